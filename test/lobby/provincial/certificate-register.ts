import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { chinaIso } from '../population/calendar.ts';
import type { CertificateForm } from '../population/person.ts';
import type { CertificateFacts } from './certificate-facts.ts';
import { certificatePdf } from './certificate-pdf.ts';
import type { IssueRequest } from './requests.ts';
import { demonstrationSeal } from './seal.ts';
import type { Bitmap } from './seal.ts';

/** A form of the certificate the terminal may print. */
export type IssuedForm =
  | { kind: 'thermal'; seal: Bitmap | null }
  | { kind: 'sealedFile'; mediaType: 'application/pdf'; sha256: string; data: string };

/** A certificate as issued; the very same value is given again for the same request id. */
export type IssuedCertificate = CertificateFacts & {
  requestId: string;
  issuedAt: string;
  number: string | null;
  verifyUrl: string | null;
  forms: readonly IssuedForm[];
};

/** What to issue, under which key. */
export type IssueOrder = {
  paasId: string;
  requestId: string;
  request: IssueRequest;
  facts: CertificateFacts;
  forms: readonly CertificateForm[];
  nowMs: number;
};

/** What became of an order: `first` tells 201 from 200. */
export type IssueOutcome =
  { kind: 'issued'; first: boolean; certificate: IssuedCertificate } | { kind: 'conflict' };

/** The certificates issued so far. */
export type CertificateRegister = {
  issue(order: IssueOrder): IssueOutcome;
  /** The certificate with this verification id. */
  byVerifyId(verifyId: string): IssuedCertificate | undefined;
  /** All that have a number, for tests and for the bench. */
  issued(): readonly IssuedCertificate[];
};

/** Where numbers, ids and addresses come from. `randomBytes` must be unpredictable outside tests. */
export type RegisterSources = { randomBytes: (count: number) => Uint8Array; verifyBaseUrl: () => string };

const VERIFY_ID_BYTES = 16;

function makeForm(
  kind: CertificateForm,
  facts: CertificateFacts,
  marks: { number: string; verifyUrl: string; issuedAt: string },
): IssuedForm {
  const seal = demonstrationSeal();
  if (kind === 'thermal') return { kind, seal };
  const file = certificatePdf(facts, marks, seal);
  return {
    kind,
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(file).digest('hex'),
    data: Buffer.from(file).toString('base64'),
  };
}

/** Creates an empty register. Numbers are area, year and serial; verification ids have 128 random bits. */
export function createCertificateRegister(sources: RegisterSources): CertificateRegister {
  const byKey = new Map<string, { request: IssueRequest; certificate: IssuedCertificate }>();
  const byVerifyId = new Map<string, IssuedCertificate>();
  let serial = 0;

  const make = (order: IssueOrder): IssuedCertificate => {
    const { facts, requestId } = order;
    const issuedAt = chinaIso(order.nowMs);
    if (order.forms.length === 0)
      return { ...facts, requestId, issuedAt, number: null, verifyUrl: null, forms: [] };
    serial += 1;
    const number = `${facts.agency.areaCode}${issuedAt.slice(0, 4)}${String(serial).padStart(8, '0')}`;
    const verifyId = Buffer.from(sources.randomBytes(VERIFY_ID_BYTES)).toString('base64url');
    const verifyUrl = `${sources.verifyBaseUrl()}/verify/${verifyId}`;
    const forms = order.forms.map((kind) => makeForm(kind, facts, { number, verifyUrl, issuedAt }));
    const certificate: IssuedCertificate = { ...facts, requestId, issuedAt, number, verifyUrl, forms };
    byVerifyId.set(verifyId, certificate);
    return certificate;
  };

  return {
    issue: (order) => {
      const key = `${order.paasId}/${order.requestId}`;
      const known = byKey.get(key);
      if (known) {
        if (!isDeepStrictEqual(known.request, order.request)) return { kind: 'conflict' };
        return { kind: 'issued', first: false, certificate: known.certificate };
      }
      const certificate = make(order);
      byKey.set(key, { request: order.request, certificate });
      return { kind: 'issued', first: true, certificate };
    },
    byVerifyId: (verifyId) => byVerifyId.get(verifyId),
    issued: () => [...byVerifyId.values()],
  };
}
