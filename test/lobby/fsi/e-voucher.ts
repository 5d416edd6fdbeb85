import type { Prng } from '../population/prng.ts';

/** How long a shown code can be decoded. No official figure is public; apps refresh about every minute. */
const QR_VALID_MS = 60_000;
/** How long the token of a decoded code stands for its person. */
const EC_TOKEN_VALID_MS = 30 * 60_000;

/** What decoding a text gave. */
export type QrDecode =
  { kind: 'person'; personId: string; ecToken: string } | { kind: 'expired' } | { kind: 'notACode' };

/** 医保电子凭证: issues codes as the phone shows them and decodes each once. */
export type EVoucherBook = {
  issue(personId: string, nowMs: number): string;
  decode(text: string, nowMs: number): QrDecode;
  personOfToken(ecToken: string, nowMs: number): string | null;
};

/** Last six digits of every code and first six of every token: the province. */
const PROVINCE = '350000';
const HEX = '0123456789abcdef';

type Issued = { personId: string; untilMs: number };

function digits(prng: Prng, count: number): string {
  return Array.from({ length: count }, () => prng.int(0, 9)).join('');
}

/** Creates a book; codes are 28 digits, tokens 38 characters (area, `ec`, 30 hex). */
export function createEVoucherBook(prng: Prng): EVoucherBook {
  const codes = new Map<string, Issued>();
  const tokens = new Map<string, Issued>();
  const dropOld = (map: Map<string, Issued>, nowMs: number): void => {
    for (const [key, { untilMs }] of map) if (untilMs < nowMs) map.delete(key);
  };
  return {
    issue: (personId, nowMs) => {
      dropOld(codes, nowMs);
      const code = `${digits(prng, 22)}${PROVINCE}`;
      codes.set(code, { personId, untilMs: nowMs + QR_VALID_MS });
      return code;
    },
    decode: (text, nowMs) => {
      if (!/^[0-9]{28}$/.test(text) || !text.endsWith(PROVINCE)) return { kind: 'notACode' };
      const issued = codes.get(text);
      codes.delete(text);
      if (!issued || issued.untilMs < nowMs) return { kind: 'expired' };
      dropOld(tokens, nowMs);
      const secret = Array.from({ length: 30 }, () => HEX.charAt(prng.int(0, 15))).join('');
      const ecToken = `${PROVINCE}ec${secret}`;
      tokens.set(ecToken, { personId: issued.personId, untilMs: nowMs + EC_TOKEN_VALID_MS });
      return { kind: 'person', personId: issued.personId, ecToken };
    },
    personOfToken: (ecToken, nowMs) => {
      const issued = tokens.get(ecToken);
      return issued && issued.untilMs >= nowMs ? issued.personId : null;
    },
  };
}
