import { xTifSignature } from './gateway/x-tif.ts';
import type { Platform } from './platform.ts';
import { chinaDateTime } from './population/calendar.ts';

/** An answer as it came: status and the parsed JSON (null where the body is none). */
export type ClientAnswer = { status: number; json: Readonly<Record<string, unknown>> | null; text: string };

/**
 * A minimal client of both servers for tests of the lobby itself; it shares nothing with the terminal's
 * adapters.
 */
export type PlatformClient = {
  /**
   * Sends one FSI transaction; signs in first where needed. `envelope` overrides fields, `url` the address.
   */
  fsi(
    infno: string,
    input: unknown,
    options?: { envelope?: object; url?: string; headers?: HeaderEdit },
  ): Promise<ClientAnswer>;
  /** Signs in and uses the sign-in from then on. */
  signIn(): Promise<ClientAnswer>;
  /** `target` is method and path: `'POST /v1/contributions/query'`. Bytes and texts go out as they are. */
  provincial(target: string, body?: unknown, headers?: HeaderEdit): Promise<ClientAnswer>;
};

/** Changes the signed headers before they are sent. */
type HeaderEdit = (headers: Record<string, string>) => Record<string, string>;

function asSent(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function parse(text: string): ClientAnswer['json'] {
  try {
    return JSON.parse(text) as ClientAnswer['json'];
  } catch {
    return null;
  }
}

/** Creates a client; `nowMs` is the clock it stamps requests with. */
export function createPlatformClient(platform: Platform, nowMs: () => number): PlatformClient {
  const { credentials } = platform;
  let serial = 0;
  let signNo = '';

  const signed = (): Record<string, string> => {
    serial += 1;
    const timestamp = String(Math.floor(nowMs() / 1_000));
    const nonce = `nonce-${serial}`;
    return {
      'content-type': 'application/json; charset=utf-8',
      'x-tif-paasid': credentials.paasId,
      'x-tif-timestamp': timestamp,
      'x-tif-nonce': nonce,
      'x-tif-signature': xTifSignature(timestamp, credentials.token, nonce),
    };
  };
  const send = async (url: string, init: RequestInit): Promise<ClientAnswer> => {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, text, json: parse(text) };
  };
  const fsi: PlatformClient['fsi'] = (infno, input, options = {}) => {
    const headers = options.headers ? options.headers(signed()) : signed();
    const time = chinaDateTime(nowMs());
    const envelope = {
      infno,
      msgid: `${credentials.fixmedinsCode}${time.replaceAll(/[-: ]/g, '')}${String(serial).padStart(4, '0')}`,
      mdtrtarea_admvs: credentials.mdtrtareaAdmvs,
      insuplc_admdvs: '',
      recer_sys_code: credentials.recerSysCode,
      infver: credentials.infver,
      opter_type: '2',
      opter: 'KIOSK01',
      opter_name: '自助终端01',
      inf_time: time,
      fixmedins_code: credentials.fixmedinsCode,
      fixmedins_name: credentials.fixmedinsName,
      sign_no: infno === '9001' ? '' : signNo,
      input,
      ...options.envelope,
    };
    return send(options.url ?? platform.fsiGatewayUrl, {
      method: 'POST',
      headers,
      body: JSON.stringify(envelope),
    });
  };
  return {
    fsi,
    signIn: async () => {
      const input = { signIn: { opter_no: 'KIOSK01', mac: '02-00-00-00-00-01', ip: '127.0.0.1' } };
      const answer = await fsi('9001', input);
      const output = answer.json?.['output'] as { signinoutb?: { sign_no?: string } } | null | undefined;
      signNo = output?.signinoutb?.sign_no ?? '';
      return answer;
    },
    provincial: (target, body, headers) => {
      const [method = '', path = ''] = target.split(' ');
      return send(`${platform.provincialUrl}${path}`, {
        method,
        headers: headers ? headers(signed()) : signed(),
        ...(body === undefined ? {} : { body: asSent(body) }),
      });
    },
  };
}
