import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { canPrint, useRevealedPaper } from '../../app/preview.ts';
import { locale, t } from '../../i18n/i18n.ts';
import { CertificatePreviewScreen } from './screen.tsx';

/** Previews and orders the certificate of one insurance. */
export function CertificatePreviewRoute({ app, choice }: { app: App; choice: CertificateChoice }) {
  const { choiceId } = choice;
  const payload = { choiceId, locale: locale.value, revealed: false };
  const revealed = useRevealedPaper(app, 'Certificate.Preview', { ...payload, revealed: true });
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
      payload={payload}
      title={t('certificate.previewTitle')}
    >
      {({ paper, authorised }) => (
        <CertificatePreviewScreen
          paper={revealed.paper ?? paper}
          authorised={authorised}
          canPrint={canPrint(app)}
          onReveal={revealed.reveal}
          onPrint={print}
        />
      )}
    </Answered>
  );
}
