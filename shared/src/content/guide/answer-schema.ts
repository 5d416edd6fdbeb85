import * as v from 'valibot';

import { phonePurposes } from './contact.ts';
import { flowSchema } from './flow.ts';
import { channelKinds, limitSchema, terminalServices } from './guide.ts';

const text = v.string();
const texts = v.array(v.string());

/** What the citizen is told of doing it at this terminal. */
const hereSchema = v.object({
  kind: v.literal('here'),
  /**
   * `offered`: a button starts `service`. `off`: this region has `service` off and says `text` instead. `handedOver`:
   * another authority does it, as `text` says. `elsewhere`: not at a terminal; where, is answered below.
   */
  state: v.picklist(['offered', 'off', 'handedOver', 'elsewhere']),
  service: v.optional(v.picklist(terminalServices)),
  text: v.optional(text),
});

/** A line of the check list. */
export type AnswerNeed = {
  /** Whether a box □ stands before it: not before a case, nor before the words above a choice. */
  box: boolean;
  text: string;
  /** Any one is enough: of the papers that the text itself names, or of the `needs` beneath. */
  choose?: 'one' | undefined;
  /** Asked for in the case that its text names only. */
  conditional?: boolean | undefined;
  needs?: AnswerNeed[] | undefined;
};

export const answerNeedSchema: v.GenericSchema<AnswerNeed> = v.object({
  box: v.boolean(),
  text,
  choose: v.optional(v.literal('one')),
  conditional: v.optional(v.boolean()),
  needs: v.optional(v.array(v.lazy(() => answerNeedSchema))),
});

/** `missing`: the document does not say it, and the screen shows 未提供 in its place. */
const core = { missing: v.boolean() };

/**
 * One section of a guide. Their order is that of the answer: here, bring, time, how, where, when, call, who, law, notes.
 * Core sections stand always, with `missing` where the document has nothing; the others only where it has something.
 */
export const answerSectionSchema = v.variant('kind', [
  hereSchema,
  /** What must I bring. Not missing and without needs: the document says that nothing need be brought. */
  v.object({ kind: v.literal('bring'), ...core, heading: v.optional(text), needs: v.array(answerNeedSchema), notes: texts }),
  /** How long does it take. */
  v.object({ kind: v.literal('time'), ...core, limits: v.array(limitSchema) }),
  /** How does it go: the chain of single words, what is told in sentences, what is drawn. Any may be empty. */
  v.object({
    kind: v.literal('how'),
    chain: texts,
    /** Links of the chain that are done at this kind of place. */
    chainHere: texts,
    steps: texts,
    flows: v.array(flowSchema),
    standard: v.optional(text),
  }),
  /** Where. `heading` is the document's own over the ways, such as 办理方式. */
  v.object({
    kind: v.literal('where'),
    ...core,
    handler: v.optional(text),
    heading: v.optional(text),
    ways: v.array(
      v.object({
        kinds: v.array(v.picklist(channelKinds)),
        text,
        online: v.array(v.object({ name: text, url: v.optional(text) })),
      }),
    ),
    offices: v.array(v.object({ name: v.optional(text), address: v.optional(text) })),
  }),
  /** When is it open; an office without hours is not listed. */
  v.object({
    kind: v.literal('when'),
    ...core,
    offices: v.array(v.object({ name: v.optional(text), hours: texts })),
  }),
  /** Whom to call or ask. A phone without a number is one that the document masks: 未提供. */
  v.object({
    kind: v.literal('call'),
    ...core,
    phones: v.array(v.object({ purpose: v.picklist(phonePurposes), label: v.optional(text), number: v.optional(text) })),
    /** Ways to ask how it stands. */
    query: texts,
    /** Other ways to complain. */
    complaint: texts,
    published: v.array(v.object({ heading: text, text })),
    evaluation: v.optional(text),
  }),
  /** Who may have it, under the document's own heading. */
  v.object({ kind: v.literal('who'), heading: text, texts }),
  v.object({ kind: v.literal('law'), texts }),
  /** Notes of the item, and of its chapter where they govern it. */
  v.object({ kind: v.literal('notes'), item: texts, chapter: texts }),
]);
export type AnswerSection = v.InferOutput<typeof answerSectionSchema>;
export type SectionOf<K extends AnswerSection['kind']> = Extract<AnswerSection, { kind: K }>;

/** A guide as it is answered, on the screen and on paper alike. */
export const answerSchema = v.object({
  /** `quanzhou/20` */
  id: v.string(),
  /** Number as printed, or a name where it has none. */
  item: text,
  name: text,
  /** The heading, where it says another thing than the name. */
  title: v.optional(text),
  /** Title of its chapter. */
  chapter: text,
  sections: v.array(answerSectionSchema),
  /** The foot: whose text this is. Without an edition: 未注明版次. */
  source: v.object({
    title: text,
    number: v.optional(text),
    edition: v.nullable(text),
    /** 主项编码 and 子项编码, where the document prints them. */
    codes: v.optional(v.object({ main: text, item: v.optional(text) })),
  }),
});
export type Answer = v.InferOutput<typeof answerSchema>;
