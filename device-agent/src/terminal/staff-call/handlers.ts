import { callStaff, cancelStaffCall } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';

import { handle, type CommandHandler } from '../../session/command.ts';
import type { StaffCalls } from './staff-calls.ts';

/** The commands `Terminal.CallStaff` and `Terminal.CancelStaffCall`; neither needs a session. */
export function staffCallHandlers(staffCalls: Pick<StaffCalls, 'press' | 'cancel'>): CommandHandler[] {
  return [
    handle(callStaff, ({ reason }) => done({ state: staffCalls.press(reason ?? 'help') })),
    handle(cancelStaffCall, () => {
      staffCalls.cancel();
      return done({});
    }),
  ];
}
