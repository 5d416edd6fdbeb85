import { refused } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { PlatformConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import { exchange } from './exchange.ts';
import type { FsiAdapterParts } from './fsi/adapter.ts';
import { createFsiClient } from './fsi/client.ts';
import { identify } from './fsi/identify.ts';
import * as fsiRecords from './fsi/records.ts';
import { createLimiter } from './limiter.ts';
import type { Surroundings } from './parts.ts';
import type { Platform } from './port.ts';
import { createProvincialClient } from './provincial/client.ts';
import type { ProvincialAdapterParts } from './provincial/ask.ts';
import * as casework from './provincial/casework.ts';
import * as provincial from './provincial/operations.ts';
import { createReachability, probeWhenIdle } from './reachability.ts';
import type { ReachabilityTracker } from './reachability.ts';
import { createSigning } from './signing/create.ts';
import { createTransport } from './transport.ts';

/** What the platform takes from outside. */
export type PlatformParts = Surroundings & { readonly config: PlatformConfig };

/** The platform with an end of life: `close` stops the probe and cuts what is under way. */
export type ComposedPlatform = Platform & { close(): void };

/**
 * Composes the FSI and the provincial adapter behind the port. Never throws: what is not configured, or lacks
 * its secret, refuses with PLT_NOT_CONFIGURED. Reachability is that of FSI, without which nobody can be
 * identified.
 */
export function createPlatform(parts: PlatformParts): ComposedPlatform {
  const { config, clock } = parts;
  const life = new AbortController();
  const tracker = createReachability(clock);
  const adapters = createAdapters(parts, { life: life.signal, tracker });
  const { fsi, province } = adapters;

  const within = <T>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const signals = [signal, life.signal];
    if (signals.some((one) => one.aborted)) return Promise.resolve(refused('PLT_TIMED_OUT'));
    return withDeadline(work, { clock, ms: config.limits.operationTimeoutMs, signals });
  };
  void probeWhenIdle(() => probe(parts, { life: life.signal, tracker }), {
    clock,
    tracker,
    intervalMs: config.limits.probeIntervalMs,
    signal: life.signal,
  });

  return {
    identify: (credential, signal) => within(signal, (s) => identify(fsi, credential, s)),
    contributions: (person, signal) => within(signal, (s) => provincial.contributions(province, person, s)),
    account: (person, signal) => within(signal, (s) => fsiRecords.account(fsi, person, s)),
    visits: (person, months, signal) =>
      within(signal, (s) =>
        config.visitList === 'fsi'
          ? fsiRecords.visits(fsi, { person, months }, s)
          : provincial.visits(province, { person, months }, s),
      ),
    settlement: (person, visit, signal) =>
      within(signal, (s) => fsiRecords.settlement(fsi, { person, visit }, s)),
    certificateDraft: (person, request, signal) =>
      within(signal, (s) => provincial.certificateDraft(province, { person, request }, s)),
    issueCertificate: (person, request, signal) =>
      within(signal, (s) => provincial.issueCertificate(province, { person, request }, s)),
    cases: (person, signal) => within(signal, (s) => casework.cases(province, person, s)),
    case: (person, key, signal) => within(signal, (s) => casework.oneCase(province, { person, key }, s)),
    result: (person, key, signal) => within(signal, (s) => casework.result(province, { person, key }, s)),
    eligibility: (person, wish, signal) => within(signal, (s) => casework.eligibility(province, { person, wish }, s)),
    writeApplication: (person, application) => casework.writeApplication(province, person, application),
    attach: (page, signal) => within(signal, (s) => casework.attach(province, page, s)),
    submit: (submission, signal) => within(signal, (s) => casework.submit(province, submission, s)),
    unit: (person, creditCode, signal) => within(signal, (s) => casework.unit(province, { person, creditCode }, s)),
    rate: (rating, signal) => within(signal, (s) => casework.rate(province, rating, s)),
    ratingOptions: (signal) => within(signal, (s) => casework.ratingOptions(province, s)),
    reachability: tracker.state,
    onReachability: tracker.onChange,
    close: () => life.abort(),
  };
}

type Life = { life: AbortSignal; tracker: ReachabilityTracker };

function createAdapters(
  parts: PlatformParts,
  { life, tracker }: Life,
): { fsi: FsiAdapterParts; province: ProvincialAdapterParts } {
  const { config, clock } = parts;
  const { limits, terminal, regions, phones } = config;
  const { maxRows } = limits;
  const limiter = createLimiter(limits.maxConcurrent);
  const fsiClient = createFsiClient({
    ...parts,
    fsi: config.fsi,
    terminal,
    life,
    signing: createSigning(config.fsi.signing),
    transport: createTransport({ clock, limits, limiter, note: tracker.note }),
  });
  const provincialClient = createProvincialClient({
    ...parts,
    service: config.provincial,
    signing: config.provincial && createSigning(config.provincial.signing),
    transport: createTransport({ clock, limits, limiter, note: () => undefined }),
  });
  return {
    fsi: { clock, client: fsiClient, fsi: config.fsi, terminal, regions, phones, maxRows },
    province: {
      clock,
      client: provincialClient,
      terminalNumber: terminal.number,
      areaCode: config.fsi.areaCode,
      maxRows,
    },
  };
}

/** Asks the gateway for nothing: any answer, even "no such method", shows that the way there is open. */
async function probe({ config, clock }: PlatformParts, { life, tracker }: Life): Promise<void> {
  const request = {
    method: 'HEAD',
    url: new URL(config.fsi.baseUrl),
    headers: {},
    body: '',
    timeoutMs: config.limits.requestTimeoutMs,
    maxAnswerBytes: config.limits.maxAnswerBytes,
  } as const;
  const outcome = await exchange(request, { clock, signal: life });
  if (!life.aborted) tracker.note(outcome);
}
