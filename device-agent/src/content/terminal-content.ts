import type { TerminalOffer } from '@yibao-kiosk/shared/content/guide/answer.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { Clock } from '../clock.ts';
import type { Log } from '../logging.ts';
import type { AuditDetail } from '../store/audit.ts';
import { chinaDay } from './china-day.ts';
import type { CompileResult } from './compile.ts';
import { createGuides, siteProblems, type Guides, type Site } from './guides.ts';
import type { ContentProblem } from './read-files.ts';
import { contentProblem, transition, type ReleaseInput, type ReleaseState } from './release-machine.ts';
import type { CompileOrder } from './run-compile.ts';
import type { Snapshot, Snapshots } from './snapshots.ts';
import { sourceDigest } from './source-digest.ts';

export type ContentWorld = {
  /** Holds `content` and `regions`. */
  readonly folder: string;
  readonly site: Site;
  /** What this terminal can do itself. */
  readonly services: TerminalOffer['services'];
  /** What the region had off when the configuration was read; holds until there is content. */
  readonly off: TerminalOffer['off'];
  readonly snapshots: Pick<Snapshots, 'newest' | 'keep'>;
  /** Reads and checks the folder, in a program of its own. */
  readonly compile: (order: CompileOrder, signal: AbortSignal) => Promise<CompileResult>;
  /** Whether a citizen is at the terminal. */
  readonly occupied: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: (event: string, detail: AuditDetail) => void;
};

/** Enough to find the rest; `npm run content:check` lists all of them. */
const mostLogged = 20;
const dayLookMs = 60_000;

/** The content that this terminal shows: read, kept, refused and changed as release-machine.ts says. */
export class TerminalContent {
  readonly #world: ContentWorld;
  readonly #listeners = new Set<() => void>();
  readonly #stopped = new AbortController();
  #state: ReleaseState = { name: 'empty' };
  #guides: Guides | null = null;
  #held: Guides | null = null;
  #reading: Promise<void> | null = null;
  #readAgain = false;

  constructor(world: ContentWorld) {
    this.#world = world;
  }

  /** What is wrong with the content, or null. */
  get problem(): ErrorCode | null {
    return contentProblem(this.#state);
  }

  /** Services that are off here, each with what the citizen is told instead. */
  get off(): TerminalOffer['off'] {
    return this.#guides?.off ?? this.#world.off;
  }

  /** Told after every change of guides, of notices in force, and of `problem`. */
  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** The guides, after the first reading has ended one way or the other; null where there are none. */
  async guides(): Promise<Guides | null> {
    if (this.#state.name === 'empty') await this.#reading;
    return this.#guides;
  }

  /** Shows the last good content at once, and reads the folder where it is not the same. */
  start(): void {
    const snapshot = this.#world.snapshots.newest();
    if (snapshot && siteProblems(snapshot.compiled, this.#world.site).length === 0) {
      this.#take(snapshot, { type: 'restored' });
    }
    void this.#followDays();
    if (this.#state.name === 'empty' || snapshot?.digest !== sourceDigest(this.#world.folder)) void this.reload();
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** Reads the folder again; resolves when it is shown, put aside or refused. Calls during a reading share the next one. */
  reload(): Promise<void> {
    this.#readAgain = true;
    this.#reading ??= this.#readWhileAsked().finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** No citizen is here any more: what was put aside may be shown. */
  freed(): void {
    this.#dispatch({ type: 'freed' });
  }

  async #readWhileAsked(): Promise<void> {
    while (this.#readAgain && !this.#stopped.signal.aborted) {
      this.#readAgain = false;
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const { folder, site, compile, occupied } = this.#world;
    // Named before it is read: a file that changes meanwhile is then read again at the next start.
    const digest = sourceDigest(folder) ?? '';
    const result = await compile({ folder, region: site.region }, this.#stopped.signal);
    if (this.#stopped.signal.aborted) return;
    const problems = result.kind === 'wrong' ? result.problems : siteProblems(result.compiled, site);
    if (result.kind === 'wrong' || problems.length > 0) this.#refuse(problems);
    else {
      this.#keep({ digest, compiled: result.compiled });
      this.#take({ digest, compiled: result.compiled }, { type: 'read', occupied: occupied() });
    }
  }

  #take({ digest, compiled }: Snapshot, input: ReleaseInput): void {
    this.#held = createGuides(compiled, this.#world.site, this.#world.services);
    this.#world.audit('content.taken', { digest, by: input.type });
    this.#dispatch(input);
  }

  #refuse(problems: readonly ContentProblem[]): void {
    const { log, audit, folder } = this.#world;
    for (const { file, line, rule } of problems.slice(0, mostLogged)) {
      log.error({ path: `${file.replace(`${folder}/`, '')}:${line}`, reason: rule }, 'content refused');
    }
    const [first] = problems;
    audit('content.refused', { problems: problems.length, rule: first?.rule ?? null, line: first?.line ?? null });
    this.#dispatch({ type: 'refused' });
  }

  /** Content that cannot be kept is good all the same; after a restart it is read again. */
  #keep(snapshot: Snapshot): void {
    try {
      this.#world.snapshots.keep(snapshot);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
      this.#world.log.error({ code: 'TRM_STORE_FAILED', reason }, 'content cannot be kept');
    }
  }

  #dispatch(input: ReleaseInput): void {
    const before = this.problem;
    const { state, effect } = transition(this.#state, input);
    this.#state = state;
    if (effect === 'show') this.#guides = this.#held;
    if (effect !== 'none') this.#world.log.info({ state: state.name }, 'content');
    if (effect === 'show' || this.problem !== before) this.#tell();
  }

  /** Notices come and go with the day; looked for often, since the clock may be set meanwhile. */
  async #followDays(): Promise<void> {
    const { clock } = this.#world;
    const { signal } = this.#stopped;
    for (let day = chinaDay(clock.now()); !signal.aborted; ) {
      await clock.sleep(dayLookMs, signal).catch(() => undefined);
      if (signal.aborted || day === chinaDay(clock.now())) continue;
      day = chinaDay(clock.now());
      this.#tell();
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
