import type { Bitmap } from '@yibao-kiosk/shared/document/document.ts';
import * as v from 'valibot';

import { insuranceKindOf } from '../codes/insurance-kind.ts';
import {
  dateField,
  idField,
  monthField,
  optionalFenField,
  optionalMonthField,
  optionalTextField,
  readObject,
  textField,
} from '../fields.ts';
import type { CertificateDraft, IssuedCertificate } from '../port.ts';
import { cleanName } from '../text.ts';

type Forms = CertificateDraft['forms'];

const MAX_SEAL_DOTS = 384;
const MAX_URL = 200;

const digits = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${length}}$`)));
const contentSchema = v.object({
  demonstration: v.boolean(),
  person: v.object({
    name: v.pipe(v.string(), v.transform(cleanName), v.string()),
    idNumber: idField,
    medicalInsuranceNumber: idField,
    householdPlace: optionalTextField,
    householdType: optionalTextField,
  }),
  insurance: v.object({
    type: idField,
    from: monthField,
    to: optionalMonthField,
    paidMonths: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)),
    accountBalance: optionalFenField,
  }),
  agency: v.object({
    name: textField,
    areaCode: digits(6),
    phone: textField,
    address: textField,
    postcode: digits(6),
  }),
});

/** Whose certificate of what was asked for; an answer for anybody else is none. */
export type CertificateExpectation = { readonly idNumber: string; readonly insuranceCode: string };

/** Reads the content that preview and issue share. */
function readContent(
  body: unknown,
  expected: CertificateExpectation,
): Omit<CertificateDraft, 'forms'> | null {
  const content = readObject(contentSchema, body);
  if (!content) return null;
  const { person, insurance, agency, demonstration } = content;
  if (person.idNumber.toUpperCase() !== expected.idNumber.toUpperCase()) return null;
  if (insurance.type !== expected.insuranceCode) return null;
  const { type, accountBalance, ...dates } = insurance;
  return {
    person,
    insurance: { kind: insuranceKindOf(type), accountBalanceFen: accountBalance, ...dates },
    agency,
    demonstration,
  };
}

const draftFormsSchema = v.object({ forms: v.pipe(v.array(v.string()), v.maxLength(10)) });

/** Reads the answer of docs/provincial-service.md §4.1; `null` where it is none, or of another person. */
export function readDraft(body: unknown, expected: CertificateExpectation): CertificateDraft | null {
  const content = readContent(body, expected);
  const forms = readObject(draftFormsSchema, body)?.forms;
  return content && forms ? { ...content, forms: knownForms(forms) } : null;
}

const bitmapSchema = v.object({
  widthDots: v.string(),
  heightDots: v.string(),
  data: v.pipe(v.string(), v.base64()),
});
const issuedSchema = v.object({
  requestId: v.string(),
  issuedAt: dateField,
  number: v.nullable(idField),
  verifyUrl: v.nullable(v.pipe(v.string(), v.maxLength(MAX_URL), v.regex(/^https?:\/\/[\x21-\x7E]+$/))),
  forms: v.pipe(
    v.array(v.object({ kind: v.string(), seal: v.optional(v.nullable(v.unknown()), null) })),
    v.maxLength(10),
  ),
});

/** An issued certificate, or that the platform authorises none on this terminal. */
export type IssueReply = { kind: 'issued'; certificate: IssuedCertificate } | { kind: 'notAuthorised' };

/**
 * Reads the answer of docs/provincial-service.md §4.2; `null` where it is none, or of another person or
 * request.
 */
export function readIssued(
  body: unknown,
  expected: CertificateExpectation & { requestId: string },
): IssueReply | null {
  const content = readContent(body, expected);
  const issued = readObject(issuedSchema, body);
  if (!content || !issued || issued.requestId !== expected.requestId) return null;
  const forms = knownForms(issued.forms.map((form) => form.kind));
  // A number without a form, or a form without a number, is no certificate in the contract.
  if ((issued.number === null) !== (issued.forms.length === 0)) return null;
  if (issued.number === null) return { kind: 'notAuthorised' };
  const sealed = issued.forms.find((form) => form.kind === 'thermal')?.seal ?? null;
  const seal = sealed === null ? null : readBitmap(sealed);
  // A certificate whose seal cannot be read must not come out without one.
  if (sealed !== null && seal === null) return null;
  const { number, verifyUrl, issuedAt } = issued;
  return {
    kind: 'issued',
    certificate: { ...content, forms, certificateNumber: number, issuedOn: issuedAt, verifyUrl, seal },
  };
}

function knownForms(kinds: readonly string[]): Forms {
  return kinds.filter((kind) => kind === 'thermal' || kind === 'sealedFile');
}

/** A picture whose data fill its rows exactly, both sides within what a printer's head can hold. */
function readBitmap(value: unknown): Bitmap | null {
  const bitmap = readObject(bitmapSchema, value);
  if (!bitmap) return null;
  const [widthDots, heightDots] = [Number(bitmap.widthDots), Number(bitmap.heightDots)];
  const isSize = [widthDots, heightDots].every(
    (side) => Number.isInteger(side) && side >= 1 && side <= MAX_SEAL_DOTS,
  );
  const bytes = Math.ceil(widthDots / 8) * heightDots;
  return isSize && byteLength(bitmap.data) === bytes ? { widthDots, heightDots, data: bitmap.data } : null;
}

function byteLength(base64: string): number {
  return (base64.length / 4) * 3 - (base64.length - base64.replace(/=+$/, '').length);
}
