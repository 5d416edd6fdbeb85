import type { App } from '../../app/app.ts';
import { Answered } from '../../app/answered.tsx';
import { t } from '../../i18n/i18n.ts';
import { EnrolmentsScreen } from './screen.tsx';

/** 参保信息 of this session. */
export function EnrolmentsRoute({ app }: { app: App }) {
  return (
    <Answered app={app} name="Records.GetEnrolments" payload={{}} title={t('enrolments.title')}>
      {({ enrolments }) => (
        <EnrolmentsScreen
          enrolments={enrolments}
          onPrint={() => app.open({ name: 'slip', slip: { kind: 'enrolments' } })}
        />
      )}
    </Answered>
  );
}
