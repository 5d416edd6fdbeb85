import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { canPrint, useRevealedPaper } from '../../app/preview.ts';
import { locale, t } from '../../i18n/i18n.ts';
import { SlipScreen } from './screen.tsx';

/** Previews and orders a slip; the agent composes it, here and on the paper alike. */
export function SlipRoute({ app, slip }: { app: App; slip: Slip }) {
  const payload = { slip, locale: locale.value, revealed: false };
  const revealed = useRevealedPaper(app, 'Records.PreviewSlip', { ...payload, revealed: true });
  return (
    <Answered app={app} name="Records.PreviewSlip" payload={payload} title={t('slip.title')}>
      {({ paper }) => (
        <SlipScreen
          paper={revealed.paper ?? paper}
          canPrint={canPrint(app)}
          onReveal={revealed.reveal}
          onPrint={() =>
            app.step({
              type: 'replace',
              screen: { name: 'printing', order: { kind: 'slip', jobId: app.newId(), slip } },
            })
          }
        />
      )}
    </Answered>
  );
}
