import * as v from 'valibot';

import { flowSchema } from './flow.ts';
import { materialsSchema } from './need.ts';
import { key, paragraph, words } from './words.ts';

/** Who a guide is for: 职工, 居民, 单位, 医药机构, 救助对象. */
export const audiences = ['employee', 'resident', 'employer', 'institution', 'aided'] as const;
export type Audience = (typeof audiences)[number];

/** Ways to apply; `agreement`: as the institution's agreement with the bureau settles it. */
export const channelKinds = ['counter', 'terminal', 'online', 'post', 'phone', 'hospital', 'community', 'automatic', 'agreement'] as const; // prettier-ignore

/** What this terminal can do itself, under the same names as the regions' profiles. */
export const terminalServices = [
  'enrolments', 'contributions', 'visits', 'certificate', 'employer', 'progress', 'application',
] as const; // prettier-ignore
export type TerminalService = (typeof terminalServices)[number];

const channelSchema = v.strictObject({
  kinds: v.pipe(v.array(v.picklist(channelKinds)), v.minLength(1)),
  /** As printed. */
  text: paragraph,
  online: v.optional(v.array(key)),
});

export const limitSchema = v.strictObject({
  /** 办理单位申报50人以上; missing for the ordinary case. */
  when: v.optional(paragraph),
  /** 即时受理，3个工作日内办结 */
  text: paragraph,
});

/** A place in the document where the guide says something else than what is printed there, or less. */
export const departureSchema = v.strictObject({
  /** As printed. */
  printed: paragraph,
  /** What the guide shows in its place; missing where it is held back. */
  shown: v.optional(paragraph),
  /** Where it is printed, as a line of the document. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** For the operator and for `docs/content-corrections.md`; in English. */
  reason: paragraph,
});
export type Departure = v.InferOutput<typeof departureSchema>;

const itemCode = v.pipe(v.string(), v.regex(/^\d{12}$/));

/**
 * One item of one document: everything that the document says of it, and nothing else. What it does not say is left
 * out here and shown as 未提供. Texts stand as printed, without the enumerators that lists bring themselves.
 */
export const guideSchema = v.strictObject({
  /** The number as printed, unique in its document: `3.1`, `17/18`, `H5`; a name where it has none. */
  item: words(20),
  /** What citizens see: 事项名称. */
  name: words(80),
  /** The heading, where it says another thing than the name. */
  title: v.optional(words(80)),
  /** 子项编码, by which items match across documents. Numbers never do. */
  code: v.optional(itemCode),
  /** Further 子项编码 that this one guide answers for, where the document tells of several items in one (泉州 17/18). */
  alsoCodes: v.optional(v.pipe(v.array(itemCode), v.minLength(1))),
  /** For an item without a code, or one of several under one code (孙项): what matches it in other documents. */
  matter: v.optional(key),
  /** 主项编码 */
  mainCode: v.optional(v.pipe(v.string(), v.regex(/^\d{11}[\dY]$/))),
  theme: key,
  tier: v.optional(key),
  audiences: v.pipe(v.array(v.picklist(audiences)), v.minLength(1)),
  /** First and last line of the item in the document. */
  lines: v.tuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]),
  /** What of it the terminal does, where the region has that service on. */
  here: v.optional(v.picklist(terminalServices)),
  /** Another authority does it: what to tell instead (厦门: 税务部门). */
  handedOver: v.optional(paragraph),

  /** 受理单位 */
  handler: v.optional(paragraph),
  /** 服务对象, 适用范围 or 受理条件 */
  scope: v.optional(v.strictObject({ heading: words(20), text: v.pipe(v.array(paragraph), v.minLength(1)) })),
  channels: v.optional(v.strictObject({ heading: words(20), ways: v.pipe(v.array(channelSchema), v.minLength(1)) })),
  materials: v.optional(materialsSchema),
  limits: v.optional(v.pipe(v.array(limitSchema), v.minLength(1))),
  /** 申请, 受理, 审核, 办结: the chain as printed, a word for each link. */
  chain: v.optional(v.pipe(v.array(words(20)), v.minLength(1))),
  /** Which links of the chain are done at this kind of place (Fuzhou), by their words. */
  chainHere: v.optional(v.pipe(v.array(words(20)), v.minLength(1))),
  /** 办理流程 where it is told in sentences. */
  steps: v.optional(v.pipe(v.array(paragraph), v.minLength(1))),
  flows: v.optional(v.pipe(v.array(flowSchema), v.minLength(1))),
  /** 审查标准 */
  standard: v.optional(paragraph),
  /** 查询方式, without the phones. */
  query: v.optional(v.array(paragraph)),
  offices: v.optional(v.array(key)),
  phones: v.optional(v.array(key)),
  /** Other ways to complain: 12345便民服务平台. */
  complaint: v.optional(v.array(paragraph)),
  /** 监督电话, 查询电话 where the document only says who makes them public. */
  published: v.optional(v.array(v.strictObject({ heading: words(20), text: paragraph }))),
  /** 评价渠道 */
  evaluation: v.optional(paragraph),
  /** 设定依据 */
  law: v.optional(v.pipe(v.array(paragraph), v.minLength(1))),
  /** 备注 of the item. */
  notes: v.optional(v.array(paragraph)),

  departures: v.optional(v.array(departureSchema)),
});
export type Guide = v.InferOutput<typeof guideSchema>;
