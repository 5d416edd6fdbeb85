import * as v from 'valibot';

import { defaultRefusalPatterns } from './fsi/refusal-patterns.ts';

const text = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));
const digits = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${length}}$`)));
const url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//));
const milliseconds = (fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(120_000)), fallback);
const count = (fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)), fallback);
const pattern = v.pipe(v.string(), v.check(isPattern, 'not a regular expression'));

/**
 * Where a secret lies: in a file (systemd credential), in an environment variable, or, on a bench, in the
 * clear.
 */
export const secretSchema = v.union([
  v.strictObject({ file: text(500) }),
  v.strictObject({ env: text(100) }),
  v.strictObject({ value: text(500) }),
]);
export type SecretSource = v.InferOutput<typeof secretSchema>;

/**
 * How requests are signed. Only x-tif so far; a further kind is a further member here and a file in
 * `signing/`.
 */
export const signingSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('xTif'),
    paasId: v.pipe(text(100), v.regex(/^[\x21-\x7E]+$/)),
    token: secretSchema,
    /**
     * Letters of the hex signature: Hebei and Guangdong write lower case, Beijing and Shenzhen upper case.
     */
    signatureCase: v.optional(v.picklist(['lower', 'upper']), 'lower'),
  }),
]);
export type SigningConfig = v.InferOutput<typeof signingSchema>;

/** What 1162 wants to know of the office that decodes a 医保码; all of it is issued by the bureau. */
const medicalCodeSchema = v.strictObject({
  orgId: text(40),
  /**
   * No public code for an agency's enquiry exists: ask the bureau, and never take 01301 or 02121 (they
   * settle).
   */
  businessType: v.pipe(text(5), v.notValue('01301'), v.notValue('02121')),
  operatorId: text(20),
  operatorName: text(30),
  officeId: text(20),
  officeName: text(30),
});

/**
 * `psn_cert_type` of a card; the code of a resident's card is certain, the others come from the province's
 * table.
 */
const certificateTypeSchema = v.strictObject({
  code: text(6),
  /** False where the register spells names otherwise than the card does; the number must match always. */
  nameMustMatch: v.optional(v.boolean(), true),
});

/**
 * Patterns (regular expressions over `infcode` and `err_msg`) that tell refusals apart; the first that fits
 * wins.
 */
export const refusalPatternsSchema = v.strictObject({
  signInExpired: v.optional(v.array(pattern), [...defaultRefusalPatterns.signInExpired]),
  clockWrong: v.optional(v.array(pattern), [...defaultRefusalPatterns.clockWrong]),
  notMedicalCode: v.optional(v.array(pattern), [...defaultRefusalPatterns.notMedicalCode]),
  deceased: v.optional(v.array(pattern), [...defaultRefusalPatterns.deceased]),
  duplicate: v.optional(v.array(pattern), [...defaultRefusalPatterns.duplicate]),
  notFound: v.optional(v.array(pattern), [...defaultRefusalPatterns.notFound]),
  notInsured: v.optional(v.array(pattern), [...defaultRefusalPatterns.notInsured]),
});
export type RefusalPatterns = v.InferOutput<typeof refusalPatternsSchema>;

/** The FSI (两定接口) end: address, envelope constants and local codes. */
export const fsiConfigSchema = v.strictObject({
  baseUrl: url,
  /** `gateway`: one address; `appended`: the transaction number behind it; `path`: one path a service. */
  urlForm: v.optional(v.picklist(['gateway', 'appended', 'path']), 'gateway'),
  /** Paths by transaction number, over the built-in table, for `path`. */
  paths: v.optional(v.record(digits(4), v.pipe(v.string(), v.startsWith('/'))), {}),
  signing: signingSchema,
  /** 就医地 `mdtrtarea_admvs` of the terminal. */
  areaCode: digits(6),
  /** The code fills 12 places of the message id exactly. */
  institution: v.strictObject({ code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{12}$/)), name: text(200) }),
  receiverSystem: text(10),
  /** 1101 gives ended insurances only from a date on; null asks for none of them. */
  historyFrom: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), '1990-01-01'),
  interfaceVersion: v.optional(text(6), 'V1.0'),
  medicalCode: v.optional(v.nullable(medicalCodeSchema), null),
  certificateTypes: v.optional(
    v.strictObject({
      residentIdCard: v.optional(certificateTypeSchema, { code: '01' }),
      hkMoTwResidencePermit: v.optional(v.nullable(certificateTypeSchema), null),
      foreignPermanentResident: v.optional(v.nullable(certificateTypeSchema), null),
    }),
    {},
  ),
  refusals: v.optional(refusalPatternsSchema, {}),
});
export type FsiConfig = v.InferOutput<typeof fsiConfigSchema>;

/** The provincial service of docs/provincial-service.md. */
export const provincialConfigSchema = v.strictObject({ baseUrl: url, signing: signingSchema });
export type ProvincialConfig = v.InferOutput<typeof provincialConfigSchema>;

/** Bounds of one call and of all of them together. */
export const platformLimitsSchema = v.strictObject({
  requestTimeoutMs: milliseconds(10_000),
  /** One operation of the port with its sign-in, retries and parts. */
  operationTimeoutMs: milliseconds(25_000),
  maxAnswerBytes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1_024), v.maxValue(64 * 1024 * 1024)),
    4 * 1024 * 1024,
  ),
  maxRows: count(5_000),
  maxConcurrent: count(4),
  probeIntervalMs: milliseconds(30_000),
});
export type PlatformLimits = v.InferOutput<typeof platformLimitsSchema>;

/** The `platform` part of kiosk.yaml. Without `provincial` its operations answer PLT_NOT_CONFIGURED. */
export const platformConfigSchema = v.strictObject({
  fsi: fsiConfigSchema,
  provincial: v.optional(v.nullable(provincialConfigSchema), null),
  terminal: v.strictObject({
    number: v.pipe(text(20), v.regex(/^[A-Za-z0-9_-]+$/)),
    name: text(50),
    /**
     * Of the network card towards the platform; 9001 wants both, and some provinces tie the sign-in to them.
     */
    mac: text(20),
    ip: text(20),
  }),
  /** Prefixes of 医保区划 that this terminal serves, such as 3505 or 35. */
  regions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{2,6}$/))), v.minLength(1)),
  /** Phone of another place's bureau by the longest prefix of its 医保区划; 12393 where none fits. */
  phones: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{2,6}$/)), text(30)), {}),
  /** Who lists the settled visits: the provincial service, or FSI 5201 with 5203 for each visit. */
  visitList: v.optional(v.picklist(['provincial', 'fsi']), 'provincial'),
  limits: v.optional(platformLimitsSchema, {}),
});
export type PlatformConfig = v.InferOutput<typeof platformConfigSchema>;
/** The same as it is written by hand, before defaults. */
export type PlatformConfigInput = v.InferInput<typeof platformConfigSchema>;

function isPattern(value: string): boolean {
  try {
    return new RegExp(value, 'u').source.length > 0;
  } catch {
    return false;
  }
}
