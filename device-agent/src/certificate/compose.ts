import type { DocumentBlock, MaskableText, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { maskText } from '@yibao-kiosk/shared/document/mask.ts';
import { yuanText } from '@yibao-kiosk/shared/domain/money-text.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { fill, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type { CertificateDraft, IssuedCertificate } from '../platform/port.ts';
import { toLocalTime } from '../session/local-time.ts';
import { amountInWords } from './amount-in-words.ts';

/** What the paper says beside the platform's data. */
export type CertificateContext = {
  readonly text: PaperText;
  /** The language of `text`, for the amount in words. */
  readonly language: Locale;
  readonly terminalId: string;
  readonly nowMs: number;
  readonly trace: string;
  /** How many papers of this certificate came before; 0 for the first. */
  readonly reprint: number;
};

type Row = { label: string; value: MaskableText; emphasis?: boolean };

/** Whether the platform lets this terminal print a thermal 《参保凭证》. */
export function isAuthorised(draft: CertificateDraft): boolean {
  return draft.forms.includes('thermal');
}

/** The paper before a number is issued: its row and the QR's place are kept free. */
export function composePreview(draft: CertificateDraft, context: CertificateContext): PrintableDocument {
  return compose(draft, null, context);
}

/** The paper of an issued certificate. */
export function composeCertificate(issued: IssuedCertificate, context: CertificateContext): PrintableDocument {
  return compose(issued, issued, context);
}

function compose(draft: CertificateDraft, issued: IssuedCertificate | null, context: CertificateContext): PrintableDocument {
  const { text } = context;
  const authorised = isAuthorised(draft);
  return {
    kind: authorised ? 'certificate' : 'slip',
    title: { text: authorised ? text.certificate.title : text.certificate.titleUnauthorised },
    blocks: [
      ...marks(draft, context),
      { type: 'rule', style: 'double' },
      { type: 'rows', rows: [...(authorised ? [numberRow(issued, text)] : []), ...personRows(draft, text)] },
      { type: 'rule', style: 'single' },
      { type: 'rows', rows: insuranceRows(draft, context) },
      { type: 'rule', style: 'single' },
      { type: 'rows', rows: agencyRows(draft, issued, context) },
      ...(issued?.seal ? [seal(issued.seal)] : []),
      ...(authorised ? verification(issued, text) : []),
      { type: 'rule', style: 'single' },
      ...notes(authorised, text),
      { type: 'rule', style: 'single' },
      { type: 'rows', rows: footRows(context) },
      { type: 'space', lines: 0.5 },
    ],
  };
}

function marks(draft: CertificateDraft, { text, reprint }: CertificateContext): DocumentBlock[] {
  const lines = [
    ...(draft.demonstration ? [text.common.demonstration] : []),
    ...(reprint > 0 ? [fill(text.certificate.reprint, { n: reprint })] : []),
  ];
  return lines.map((line) => ({ type: 'text', text: { text: line }, align: 'center', bold: true }));
}

function numberRow(issued: IssuedCertificate | null, text: PaperText): Row {
  const value = issued ? issued.certificateNumber : text.certificate.numberPending;
  return { label: text.certificate.number, value: { text: value }, emphasis: true };
}

function personRows(draft: CertificateDraft, text: PaperText): Row[] {
  const { person } = draft;
  return [
    { label: text.common.name, value: { text: person.name, mask: 'name' } },
    { label: text.certificate.idNumber, value: idNumber(draft) },
    { label: text.certificate.medicalInsuranceNumber, value: { text: person.medicalInsuranceNumber, mask: 'number' } },
    { label: text.certificate.householdPlace, value: given(person.householdPlace, text, 'address') },
    { label: text.certificate.householdType, value: given(person.householdType, text) },
  ];
}

/** In full on the certificate, which is of no use without it; masked for good on a mere query result. */
function idNumber(draft: CertificateDraft): MaskableText {
  const { idNumber: number } = draft.person;
  return isAuthorised(draft) ? { text: number, mask: 'idNumber' } : { text: maskText(number, 'idNumber') };
}

function insuranceRows({ insurance }: CertificateDraft, { text, language }: CertificateContext): Row[] {
  const { accountBalanceFen: balanceFen, paidMonths } = insurance;
  const words = text.certificate;
  const period = fill(words.periodValue, {
    from: insurance.from ? monthText(insurance.from, text) : text.common.notGiven,
    to: insurance.to ? monthText(insurance.to, text) : words.today,
  });
  const paid = paidMonths === null ? null : fill(words.paidMonthsValue, { count: paidMonths });
  return [
    { label: words.insurance, value: { text: text.insurance[insurance.kind] } },
    { label: words.period, value: { text: period } },
    { label: words.paidMonths, value: given(paid, text) },
    ...(balanceFen === null ? [] : balanceRows(balanceFen, { words, inWords: amountInWords(balanceFen, language) })),
  ];
}

function balanceRows(
  balanceFen: number,
  { words, inWords }: { words: PaperText['certificate']; inWords: string | null },
): Row[] {
  return [
    ...(inWords === null ? [] : [{ label: words.balanceCapital, value: { text: inWords, mask: 'amount' as const } }]),
    { label: words.balance, value: { text: yuanText(balanceFen), mask: 'amount' } },
  ];
}

function agencyRows(draft: CertificateDraft, issued: IssuedCertificate | null, context: CertificateContext): Row[] {
  const { text, nowMs } = context;
  const { agency } = draft;
  const [year = '', month = '', day = ''] = (issued?.issuedOn ?? toLocalTime(nowMs).date).split('-');
  return [
    { label: text.certificate.agency, value: { text: agency.name } },
    { label: text.certificate.agencyCode, value: { text: agency.areaCode } },
    { label: text.certificate.agencyPhone, value: { text: agency.phone } },
    { label: text.certificate.agencyAddress, value: { text: agency.address } },
    { label: text.certificate.agencyPostcode, value: { text: agency.postcode } },
    { label: text.certificate.issuedOn, value: { text: fill(text.certificate.date, { year, month, day }) } },
  ];
}

function seal(bitmap: NonNullable<IssuedCertificate['seal']>): DocumentBlock {
  return { type: 'image', bitmap, align: 'right' };
}

/** A QR suggests that somebody answers behind it, so there is one only where the platform gave its address. */
function verification(issued: IssuedCertificate | null, text: PaperText): DocumentBlock[] {
  if (!issued) return [{ type: 'qrPlaceholder', caption: text.certificate.verifyPending }];
  if (!issued.verifyUrl) return [];
  return [{ type: 'qr', data: issued.verifyUrl, caption: text.certificate.verifyCaption }];
}

function notes(authorised: boolean, text: PaperText): DocumentBlock[] {
  const words = text.certificate;
  const lines = authorised
    ? [words.noteTransfer, words.noteKeep, words.noteThermal]
    : [words.noteUnauthorised, text.foot.thermal];
  return [
    { type: 'heading', text: { text: words.notes } },
    ...lines.map((line, index): DocumentBlock => ({ type: 'text', text: { text: `${index + 1}. ${line}` } })),
  ];
}

function footRows({ text, terminalId, nowMs, trace }: CertificateContext): Row[] {
  const { date, time } = toLocalTime(nowMs);
  return [
    { label: text.foot.terminal, value: { text: terminalId } },
    { label: text.foot.time, value: { text: `${date} ${time}` } },
    { label: text.foot.trace, value: { text: trace } },
  ];
}

function monthText(month: string, text: PaperText): string {
  const [year = '', number = ''] = month.split('-');
  return fill(text.certificate.month, { year, month: number });
}

function given(value: string | null, text: PaperText, mask?: 'address'): MaskableText {
  if (value === null) return { text: text.common.notGiven };
  return mask ? { text: value, mask } : { text: value };
}
