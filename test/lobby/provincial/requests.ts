import * as v from 'valibot';

const psnNo = v.pipe(v.string(), v.minLength(1), v.maxLength(30));
const areaCode = v.pipe(v.string(), v.regex(/^[0-9]{6}$/));
const insuranceType = v.pipe(v.string(), v.regex(/^[0-9]{2,6}$/));
const month = v.pipe(v.string(), v.regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/));
const date = v.pipe(v.string(), v.isoDate());

/** Body of `POST /v1/contributions/query`. */
export const contributionsRequest = v.object({
  psnNo,
  areaCode,
  from: v.nullable(month),
  to: v.nullable(month),
  insuranceType: v.nullable(insuranceType),
});

const MAX_PERIOD_DAYS = 1_100;

/** Body of `POST /v1/settlements/query`. */
export const settlementsRequest = v.pipe(
  v.object({ psnNo, areaCode, from: date, to: date }),
  v.check(
    ({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 <= MAX_PERIOD_DAYS,
  ),
);

/** Body of `POST /v1/certificates/preview`. */
export const previewRequest = v.object({ psnNo, areaCode, insuranceType });

/** Body of `PUT /v1/certificates/{requestId}`. */
export const issueRequest = v.object({
  psnNo,
  areaCode,
  insuranceType,
  terminalNo: v.pipe(v.string(), v.minLength(1), v.maxLength(30)),
});

/** What one certificate is asked for with. */
export type IssueRequest = v.InferOutput<typeof issueRequest>;
