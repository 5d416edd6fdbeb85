import * as v from 'valibot';

import { answerSchema } from '../content/guide/answer-schema.ts';
import { themeIcons } from '../content/guide/document.ts';
import { audiences } from '../content/guide/guide.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { previewSchema, printCompletionSchema, printProgressEvent } from './print.ts';
import { localeSchema } from './terminal.ts';

/** A guide by document and item: `quanzhou/20`. */
const guideIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** Something to know now; urgent ones come first. */
export const noticeViewSchema = v.object({
  key: v.string(),
  title: v.string(),
  text: v.array(v.string()),
  /** First and last day, `2026-01-31`. */
  from: v.string(),
  until: v.string(),
  urgent: v.boolean(),
});
export type NoticeView = v.InferOutput<typeof noticeViewSchema>;

/** A text that can be searched for: for each character its sound without tone, ü as v; other characters themselves, punctuation ''. */
export const searchTextSchema = v.object({ text: v.string(), sounds: v.array(v.string()) });

/** A guide in the lists: the most local one of its matter. */
export const guideEntrySchema = v.object({
  id: guideIdSchema,
  name: v.string(),
  theme: v.string(),
  audiences: v.array(v.picklist(audiences)),
  /** Title of its document, where that is another than the region's own. */
  wider: v.optional(v.string()),
  /** What `searchGuides` of shared/src/content/guide/search.ts looks at: the name, and words of every day that mean it. */
  search: v.object({ name: searchTextSchema, words: v.array(searchTextSchema) }),
});
export type GuideEntry = v.InferOutput<typeof guideEntrySchema>;

/** Everything that the lists and the search need. */
export const guideCatalogueSchema = v.object({
  region: v.object({
    key: v.string(),
    name: v.string(),
    /** The kind of place, where the region has several. */
    tier: v.optional(v.string()),
  }),
  /** Chapters that have guides here, in the document's order. */
  themes: v.array(
    v.object({
      key: v.string(),
      title: v.string(),
      short: v.string(),
      icon: v.picklist(themeIcons),
      count: v.number(),
    }),
  ),
  /** Who guides are for, those with guides only. */
  audiences: v.array(v.object({ audience: v.picklist(audiences), count: v.number() })),
  /** 常办: ids of entries, in this order. */
  popular: v.array(guideIdSchema),
  /** In the document's order; what only a wider document has comes after. */
  entries: v.array(guideEntrySchema),
  notices: v.array(noticeViewSchema),
});
export type GuideCatalogue = v.InferOutput<typeof guideCatalogueSchema>;

/**
 * A citizen opens the guides. Nobody need identify: without a session this begins a visit, which holds the terminal, is
 * kept by `Session.KeepAlive` and ended by `Session.End`, exactly as a session is. GDE_NO_CONTENT where the terminal has
 * no guides.
 */
export const getCatalogue = defineCommand({
  name: 'Guide.GetCatalogue',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: guideCatalogueSchema,
});

/** Notices in force, for the start screen; begins no visit, and is empty where there is no content. */
export const getNotices = defineCommand({
  name: 'Guide.GetNotices',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ notices: v.array(noticeViewSchema) }),
});

/** Pushed when guides or notices are others than before. Guides never change under a citizen; notices do, at midnight. */
export const guideChangedEvent = { name: 'Guide.ChangedEvent', payload: emptyPayload } as const;

/** One guide, and below it the texts of wider documents on the same matter, each under its own name. */
export const getGuide = defineCommand({
  name: 'Guide.GetGuide',
  roles: ['citizen'],
  payload: v.object({ id: guideIdSchema }),
  completion: v.object({ answer: answerSchema, wider: v.array(answerSchema) }),
});

/** The slip as it will come out; `locale` is the language of its headings. `id` may be that of a wider text, too. */
export const previewGuideSlip = defineCommand({
  name: 'Guide.PreviewSlip',
  roles: ['citizen'],
  payload: v.object({ id: guideIdSchema, locale: localeSchema }),
  completion: previewSchema,
});

/** Prints the slip for this visit or session, under an id the page made; the same id never gives a second paper. */
export const printGuideSlip = defineCommand({
  name: 'Guide.PrintSlip',
  roles: ['citizen'],
  payload: v.object({ id: guideIdSchema, locale: localeSchema, jobId: v.pipe(v.string(), v.uuid()) }),
  completion: printCompletionSchema,
  leavesTrace: true,
  events: [printProgressEvent],
});
