import type { CompletionCode, ServerMessage } from '@yibao-kiosk/shared/envelope/message.ts';
import * as v from 'valibot';

import type { Clock } from '../clock.ts';
import type { Decoded, DecodedCommand } from './decode.ts';
import { acknowledge, completion, event } from './encode.ts';
import { faultOf } from './fault.ts';
import { later } from './later.ts';
import type { ServerLimits } from './limits.ts';
import type { CommandResult, Connection, Service, ServiceLog, Visitor } from '../service.ts';

/** A socket as the dispatcher sees it. */
export type Link = {
  readonly connection: Connection;
  visitor(): Visitor;
  send(message: ServerMessage): void;
};

/** Runs the commands of one service: acknowledges, queues, cancels, times out, completes each exactly once. */
export type Dispatcher = {
  /** Takes one decoded message of a link. False: it was refused. */
  accept(decoded: Decoded, link: Link): boolean;
  /** Ends every command of a link with this code; its socket is gone or the service stops. */
  abortAll(link: Link, code: CompletionCode): void;
  /** Resolves when no command runs any more. */
  idle(): Promise<void>;
};

type Job = {
  readonly command: DecodedCommand;
  readonly link: Link;
  readonly controller: AbortController;
  readonly finished: AbortController;
  isRunning: boolean;
  abortCode: CompletionCode | null;
};

const cancelName = 'Common.Cancel';
const cancelSchema = v.object({
  requestIds: v.optional(v.nullable(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))))),
});
/** The longest delay a timer of the machine takes; a longer time-out is as good as none. */
const maxTimerMs = 2_147_483_647;

/** Creates the dispatcher of one service. */
export function createDispatcher(
  service: Service,
  world: { clock: Clock; log: ServiceLog; limits: ServerLimits },
): Dispatcher {
  const { clock, log, limits } = world;
  const jobs = new Map<Link, Map<number, Job>>();
  const running = new Set<Promise<void>>();
  let queueTail: Promise<void> = Promise.resolve();

  const jobsOf = (link: Link): Map<number, Job> => jobs.get(link) ?? new Map<number, Job>();

  const complete = (job: Job, result: CommandResult): void => {
    const { command, link } = job;
    if (job.finished.signal.aborted) return;
    job.finished.abort();
    const ofLink = jobsOf(link);
    ofLink.delete(command.requestId);
    if (ofLink.size === 0) jobs.delete(link);
    const version = service.completionVersion(command.name) ?? command.version;
    link.send(completion({ ...command, version }, result));
  };

  const abort = (job: Job, code: CompletionCode): void => {
    if (job.abortCode || job.finished.signal.aborted) return;
    job.abortCode = code;
    job.controller.abort();
    if (!job.isRunning) {
      complete(job, { completionCode: code });
      return;
    }
    if (service.leavesTrace(job.command.name)) return;
    later(clock, { ms: limits.abortGraceMs, unless: job.finished.signal }, () => {
      log.warn({ code: 'INTERNAL', command: job.command.name }, 'an aborted command does not end');
      complete(job, { completionCode: code });
    });
  };

  const failure = (job: Job, error: unknown): CommandResult => {
    const isAbort = error instanceof Error && error.name === 'AbortError';
    if (job.abortCode && isAbort) return { completionCode: job.abortCode };
    log.error({ code: 'INTERNAL', command: job.command.name, ...faultOf(error) }, 'a command failed');
    return { completionCode: 'internalError' };
  };

  const execute = async (job: Job): Promise<CommandResult> => {
    const { command, link } = job;
    if (!service.admits(link.visitor())) return { completionCode: 'authorizationRequired' };
    const result = await service.execute(command, {
      connection: link.connection,
      requestId: command.requestId,
      timeoutMs: command.timeoutMs,
      signal: job.controller.signal,
      event: (name, payload) => {
        if (job.finished.signal.aborted) return;
        const version = service.eventVersion(name);
        link.send(event({ name, version, requestId: command.requestId }, payload));
      },
    });
    // A handler cannot know whether it was the client or the time-out that ended it.
    const isCanceled = result.completionCode === 'canceled' || result.completionCode === 'timeOut';
    return job.abortCode && isCanceled ? { ...result, completionCode: job.abortCode } : result;
  };

  const runJob = async (job: Job): Promise<void> => {
    if (job.finished.signal.aborted) return;
    job.isRunning = true;
    try {
      complete(job, await execute(job));
    } catch (error) {
      complete(job, failure(job, error));
    }
  };

  const start = (job: Job): void => {
    const { command } = job;
    const isQueued = service.completionVersion(command.name) !== undefined && !service.bypassesQueue(command.name);
    const run = isQueued ? queueTail.then(() => runJob(job)) : runJob(job);
    if (isQueued) queueTail = run;
    running.add(run);
    void run.then(() => running.delete(run));
    if (command.timeoutMs > 0) {
      const ms = Math.min(command.timeoutMs, maxTimerMs);
      later(clock, { ms, unless: job.finished.signal }, () => abort(job, 'timeOut'));
    }
  };

  // XFS4IoT: the completion of Cancel comes first, then those of what it cancelled; other links' ids are ignored.
  const cancel = (command: DecodedCommand, link: Link): void => {
    const send = (result: CommandResult): void => link.send(completion({ ...command, version: '2.0' }, result));
    const parsed = v.safeParse(cancelSchema, command.payload);
    if (!parsed.success) {
      send({ completionCode: 'invalidData' });
      return;
    }
    const wanted = parsed.output.requestIds;
    const found = [...jobsOf(link).values()].filter((job) => !wanted || wanted.includes(job.command.requestId));
    if (found.length === 0) {
      send({ completionCode: 'commandErrorCode', payload: { errorCode: 'noMatchingRequestIDs' } });
      return;
    }
    send({});
    for (const job of found) abort(job, 'canceled');
  };

  const accept = (decoded: Decoded, link: Link): boolean => {
    if (decoded.kind === 'refused') {
      link.send(acknowledge(decoded.echo, decoded.status));
      return false;
    }
    const { command } = decoded;
    const ofLink = jobsOf(link);
    if (ofLink.has(command.requestId)) {
      link.send(acknowledge(command, 'invalidRequestID'));
      return false;
    }
    if (ofLink.size >= limits.maxInFlight && command.name !== cancelName) {
      link.send(acknowledge(command, 'tooManyRequests'));
      return false;
    }
    link.send(acknowledge(command));
    if (decoded.kind === 'badPayload') {
      const version = service.completionVersion(command.name) ?? command.version;
      link.send(completion({ ...command, version }, { completionCode: 'invalidData' }));
      return true;
    }
    if (command.name === cancelName) {
      cancel(command, link);
      return true;
    }
    const job: Job = {
      command,
      link,
      controller: new AbortController(),
      finished: new AbortController(),
      isRunning: false,
      abortCode: null,
    };
    jobs.set(link, ofLink.set(command.requestId, job));
    start(job);
    return true;
  };

  return {
    accept,
    abortAll(link, code) {
      for (const job of jobsOf(link).values()) abort(job, code);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
