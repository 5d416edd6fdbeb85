import * as v from 'valibot';
import { creditCodeCheck } from '../../population/employers.ts';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const psnNo = text(30);
const areaCode = v.pipe(v.string(), v.regex(/^[0-9]{6}$/));
const itemCode = v.pipe(v.string(), v.regex(/^(?:[0-9]{12}|[a-z][a-z0-9-]{0,39})$/));
const alsoItemCodes = v.pipe(v.array(itemCode), v.maxLength(3));
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/));
const terminalNo = text(30);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** 统一社会信用代码 with its check character (GB 32100). */
const creditCode = v.pipe(
  v.string(),
  v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/),
  v.check((code) => creditCodeCheck(code.slice(0, 17)) === code.charAt(17)),
);

/** Body of `POST /v1/cases/query`. */
export const casesRequest = v.object({ psnNo, areaCode });
/** Body of `POST /v1/cases/detail` and `POST /v1/cases/result`. */
export const caseRequest = v.object({ psnNo, areaCode, caseId: text(40) });
/** Body of `POST /v1/cases/eligibility`. */
export const eligibilityRequest = v.object({
  psnNo,
  areaCode,
  itemCode,
  alsoItemCodes,
  creditCode: v.nullable(creditCode),
});
/** Body of `POST /v1/units/query`. */
export const unitRequest = v.object({ psnNo, areaCode, creditCode });

const answer = v.union([
  v.pipe(v.string(), v.maxLength(2_000)),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
]);
const fieldName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/));

/** Body of `PUT /v1/cases/{requestId}`. */
export const applicationRequest = v.object({
  psnNo,
  areaCode,
  itemCode,
  alsoItemCodes,
  form: v.object({ region: text(40), version: text(64) }),
  answers: v.pipe(
    v.record(fieldName, answer),
    v.check((answers) => Object.keys(answers).length <= 200),
  ),
  agent: v.nullable(
    v.object({
      name: text(100),
      idNumber: text(30),
      relation: v.picklist(['proxy', 'parent', 'guardian', 'spouse']),
    }),
  ),
  unit: v.nullable(v.object({ creditCode, name: text(200) })),
  attachments: v.pipe(
    v.array(
      v.object({
        sha256,
        mediaType: v.picklist(['image/jpeg', 'image/png', 'application/pdf']),
        material: text(64),
        page: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ),
    v.maxLength(60),
  ),
  assurance: v.picklist(['staffConfirmed', 'medicalCodeFresh', 'idCardPresent', 'socialCardClaimed']),
  receivedAt: dateTime,
  countedFrom: v.pipe(v.string(), v.isoDate()),
  terminalNo,
});
export type ApplicationRequest = v.InferOutput<typeof applicationRequest>;

/** Body of `POST /v1/ratings`. */
export const ratingRequest = v.object({
  ratingId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  itemCode,
  level: v.picklist([1, 2, 3, 4, 5]),
  optionCodes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,10}$/))), v.maxLength(10)),
  optionSetVersion: v.nullable(text(40)),
  channel: v.literal('terminal'),
  areaCode,
  occurredAt: dateTime,
  terminalNo,
});
export type RatingRequest = v.InferOutput<typeof ratingRequest>;
