import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';
import { useEffect } from 'preact/hooks';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { canPrint, revealPaper } from '../../app/preview.ts';
import { locale, t } from '../../i18n/i18n.ts';
import { CertificatePreviewScreen } from './screen.tsx';

/** Previews and orders the certificate of one insurance. */
export function CertificatePreviewRoute({ app, choice }: { app: App; choice: CertificateChoice }) {
  const { revealedPaper } = app.state.personal;
  const { choiceId } = choice;
  useEffect(() => () => void (revealedPaper.value = null), []);
  const print = (): void => {
    app.step({
      type: 'replace',
      screen: { name: 'printing', order: { kind: 'certificate', jobId: app.newId(), choiceId } },
    });
  };
  return (
    <Answered
      app={app}
      name="Certificate.Preview"
      payload={{ choiceId, locale: locale.value, revealed: false }}
      title={t('certificate.previewTitle')}
    >
      {({ paper, authorised }) => (
        <CertificatePreviewScreen
          paper={revealedPaper.value ?? paper}
          authorised={authorised}
          canPrint={canPrint(app)}
          onReveal={() => void revealPaper(app, 'Certificate.Preview', { choiceId, locale: locale.value, revealed: true })}
          onPrint={print}
        />
      )}
    </Answered>
  );
}
