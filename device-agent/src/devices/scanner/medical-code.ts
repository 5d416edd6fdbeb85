/** What a scanned text is. Only the platform knows whether a plausible code is one. */
export type ScannedText =
  { readonly kind: 'plausible'; readonly text: string } | { readonly kind: 'notMedicalCode' };

/** AIM identifier that scanners put before the text when so set up (ISO/IEC 15424): `]Q1`. */
const AIM_PREFIX = /^\][A-Za-z]\d/;
/** No prefix is documented; samples have 28 digits. The province's answer is the judge, not this pattern. */
const PLAUSIBLE = /^\d{20,40}$/;

/** Judges and clears the bytes of one scanned text. */
export function judgeScannedText(bytes: Uint8Array): ScannedText {
  const isPrintable = bytes.every((byte) => byte >= 0x20 && byte <= 0x7e);
  const text = isPrintable ? new TextDecoder().decode(bytes).replace(AIM_PREFIX, '').trim() : '';
  bytes.fill(0);
  return PLAUSIBLE.test(text) ? { kind: 'plausible', text } : { kind: 'notMedicalCode' };
}
