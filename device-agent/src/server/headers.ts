import type { ServerResponse } from 'node:http';

/** Security headers of every answer. No script or style but our own files, no frame unless configured. */
export function securityHeaders(
  options: { origin: string; frameAncestors?: readonly string[] },
): ReadonlyMap<string, string> {
  const ancestors = options.frameAncestors ?? [];
  const policy = [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${options.origin.replace(/^http/, 'ws')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.length > 0 ? ancestors.join(' ') : "'none'"}`,
  ];
  const headers = new Map([
    ['Content-Security-Policy', policy.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', forbiddenFeatures.map((feature) => `${feature}=()`).join(', ')],
  ]);
  if (ancestors.length === 0) headers.set('X-Frame-Options', 'DENY');
  return headers;
}

const forbiddenFeatures = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
] as const;

/** Sets them on an answer. */
export function applyHeaders(response: ServerResponse, headers: ReadonlyMap<string, string>): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}
