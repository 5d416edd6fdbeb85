import * as v from 'valibot';

/** Plain names for the 医保 code table `insutype`; the number stays at the platform adapter's edge. */
export const insuranceKinds = [
  'employeeBasic', // 310 职工基本医疗保险
  'civilServantSubsidy', // 320 公务员医疗补助
  'employeeLargeAmount', // 330 大额医疗费用补助
  'retiredCadre', // 340 离休人员医疗保障
  'disabledSoldier', // 350 一至六级残疾军人医疗补助
  'employerSupplement', // 370 企业补充医疗保险
  'residentBasic', // 390, 391 城乡居民基本医疗保险
  'residentSeriousIllness', // 392 城乡居民大病医疗保险
  'longTermCare', // 410 长期照护保险
  'maternity', // 510 生育保险
  'other',
] as const;
export const insuranceKindSchema = v.picklist(insuranceKinds);
export type InsuranceKind = v.InferOutput<typeof insuranceKindSchema>;

/** `psn_insu_stas`; 3 and 4 both mean ended (sources disagree), an unknown code stays unknown. */
export const enrolmentStatuses = ['active', 'paused', 'ended', 'notInsured', 'unknown'] as const;
export const enrolmentStatusSchema = v.picklist(enrolmentStatuses);
export type EnrolmentStatus = v.InferOutput<typeof enrolmentStatusSchema>;

/** `psn_type` by its longest known prefix. */
export const personCategories = ['employed', 'retired', 'retiredEarly', 'cadre', 'minor', 'student', 'adultResident', 'elderlyResident', 'other'] as const;
export const personCategorySchema = v.picklist(personCategories);

/** Calendar date `yyyy-MM-dd`. */
export const dateSchema = v.pipe(v.string(), v.isoDate());
/** Calendar month `yyyy-MM`. */
export const monthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
/** Instant with offset, ISO 8601. */
export const instantSchema = v.pipe(v.string(), v.isoTimestamp());
/** Money in fen (1/100 yuan), a safe integer; may be negative (refunds, overdrawn accounts). */
export const fenSchema = v.pipe(v.number(), v.safeInteger());

/** A place as the platform names it: 医保区划 code (never rounded or derived) and a display name. */
export const placeSchema = v.object({ code: v.string(), name: v.string() });
export type Place = v.InferOutput<typeof placeSchema>;

/** One insurance of a person at one place. */
export const enrolmentSchema = v.object({
  insurance: insuranceKindSchema,
  /** The platform's own code, shown beside an unknown kind. */
  insuranceCode: v.string(),
  status: enrolmentStatusSchema,
  category: personCategorySchema,
  place: placeSchema,
  employer: v.nullable(v.string()),
  startedOn: v.nullable(dateSchema),
  pausedOn: v.nullable(dateSchema),
});
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;

/** One payment of one insurance: a month, or several from `month` through `through`. */
export const contributionSchema = v.object({
  month: monthSchema,
  /** Last month paid for, where one payment covers several (居民 pay by the year); absent for a single month. */
  through: v.optional(monthSchema),
  insurance: insuranceKindSchema,
  baseFen: v.nullable(fenSchema),
  personalFen: fenSchema,
  employerFen: fenSchema,
  subsidyFen: fenSchema,
  arrived: v.boolean(),
  employer: v.nullable(v.string()),
});
export type Contribution = v.InferOutput<typeof contributionSchema>;

/** 个人账户 of one insurance: what the platform knew at `asOf`, not a live bank balance. */
export const accountSchema = v.object({
  insurance: insuranceKindSchema,
  place: placeSchema,
  balanceFen: fenSchema,
  asOf: instantSchema,
});
export type Account = v.InferOutput<typeof accountSchema>;

/** A running total of the year (FSI 5206), `kind` by its code. */
export const accumulationSchema = v.object({
  year: v.string(),
  insurance: insuranceKindSchema,
  kind: v.picklist(['medicalCosts', 'inpatientStays', 'deductible', 'other']),
  code: v.string(),
  /** Fen for money kinds; for `other` the number times 100, whose unit nobody knows; null for counts. */
  valueFen: v.nullable(fenSchema),
  /** For stays; null for the rest. */
  count: v.nullable(v.number()),
});
export type Accumulation = v.InferOutput<typeof accumulationSchema>;

/** One settled visit in a list. */
export const visitSchema = v.object({
  visitId: v.string(),
  settlementId: v.string(),
  settledOn: dateSchema,
  institution: v.string(),
  careKind: v.picklist(['outpatient', 'emergency', 'chronic', 'inpatient', 'pharmacy', 'maternity', 'other']),
  totalFen: fenSchema,
  fundFen: fenSchema,
  personalFen: fenSchema,
  refunded: v.boolean(),
});
export type Visit = v.InferOutput<typeof visitSchema>;

/** Who paid what of a settlement; keys name the FSI 5203 field they come from. */
export const payerKinds = [
  'basicFund', // hifp_pay
  'civilServant', // cvlserv_pay
  'employerSupplement', // hifes_pay
  'residentSeriousIllness', // hifmi_pay
  'employeeLargeAmount', // hifob_pay
  'disabledSoldier', // hifdm_pay
  'medicalAid', // maf_pay
  'otherFund', // oth_pay
  'personalAccount', // acct_pay
  'sharedAccount', // acct_mulaid_pay
  'cash', // cash_payamt
] as const;

/** One settlement in detail (FSI 5203 and 5204). */
export const settlementSchema = v.object({
  visit: visitSchema,
  insurance: insuranceKindSchema,
  payers: v.array(v.object({ kind: v.picklist(payerKinds), amountFen: fenSchema })),
  deductibleFen: v.nullable(fenSchema),
  outOfScopeFen: v.nullable(fenSchema),
  balanceAfterFen: v.nullable(fenSchema),
  /** Charged items; null where the platform did not answer for them. */
  items: v.nullable(
    v.array(
      v.object({
        name: v.string(),
        spec: v.nullable(v.string()),
        count: v.number(),
        amountFen: fenSchema,
        level: v.picklist(['a', 'b', 'selfPaid', 'unknown']),
      }),
    ),
  ),
});
export type Settlement = v.InferOutput<typeof settlementSchema>;
