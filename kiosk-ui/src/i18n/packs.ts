import type { Language, LanguagePack } from '@yibao-kiosk/shared/kiosk/language.ts';

/** The agent answers from memory; a citizen does not wait longer for another language. */
const patienceMs = 3000;

/** Brings a language that is content from the agent, which has checked it. */
export async function loadPack(tag: string): Promise<LanguagePack> {
  const answer = await fetch(`/languages/${tag}.json`, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(`The agent has no language ${tag}`);
  const pack = (await answer.json()) as LanguagePack;
  wearFaces([pack]);
  return pack;
}

const families = new Map<string, string>();

/**
 * Makes the faces of languages known behind the shipped one. The browser fetches a face at the first character that the
 * others lack, so that a name in the chooser can be read before its language is chosen.
 */
export function wearFaces(languages: readonly Pick<Language, 'tag' | 'face'>[]): void {
  for (const { tag, face } of languages) {
    if (face === undefined || families.has(tag)) continue;
    const family = `Kiosk ${tag}`;
    document.fonts.add(new FontFace(family, `url(${face})`, { display: 'block', weight: '100 900' }));
    families.set(tag, family);
  }
  if (families.size === 0) return;
  const names = ['Kiosk Sans', ...families.values()].map((name) => `'${name}'`);
  document.documentElement.style.setProperty('--font', `${names.join(', ')}, sans-serif`);
}
