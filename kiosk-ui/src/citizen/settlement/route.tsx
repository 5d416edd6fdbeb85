import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { SettlementScreen } from './screen.tsx';

/** One settlement of the list this session has seen. */
export function SettlementRoute({ app, settlementId }: { app: App; settlementId: string }) {
  return (
    <Answered app={app} name="Records.GetSettlement" payload={{ settlementId }} title={t('settlement.title')}>
      {(settlement) => (
        <SettlementScreen
          settlement={settlement}
          onPrint={() => app.open({ name: 'slip', slip: { kind: 'settlement', settlementId } })}
        />
      )}
    </Answered>
  );
}
