import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { CaseReceipt, Platform, Rating } from '../../platform/port.ts';
import type { Delivery } from './delivery.ts';
import type { OpenPart, ParcelContents } from './parcel.ts';

/** How one attempt ended. `lost`: the platform may have it; `turnedAway`: this attempt has not brought it there. */
export type Sent =
  | { readonly kind: 'taken'; readonly receipt: CaseReceipt }
  | { readonly kind: 'rated' }
  | { readonly kind: 'lost' | 'turnedAway'; readonly code: ErrorCode };

type Way<O extends keyof Platform> = { readonly platform: Pick<Platform, O>; readonly signal: AbortSignal };

const turnedAway = (code: ErrorCode): Sent => ({ kind: 'turnedAway', code });

/** Brings the pages, then the application. Only with the application itself does the attempt begin: pages open no case. */
export async function sendApplication(
  delivery: Delivery,
  { contents, open, deferred }: { contents: ParcelContents | null; open: OpenPart; deferred: boolean },
  { platform, signal }: Way<'attach' | 'submit'>,
): Promise<Sent> {
  // Closed with a key that is no longer there.
  if (!contents) return turnedAway('CSE_NO_KEY');
  for (const [index, { sha256, mediaType }] of contents.pages.entries()) {
    if (delivery.attached.has(sha256)) continue;
    const bytes = open(index + 1);
    if (!bytes) return turnedAway('CSE_NO_KEY');
    const page = await platform.attach({ sha256, mediaType, bytes }, signal);
    if (page.kind !== 'done') return turnedAway(page.code);
    delivery.attached.add(sha256);
  }
  if (!delivery.apply({ type: 'begin' })) return turnedAway('TRM_STORE_FAILED');
  const { requestId } = delivery;
  const outcome = await platform.submit({ requestId, letter: contents.letter, deferred }, signal);
  if (outcome.kind !== 'done') return endOf(outcome);
  if (outcome.value.kind === 'taken') return outcome.value;
  delivery.attached.clear();
  return turnedAway('PLT_REFUSED');
}

/** Brings a rating. */
export async function sendRating(
  delivery: Delivery,
  rating: Rating | null,
  { platform, signal }: Way<'rate'>,
): Promise<Sent> {
  if (!rating) return turnedAway('TRM_STORE_FAILED');
  if (!delivery.apply({ type: 'begin' })) return turnedAway('TRM_STORE_FAILED');
  const outcome = await platform.rate(rating, signal);
  return outcome.kind === 'done' ? { kind: 'rated' } : endOf(outcome);
}

function endOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): Sent {
  return { kind: outcome.kind === 'unknown' ? 'lost' : 'turnedAway', code: outcome.code };
}
