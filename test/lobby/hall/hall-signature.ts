import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const maxSkewMs = 300_000;

/** Whether a message bears the hall's secret and the time of now: docs/protocol.md, "Calling staff". */
export function isSigned(
  message: { headers: IncomingHttpHeaders; body: string },
  { secret, nowMs }: { secret: string; nowMs: number },
): boolean {
  const timestamp = message.headers['x-kiosk-timestamp'];
  const signature = message.headers['x-kiosk-signature'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return false;
  if (!/^\d{10}$/.test(timestamp) || Math.abs(Number(timestamp) * 1000 - nowMs) > maxSkewMs) return false;
  const hmac = createHmac('sha256', secret).update(`${timestamp}\n${message.body}`).digest('hex');
  const expected = Buffer.from(`sha256=${hmac}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
