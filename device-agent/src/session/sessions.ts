import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { armedEvent, hintEvent, progressEvent, sessionEndedEvent } from '@yibao-kiosk/shared/kiosk/session.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { Credential, IdentifiedPerson, Platform } from '../platform/port.ts';
import { armDevices, workingMethods, type CredentialDevices } from './arming.ts';
import { CitizenSession } from './citizen-session.ts';
import { cancelled, type BareCompletion, type CommandCall, type Page } from './command.ts';
import { isCurable } from './credentials.ts';
import { watchIdle } from './idle-watch.ts';
import { transition, type EndReason, type Facts, type SessionEffect, type SessionInput, type SessionState } from './machine.ts';

/** What the sessions of a terminal take from outside. */
export type SessionWorld = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly devices: CredentialDevices;
  readonly platform: Pick<Platform, 'identify'>;
  readonly acceptExpiredCards: boolean;
  /** How long a citizen may take to present something. */
  readonly identifyMs: number;
  /** Without any sign of the page's citizen for so long, the session ends even if the page never says so. */
  readonly idleCeilingMs: number;
  /** A reason why nobody may begin now (closed, in service), or null. */
  readonly refusal: () => ErrorCode | null;
  /** Cancels what is not yet sent to the printer for this session and waits for what is. */
  readonly drainPrints: (sessionId: string) => Promise<void>;
  /** Told with codes only: begin and end of sessions, problems of identification. */
  readonly log: (event: SessionLogEvent) => void;
};
export type SessionLogEvent =
  | { event: 'session.begun'; sessionId: string; method: IdentificationMethod }
  | { event: 'session.ended'; sessionId: string; reason: EndReason }
  | { event: 'session.notIdentified'; errorCode: ErrorCode };

type Reply = Outcome<CitizenSession> | BareCompletion;
/** One running Session.Identify. */
type Attempt = { page: Page; call: CommandCall; reply: (reply: Reply) => void };

/** Runs the one session that a terminal has at a time: performs what the state machine decides. */
export class Sessions {
  readonly #world: SessionWorld;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { name: 'idle' };
  #attempt: Attempt | null = null;
  #arming: AbortController | null = null;
  #waiting: AbortController | null = null;
  #asking: AbortController | null = null;
  #presented: Credential | null = null;
  #identified: { person: IdentifiedPerson; method: IdentificationMethod } | null = null;
  #session: CitizenSession | null = null;
  #sessionPage: Page | null = null;
  readonly #watchedPages = new WeakSet<Page>();
  #draining: Promise<void> = Promise.resolve();
  #endedCount = 0;

  constructor(world: SessionWorld) {
    this.#world = world;
  }

  /** Whether somebody is at the machine, from arming on. */
  get busy(): boolean {
    return this.#state.name !== 'idle' && this.#state.name !== 'ending';
  }

  /** Sessions that have ended since the start of the agent. */
  get endedCount(): number {
    return this.#endedCount;
  }

  /** Calls back when `busy` may have changed; returns the function that stops it. */
  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** The session of this page; touching it counts as a sign of the citizen. */
  of(page: Page): CitizenSession | null {
    const session = this.#session;
    if (session?.pageId !== page.id) return null;
    session.touch();
    return session;
  }

