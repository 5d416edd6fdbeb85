import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';

/** Content with all that is worked out beforehand, so that the agent has neither to read YAML nor to know readings. */
export type Compiled = {
  readonly content: Content;
  /** What search.ts calls sounds, by the text. */
  readonly sounds: Readonly<Record<string, readonly string[]>>;
};

/** The texts of which search needs the sounds: names and headings of guides, and words of every day. */
export function searchedTexts({ guides, synonyms }: Content): string[] {
  const ofGuides = Object.values(guides).flat().flatMap(({ name, title }) => (title === undefined ? [name] : [name, title]));
  return [...new Set([...ofGuides, ...synonyms.flatMap(({ say }) => say)])];
}

/** Works out what is worked out beforehand. */
export function compileContent(content: Content, soundsOf: (text: string) => readonly string[]): Compiled {
  return { content, sounds: Object.fromEntries(searchedTexts(content).map((text) => [text, soundsOf(text)])) };
}
