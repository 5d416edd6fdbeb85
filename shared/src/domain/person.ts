import * as v from 'valibot';

/**
 * How sure we are of a person, strongest first: a fresh 医保码, an identity card that the SAM authenticated, a 社保卡
 * without PSAM (a claim only).
 */
export const assurances = ['medicalCodeFresh', 'idCardPresent', 'socialCardClaimed'] as const;
export type Assurance = (typeof assurances)[number];

/** What the citizen held. */
export const identificationMethods = ['idCard', 'medicalCode', 'socialCard'] as const;
export const identificationMethodSchema = v.picklist(identificationMethods);
export type IdentificationMethod = v.InferOutput<typeof identificationMethodSchema>;

/** The person of a session as the screen may see them; masked unless the citizen asked to see. */
export const personViewSchema = v.object({
  name: v.string(),
  idNumber: v.string(),
  masked: v.boolean(),
});
export type PersonView = v.InferOutput<typeof personViewSchema>;
