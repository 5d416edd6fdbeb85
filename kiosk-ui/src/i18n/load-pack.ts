import type { LanguagePack } from '@yibao-kiosk/shared/kiosk/language.ts';

/** The agent answers from memory; a citizen does not wait longer for another language. */
const patienceMs = 3000;

/** Brings a language that is content from the agent, which has checked it. */
export async function loadPack(tag: string): Promise<LanguagePack> {
  const answer = await fetch(`/languages/${tag}.json`, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(`The agent has no language ${tag}`);
  return (await answer.json()) as LanguagePack;
}
