import type { StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { HelpScreenProps } from './screen.tsx';

const hall = { phone: '12393', staff: '1号咨询台', terminalId: 'T-0001', onBack: nowhere };
const calling = (state: StaffCallState): HelpScreenProps => ({
  ...hall,
  call: { state, onCall: nowhere, onCancel: nowhere },
});

/** Whom to ask, and how a call for staff stands. */
export const helpExamples: Examples<HelpScreenProps> = {
  help: () => ({ ...hall, call: null }),
  'can-call': () => calling('none'),
  calling: () => calling('calling'),
  called: () => calling('called'),
  answered: () => calling('answered'),
  failed: () => ({ ...calling('failed'), phone: '0595-22012393', staff: '市民服务中心三楼医保综合窗口咨询台' }),
};
