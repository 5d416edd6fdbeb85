import type { Clock } from '../../clock.ts';
import { type ChannelAddress, ChannelError } from '../../transport/channel.ts';
import { isOwnTimeout, withDeadline } from '../link/deadline.ts';
import { createLink } from '../link/link.ts';
import type { LinkWorld } from '../link/protocol.ts';
import type { Device, DeviceFailure } from '../link/status.ts';
import { judgeScannedText } from './medical-code.ts';
import type { ScannerToken } from './parser.ts';
import { SCANNER_PROFILES, type ScannerProfile, type ScannerProfileId } from './profiles.ts';
import { createRepeatGuard, type RepeatGuard } from './repeat-guard.ts';
import { createScannerProtocol } from './scanner-protocol.ts';
import type { ScannerWire } from './wire.ts';

/**
 * The one outcome of `scan`: a text that may be a 医保码 (only the platform knows). Use it once and forget it.
 */
export type ScanOutcome = { readonly kind: 'scanned'; readonly text: string } | DeviceFailure;

/**
 * What happens while the scanner waits. `ready`: the light is on. `notMedicalCode`: something else was shown
 * (QR_NOT_MEDICAL_CODE), the scanner goes on waiting; its text is already forgotten.
 */
export type ScanEvent = 'ready' | 'notMedicalCode';

/** Ends by outcome or by `signal` (cancelled); no time-out of its own. */
export type ScanOptions = {
  readonly signal: AbortSignal;
  readonly onEvent?: (event: ScanEvent) => void;
};

/** The reader of 医保电子凭证 QR codes. */
export type Scanner = Device & {
  /**
   * Opens the trigger, takes one code that was shown after this call, closes the trigger on every way out.
   */
  scan(options: ScanOptions): Promise<ScanOutcome>;
};

/** Which scanner and where. */
export type ScannerConfig = {
  readonly address: ChannelAddress;
  readonly profile: ScannerProfileId;
};

/** What the driver takes from outside. */
export type ScannerWorld = LinkWorld;

const CLOSE_TIMEOUT_MS = 300;

/** Creates the scanner; it does nothing before `start`. */
export function createScanner(config: ScannerConfig, world: ScannerWorld): Scanner {
  const { clock } = world;
  const profile = SCANNER_PROFILES[config.profile];
  const repeats = createRepeatGuard(clock, world.random);
  const link = createLink(config.address, createScannerProtocol(profile, clock), world);

  return {
    get status() {
      return link.status;
    },
    onStatus: (listen) => link.onStatus(listen),
    start: () => link.start(),
    stop: () => link.stop(),
    reset: (signal) => link.reset(signal),
    async scan({ signal, onEvent = () => {} }) {
      const outcome = await link.run(
        (wire, either) => withTrigger({ wire, profile, clock, repeats, onEvent }, either),
        { signal },
      );
      return outcome.kind === 'done' ? { kind: 'scanned', text: outcome.value } : outcome;
    },
  };
}

type Scan = {
  readonly wire: ScannerWire;
  readonly profile: ScannerProfile;
  readonly clock: Clock;
  readonly repeats: RepeatGuard;
  readonly onEvent: (event: ScanEvent) => void;
};

async function withTrigger(scan: Scan, signal: AbortSignal): Promise<string> {
  try {
    scan.wire.arm();
    await openTrigger(scan, signal);
    scan.onEvent('ready');
    return await medicalCode(scan, signal);
  } finally {
    scan.wire.disarm();
    await closeTrigger(scan);
  }
}

/** Waits for a plausible code; everything else is told and passed over. */
async function medicalCode(scan: Scan, signal: AbortSignal): Promise<string> {
  for (;;) {
    const token = await nextScan(scan, signal);
    if (token) {
      const judged =
        token.kind === 'text' ? judgeScannedText(token.bytes) : { kind: 'notMedicalCode' as const };
      if (judged.kind === 'notMedicalCode') scan.onEvent('notMedicalCode');
      else if (!scan.repeats.isRepeat(judged.text)) return judged.text;
    }
    // Its light is out: it has read something, or its own time was up.
    await openTrigger(scan, signal);
  }
}

async function nextScan(
  { wire, profile, clock }: Scan,
  signal: AbortSignal,
): Promise<ScannerToken | undefined> {
  try {
    return await withDeadline(clock, { timeoutMs: profile.retriggerEveryMs, signal }, (limited) =>
      wire.nextScan(limited),
    );
  } catch (error) {
    if (isOwnTimeout(error, signal)) return undefined;
    throw error;
  }
}

async function openTrigger({ wire, profile }: Scan, signal: AbortSignal): Promise<void> {
  const { bytes, answerHolds } = profile.start;
  if (answerHolds === undefined) {
    await wire.send(profile.start, signal);
    return;
  }
  const start = { bytes, answerHolds };
  try {
    await wire.ask(start, signal);
  } catch (error) {
    if (!isOwnTimeout(error, signal)) throw error;
    await wire.ask(start, signal);
  }
}

/** Also after a cancel: a light that stays on would read the next person's phone. */
async function closeTrigger({ wire, profile, clock }: Scan): Promise<void> {
  const own = new AbortController();
  try {
    await withDeadline(clock, { timeoutMs: CLOSE_TIMEOUT_MS, signal: own.signal }, (limited) =>
      wire.send(profile.stop, limited),
    );
  } catch (error) {
    // Gone or deaf: the link finds out by itself, and the outcome of the scan stands.
    if (!(error instanceof ChannelError) && !isOwnTimeout(error, own.signal)) throw error;
  }
}
