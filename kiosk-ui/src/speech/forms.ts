import { fill, type ReadWords, type SpokenFacts } from './template.ts';
import type { SpokenPart, VoiceTag } from './parts.ts';
import en from './spoken.en.json' with { type: 'json' };
import zhCN from './spoken.zh-CN.json' with { type: 'json' };
import { leavesOf } from './tree.ts';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Every spoken form, by path; a misspelt one does not compile. */
export type FormKey = Leaves<typeof zhCN>;

const trees = { 'zh-CN': zhCN, en } as const;

/** All spoken forms of a language by path. */
export const formsOf = (tag: VoiceTag): ReadonlyMap<string, string> => new Map(leavesOf(trees[tag]));

/** Says a form with its facts in one language. */
export type SayForm = (key: FormKey, facts?: SpokenFacts) => SpokenPart[];

/** The forms of one language; `read` turns words of the screen into parts. */
export function createForms(tag: VoiceTag, read: ReadWords): SayForm {
  const forms = formsOf(tag);
  return (key, facts = {}) => fill(forms.get(key) ?? '', facts, read);
}
