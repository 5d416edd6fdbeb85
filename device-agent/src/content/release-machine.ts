import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/**
 * How the content of this terminal stands. `empty`: nothing was read yet. `none`: what was read is refused, and there is
 * nothing else. `current`: what was read last is shown. `kept`: what was read last is refused, and the last good content is
 * shown. `waiting`: good content waits until the citizen who is here has gone; `then` is how it stands after that.
 */
export type ReleaseState =
  | { readonly name: 'empty' | 'none' | 'current' | 'kept' }
  | { readonly name: 'waiting'; readonly shows: 'current' | 'kept' };

/** `restored`: good content of an earlier run. `read`: good content. `freed`: no citizen is here any more. */
export type ReleaseInput =
  | { readonly type: 'restored' }
  | { readonly type: 'read'; readonly occupied: boolean }
  | { readonly type: 'refused' }
  | { readonly type: 'freed' };

/** `show`: what is at hand is shown from now on. `hold`: it is put aside, in the place of anything held before. */
export type ReleaseStep = { readonly state: ReleaseState; readonly effect: 'show' | 'hold' | 'none' };

/** One step. Content changes only between citizens, but what had nothing may begin to show at any time. */
export function transition(state: ReleaseState, input: ReleaseInput): ReleaseStep {
  switch (input.type) {
    case 'restored':
      return state.name === 'empty' ? show('current') : { state, effect: 'none' };
    case 'read':
      if (!input.occupied || state.name === 'empty' || state.name === 'none') return show('current');
      return { state: { name: 'waiting', shows: 'current' }, effect: 'hold' };
    case 'refused':
      return { state: afterRefusal(state), effect: 'none' };
    case 'freed':
      return state.name === 'waiting' ? show(state.shows) : { state, effect: 'none' };
  }
}

/** What is wrong with the content, for the staff; null when nothing is. */
export function contentProblem(state: ReleaseState): ErrorCode | null {
  switch (state.name) {
    case 'none':
      return 'GDE_NO_CONTENT';
    case 'kept':
      return 'GDE_CONTENT_REFUSED';
    case 'waiting':
      return contentProblem({ name: state.shows });
    case 'empty':
    case 'current':
      return null;
  }
}

/** What was good before stays good: it is shown, or goes on waiting. */
function afterRefusal(state: ReleaseState): ReleaseState {
  switch (state.name) {
    case 'empty':
    case 'none':
      return { name: 'none' };
    case 'current':
    case 'kept':
      return { name: 'kept' };
    case 'waiting':
      return { name: 'waiting', shows: 'kept' };
  }
}

function show(name: 'current' | 'kept'): ReleaseStep {
  return { state: { name }, effect: 'show' };
}
