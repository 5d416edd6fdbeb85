import type { SamOperation } from './sam-codes.ts';

/**
 * Where the module stands with the card on it: nothing asked yet, found (寻卡 done), selected (选卡 done), read.
 * Without a card it is `empty`.
 */
export type CardState = 'empty' | 'placed' | 'found' | 'selected' | 'read';

/** What happens to the card: the hand puts or lifts it, the host's operation succeeds. */
export type CardEvent = 'place' | 'lift' | Extract<SamOperation, 'find' | 'select'> | 'readDone' | 'reset';

/**
 * How firmware treats a card that was read and still lies there: most want it lifted before find answers 9F
 * again, some keep answering 9F.
 */
export type RereadHabit = 'afterLift' | 'always';

/**
 * The card cycle find → select → read as a pure function; an operation that does not fit leaves the state
 * alone.
 */
export function nextCardState(state: CardState, event: CardEvent, habit: RereadHabit): CardState {
  if (event === 'place') return 'placed';
  if (event === 'lift' || state === 'empty') return 'empty';
  if (event === 'readDone') return 'read';
  if (event === 'reset') return state === 'read' ? 'read' : 'placed';
  if (event === 'find') return state === 'read' && habit === 'afterLift' ? 'read' : 'found';
  return state === 'found' || state === 'selected' ? 'selected' : state;
}