  /** Arms everything fitted and ends with the person, a problem, or the call's signal. */
  async identify(call: CommandCall): Promise<Reply> {
    if (this.busy) return refused('SES_BUSY');
    await this.#draining;
    const refusal = this.#world.refusal();
    if (refusal) return refused(refusal);
    if (this.busy) return refused('SES_BUSY');
    if (call.signal.aborted) return cancelled;
    const replied = new Promise<Reply>((reply) => {
      this.#attempt = { page: call.connection, call, reply };
    });
    const onAbort = (): void => this.#dispatch({ type: 'cancelled' });
    call.signal.addEventListener('abort', onAbort, { once: true });
    this.#dispatch({ type: 'identify', working: workingMethods(this.#world.devices) });
    try {
      return await replied;
    } finally {
      call.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends whatever runs and tells its page; everything personal is dropped when this returns. */
  end(reason: EndReason): void {
    this.#dispatch({ type: 'end', reason });
  }

  /** Ends what this page began, which need not be told of it; another page's session is not its business. */
  endOf(page: Page, reason: EndReason): void {
    if (this.#session?.pageId !== page.id && this.#attempt?.page.id !== page.id) return;
    this.#sessionPage = null;
    this.end(reason);
  }

  /** Resolves when the paper of the last session has come out or was cancelled. */
  drained(): Promise<void> {
    return this.#draining;
  }

  #dispatch(input: SessionInput): void {
    const step = transition(this.#state, input);
    this.#state = step.state;
    for (const effect of step.effects) this.#perform(effect);
    if (step.effects.length > 0) for (const listener of this.#listeners) listener();
  }

  #perform(effect: SessionEffect): void {
    switch (effect.do) {
      case 'arm':
        return this.#arm();
      case 'disarm':
        this.#arming?.abort();
        this.#arming = null;
        return;
      case 'startWaiting':
        return this.#startWaiting();
      case 'stopWaiting':
        return this.#stopWaiting();
      case 'ask':
        void this.#ask();
        return;
      case 'stopAsking':
        this.#asking?.abort();
        this.#asking = null;
        return;
      case 'tellArmed':
        this.#attempt?.call.event(armedEvent.name, { methods: effect.methods });
        return;
      case 'tellProgress':
        this.#attempt?.call.event(progressEvent.name, { step: effect.step, method: effect.method });
        return;
      case 'tellHint':
        this.#attempt?.call.event(hintEvent.name, problemPayload(effect.code, effect.facts));
        return;
      case 'answerKnown':
        return this.#begin();
      case 'answerProblem':
        this.#world.log({ event: 'session.notIdentified', errorCode: effect.code });
        return this.#reply(refused(effect.code, effect.facts));
      case 'answerCancelled':
        return this.#reply(cancelled);
      case 'forget':
        return this.#forget(effect.reason);
    }
  }

  /** The controller is the token of this arming: whatever a device says under an older one is dropped. */
  #arm(): void {
    this.#arming?.abort();
    const arming = new AbortController();
    this.#arming = arming;
    armDevices(this.#world.devices, {
      clock: this.#world.clock,
      acceptExpired: this.#world.acceptExpiredCards,
      signal: arming.signal,
      report: (input, credential) => {
        if (this.#arming !== arming) return;
        this.#presented = credential ?? null;
        this.#dispatch(input);
        this.#presented = null;
      },
    });
  }

  #startWaiting(): void {
    this.#stopWaiting();
    const waiting = new AbortController();
    this.#waiting = waiting;
    void this.#giveUpAfter(waiting);
  }

  async #giveUpAfter(waiting: AbortController): Promise<void> {
    await this.#world.clock.sleep(this.#world.identifyMs, waiting.signal).catch(() => undefined);
    if (this.#waiting === waiting) this.#dispatch({ type: 'waitedTooLong' });
  }

  #stopWaiting(): void {
    this.#waiting?.abort();
    this.#waiting = null;
  }

  async #ask(): Promise<void> {
    const credential = this.#presented;
    if (!credential) throw new Error('asked without a credential');
    const asking = new AbortController();
    this.#asking = asking;
    const outcome = await this.#world.platform.identify(credential, asking.signal);
    if (this.#asking !== asking) return;
    this.#asking = null;
    if (outcome.kind === 'done') {
      this.#identified = { person: outcome.value, method: credential.method };
      this.#dispatch({ type: 'known' });
      this.#identified = null;
    } else if (outcome.kind === 'refused' && isCurable(outcome.code)) {
      this.#dispatch({ type: 'curable', code: outcome.code });
    } else {
      const facts = outcome.kind === 'refused' ? outcome.facts : undefined;
      this.#dispatch(facts ? { type: 'turnedAway', code: outcome.code, facts } : { type: 'turnedAway', code: outcome.code });
    }
  }

  #begin(): void {
    const identified = this.#identified;
    const page = this.#attempt?.page;
    if (!identified || !page) throw new Error('began without a person');
    const { clock, newId, idleCeilingMs, log } = this.#world;
    const session = new CitizenSession(identified.person, { id: newId(), pageId: page.id, method: identified.method, clock });
    this.#session = session;
    this.#sessionPage = page;
    this.#watchPage(page);
    log({ event: 'session.begun', sessionId: session.id, method: session.method });
    void watchIdle(session, { clock, ceilingMs: idleCeilingMs, onIdle: () => this.end('idle') });
    this.#reply(done(session));
  }

  /** A page that closes or is replaced takes its citizen with it. */
  #watchPage(page: Page): void {
    if (this.#watchedPages.has(page)) return;
    this.#watchedPages.add(page);
    page.onClose(() => this.endOf(page, 'pageGone'));
  }

  #reply(reply: Reply): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    attempt?.reply(reply);
  }

  #forget(reason: EndReason): void {
    const session = this.#session;
    const page = this.#sessionPage;
    this.#session = null;
    this.#sessionPage = null;
    if (!session) return;
    session.forget();
    this.#endedCount += 1;
    this.#world.log({ event: 'session.ended', sessionId: session.id, reason });
    page?.push(sessionEndedEvent.name, { reason });
    this.#draining = this.#world.drainPrints(session.id).then(() => this.#dispatch({ type: 'drained' }));
  }
}

function problemPayload(code: ErrorCode, facts?: Facts): Readonly<Record<string, unknown>> {
  return facts ? { errorCode: code, facts } : { errorCode: code };
}
