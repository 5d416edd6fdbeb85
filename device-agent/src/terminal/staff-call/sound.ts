import { done } from '@yibao-kiosk/shared/outcome.ts';

import type { StaffSignal } from './signal.ts';

/**
 * The chime of the page. The view tells the page of each ring; the page that was pressed is there, and the citizen
 * before it hears whether it sounds.
 */
export function createSound(): StaffSignal {
  return { kind: 'sound', ring: async () => done(null) };
}
