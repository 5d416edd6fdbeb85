import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { AccountScreen } from './screen.tsx';

/** 个人账户 of this session. */
export function AccountRoute({ app }: { app: App }) {
  return (
    <Answered app={app} name="Records.GetAccount" payload={{}} title={t('account.title')}>
      {({ accounts, accumulations }) => (
        <AccountScreen
          accounts={accounts}
          accumulations={accumulations}
          onPrint={() => app.open({ name: 'slip', slip: { kind: 'account' } })}
        />
      )}
    </Answered>
  );
}
