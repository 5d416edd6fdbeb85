import { useState } from 'preact/hooks';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { VisitsScreen, type VisitsMonths } from './screen.tsx';

/** 就医结算记录 of this session. */
export function VisitsRoute({ app }: { app: App }) {
  const [months, setMonths] = useState<VisitsMonths>(12);
  return (
    <Answered app={app} name="Records.GetVisits" payload={{ months }} title={t('visits.title')}>
      {({ visits }) => (
        <VisitsScreen
          visits={visits}
          months={months}
          onMonths={setMonths}
          onOpen={(settlementId) => app.open({ name: 'settlement', settlementId })}
          onPrint={() => app.open({ name: 'slip', slip: { kind: 'visits', months } })}
        />
      )}
    </Answered>
  );
}
