import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { CertificatePreviewRoute } from '../certificate-preview/route.tsx';
import { CertificateScreen } from './screen.tsx';

/** Chooses the insurance; where there is only one, its paper is shown at once. */
export function CertificateRoute({ app }: { app: App }) {
  return (
    <Answered app={app} name="Certificate.GetChoices" payload={{}} title={t('certificate.title')}>
      {({ choices }) => {
        const [only, ...others] = choices;
        if (only && others.length === 0) return <CertificatePreviewRoute app={app} choice={only} />;
        const choose = (choice: CertificateChoice): void => app.open({ name: 'certificatePreview', choice });
        return <CertificateScreen choices={choices} onChoose={choose} />;
      }}
    </Answered>
  );
}
