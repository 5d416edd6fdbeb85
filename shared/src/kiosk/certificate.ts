import * as v from 'valibot';

import { enrolmentStatusSchema, insuranceKindSchema, placeSchema, monthSchema } from '../domain/insurance.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { previewSchema, printCompletionSchema, printProgressEvent } from './print.ts';
import { localeSchema } from './terminal.ts';

/** One insurance that a certificate can be asked for; `choiceId` is valid in this session only. */
export const certificateChoiceSchema = v.object({
  choiceId: v.string(),
  insurance: insuranceKindSchema,
  place: placeSchema,
  status: enrolmentStatusSchema,
  employer: v.nullable(v.string()),
  from: v.nullable(monthSchema),
});
export type CertificateChoice = v.InferOutput<typeof certificateChoiceSchema>;

/** What the person can have a certificate for; an empty list has its own screen. */
export const getChoices = defineCommand({
  name: 'Certificate.GetChoices',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ choices: v.array(certificateChoiceSchema) }),
});

const choiceEntries = {
  choiceId: v.pipe(v.string(), v.maxLength(60)),
  /** Language of a query result; a certificate is Chinese whatever stands here. */
  locale: v.optional(localeSchema, 'zh-CN'),
};

/** The paper as it will come out. No number is issued yet: its place and the QR's are kept free. */
export const previewCertificate = defineCommand({
  name: 'Certificate.Preview',
  roles: ['citizen'],
  payload: v.object({ ...choiceEntries, revealed: v.boolean() }),
  completion: v.intersect([
    previewSchema,
    v.object({
      /** False: the platform authorises no form, so the paper is titled 参保信息查询结果. */
      authorised: v.boolean(),
    }),
  ]),
});

/**
 * Issues and prints. `jobId` is the platform's request id too: the same id gives the same 凭证编号, and never a second
 * paper.
 */
export const printCertificate = defineCommand({
  name: 'Certificate.Print',
  roles: ['citizen'],
  payload: v.object({ ...choiceEntries, jobId: v.pipe(v.string(), v.uuid()) }),
  completion: printCompletionSchema,
  leavesTrace: true,
  events: [printProgressEvent],
});
