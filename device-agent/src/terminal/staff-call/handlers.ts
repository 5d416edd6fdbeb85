import { callStaff, cancelStaffCall, reportChime } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';

import { handle, type CommandHandler } from '../../session/command.ts';
import type { StaffCalls } from './staff-calls.ts';

/** The commands of a call for staff; none needs a session. */
export function staffCallHandlers(staffCalls: Pick<StaffCalls, 'press' | 'cancel' | 'chimed'>): CommandHandler[] {
  return [
    handle(callStaff, ({ reason }) => done({ state: staffCalls.press(reason ?? 'help') })),
    handle(cancelStaffCall, () => {
      staffCalls.cancel();
      return done({});
    }),
    handle(reportChime, ({ sinceIso, sounded }) => {
      staffCalls.chimed(sinceIso, sounded);
      return done({});
    }),
  ];
}
