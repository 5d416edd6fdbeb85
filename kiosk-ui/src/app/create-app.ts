import { batch, effect } from '@preact/signals';
import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import type { Locale, TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { keypadKeys } from '../access/keypad.ts';
import { areModes, modes, setModes } from '../access/modes.ts';
import { setMountHeight } from '../access/mount-height.ts';
import { forgetTold } from '../access/told.ts';
import type { ScreenClock } from '../clock.ts';
import { loadLocale, locale, setLocale } from '../i18n/i18n.ts';
import { createLink, type LinkState } from '../link/link.ts';
import type { OpenSocket } from '../link/socket.ts';
import { type App, type AppState, createState, type JobNotice, stepTo } from './app.ts';
import { chimeAtQuestion, createIdleWatch } from './idle.ts';
import { wipePersonal } from './personal.ts';
import type { EndedReason } from './screen.ts';
import { chimeAtRings } from './staff-call.ts';
import { isVisit, watchVisits } from './visit.ts';

export type AppOptions = { openSocket: OpenSocket; clock: ScreenClock; newId(): string };

/** At most one KeepAlive in this time. */
const keepAliveMs = 10_000;
/** The goodbye stands this long, then the next citizen is invited. */
const goodbyeMs = 10_000;
const commandMs = 10_000;
const attachAgainMs = 5000;
/** For who reads large type or listens. */
const slowIdleFactor = 2;

/** Builds the page's one app: link, idle watch and state, not yet connected. */
export function createApp(options: AppOptions): App {
  const state = createState();
  const { clock } = options;
  const link = createLink({
    openSocket: options.openSocket,
    clock,
    onState: (linkState) => onLinkState(linkState),
    onPush: (name, payload) => onPush(name, payload),
  });
  const idle = createIdleWatch(clock, () => finish('idle'));
  let cancelGoodbye = (): void => {};
  let cancelAttach = (): void => {};

  const attach = async (): Promise<void> => {
    const pendingJobId = state.interruptedJob.value?.jobId;
    const payload = { locale: locale.value, ...(pendingJobId === undefined ? {} : { pendingJobId }) };
    const outcome = await link.send('Terminal.Attach', payload, { timeoutMs: commandMs });
    if (outcome.kind !== 'done') {
      // Without the terminal's state nothing can be offered: an outage, until the agent takes the page.
      stepTo(state, { type: 'restart', screen: { name: 'attract' } });
      if (state.linkState.value === 'connected')
        cancelAttach = clock.after(attachAgainMs, () => void attach());
      return;
    }
    batch(() => {
      state.terminal.value = outcome.answer.terminal;
      const { access } = outcome.answer.terminal;
      setMountHeight(access.screenFootMm);
      document.documentElement.dataset['hall'] = access.hallLight;
      keypadKeys.value = access.keypad;
      state.interruptedJob.value = noticeOf(outcome.answer.job ?? outcome.answer.interruptedJob);
      invite();
    });
    await askNotices();
  };

  const askNotices = async (): Promise<void> => {
    const outcome = await link.send('Guide.GetNotices', {}, { timeoutMs: commandMs });
    if (outcome.kind === 'done') state.notices.value = outcome.answer.notices;
  };

  let isWiped = false;
  const onLinkState = (linkState: LinkState): void => {
    const isGone = linkState !== 'connecting' && linkState !== 'connected';
    // Once: an outage that lasts is not drawn, and said, anew with every try.
    if (isGone && !isWiped) wipe(state);
    isWiped = isGone || (isWiped && linkState === 'connecting');
    cancelAttach();
    state.linkState.value = linkState;
    if (linkState === 'connected') void attach();
  };

  const onPush = (name: string, payload: Payload): void => {
    if (name === 'Terminal.ChangedEvent') state.terminal.value = payload as TerminalView;
    if (name === 'Guide.ChangedEvent') void askNotices();
    if (name !== 'Session.EndedEvent') return;
    if (state.personal.session.value) goodbye('byTerminal');
    else if (isVisit(state)) {
      // A paper of theirs that still comes out is not the next citizen's to wait for.
      wipe(state);
      invite();
    }
  };

  const goodbye = (reason: EndedReason): void => {
    const { session, hasPaper } = state.personal;
    const left = { method: session.value?.method, hasPaper };
    wipe(state);
    stepTo(state, { type: 'restart', screen: { name: 'ended', reason, left } });
    cancelGoodbye();
    cancelGoodbye = clock.after(goodbyeMs, () => invite());
  };

  const takeDefaults = (): void => {
    const access = state.terminal.value?.access;
    if (access) setModes(access.defaults);
  };

  /** The terminal as the next citizen finds it: nothing is as the last one set it, session or not. */
  const invite = (): void => {
    cancelGoodbye();
    state.dialog.value = null;
    stepTo(state, { type: 'restart', screen: { name: 'attract' } });
    state.hearing.value?.speaker.reset();
    takeDefaults();
    void setLocale('zh-CN');
  };

  const finish = (reason: 'left' | 'idle' | 'printed'): void => {
    const hadSession = state.personal.session.value !== null;
    if (!hadSession) {
      invite();
      return;
    }
    // The screen is empty before the agent has heard of it.
    state.interruptedJob.value = null;
    goodbye(reason);
    const endReason = reason === 'idle' ? 'idle' : 'left';
    void link.send('Session.End', { reason: endReason }, { timeoutMs: commandMs });
  };

  watchIdleness(state, idle);
  watchVisits(state, () => void link.send('Session.End', { reason: 'left' }, { timeoutMs: commandMs }));
  chimeAtRings(state, (sinceIso) => sound(({ ring }) => ring({ link, clock }, sinceIso)));
  chimeAtQuestion(idle, () => sound(({ remind }) => remind(clock)));
  keepAlive(
    state,
    { clock, send: () => void link.send('Session.KeepAlive', {}, { timeoutMs: commandMs }) },
    idle,
  );
  void loadLocale('zh-CN').catch(() => undefined);

  return {
    state,
    link,
    clock,
    idle,
    newId: options.newId,
    step: (step) => stepTo(state, step),
    open: (screen) => stepTo(state, { type: 'open', screen }),
    setLocale: (wanted: Locale) => void setLocale(wanted),
    finish,
  };
}

/** A terminal without sound goes on without it. */
function sound(play: (chimes: typeof import('./chime.ts')) => Promise<unknown>): void {
  import('./chime.ts').then(play).catch(() => undefined);
}

/** Forgets the person and has the whole page drawn anew. */
export function wipe(state: AppState): void {
  batch(() => {
    wipePersonal(state.personal);
    state.dialog.value = null;
    forgetTold();
    state.working.value = 0;
    state.epoch.value += 1;
    stepTo(state, { type: 'restart', screen: { name: 'attract' } });
  });
}

/** Nobody has opened or switched anything on the start screen. */
function isUntouched({ dialog }: AppState, { access }: TerminalView): boolean {
  return dialog.value === null && areModes(access.defaults) && locale.value === 'zh-CN';
}

/** The watch runs on every screen a citizen can leave behind, and stands still while a device works. */
function watchIdleness(state: AppState, idle: App['idle']): void {
  effect(() => {
    const { name } = state.screen.value;
    const terminal = state.terminal.value;
    const unattended = name === 'starting' || name === 'ended';
    if (unattended || state.working.value > 0 || !terminal || (name === 'attract' && isUntouched(state, terminal))) {
      idle.stop();
      return;
    }
    const idleMs = terminal.idleSeconds * 1000 * (modes.elder.value || modes.voice.value ? slowIdleFactor : 1);
    idle.start({ idleMs, warningMs: terminal.idleWarningSeconds * 1000 });
  });
}

/** Tells the agent of touches, at most one in ten seconds; the returned watch's `touch` is what the page calls. */
function keepAlive(state: AppState, agent: { clock: ScreenClock; send(): void }, idle: App['idle']): void {
  const restart = idle.touch;
  let quiet = false;
  idle.touch = () => {
    restart();
    if (quiet || (!state.personal.session.value && !isVisit(state))) return;
    quiet = true;
    agent.send();
    agent.clock.after(keepAliveMs, () => {
      quiet = false;
    });
  };
}

function noticeOf(job: { jobId: string; state: string } | null): JobNotice | null {
  if (!job) return null;
  const ends = ['printed', 'submitted', 'failed', 'unknown'] as const;
  return { jobId: job.jobId, state: ends.find((end) => end === job.state) ?? 'unknown' };
}
