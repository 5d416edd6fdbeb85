import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { ContributionsScreen } from './screen.tsx';

/** 缴费记录 of this session. */
export function ContributionsRoute({ app }: { app: App }) {
  return (
    <Answered app={app} name="Records.GetContributions" payload={{}} title={t('contributions.title')}>
      {({ contributions }) => (
        <ContributionsScreen
          contributions={contributions}
          onPrint={(slip) => app.open({ name: 'slip', slip })}
        />
      )}
    </Answered>
  );
}
