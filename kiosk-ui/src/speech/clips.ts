import { readVoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';

import type { VoiceTag } from './parts.ts';

/** Where the clip of a text lies; null where there is none. */
export type Clips = (text: string) => string | null;

/**
 * Brings the clips of a language, and where content is to be said those of content too; a pack that cannot be had is one
 * without clips, and is asked for again next time.
 */
export type ClipShelf = (tag: VoiceTag, saysContent?: boolean) => Promise<Clips>;

/** The agent answers from its own disk. */
const patienceMs = 3000;
const noClips: Clips = () => null;
/** Guides are Chinese, whatever language the screen speaks. */
const contentFolder = 'zh-CN/guides';

export type ClipShelfOptions = {
  get?: typeof fetch;
  /** Texts whose clips are fetched with the pack, so that the browser has them when the agent is gone. */
  kept?: (tag: VoiceTag) => readonly string[];
};

/** The packs that the agent serves. */
export function createClipShelf({ get = (...asked) => fetch(...asked), kept = () => [] }: ClipShelfOptions = {}): ClipShelf {
  const known = new Map<string, Clips>();
  const bring = async (folder: string): Promise<Clips> => {
    const clips = known.get(folder) ?? (await loadClips(folder, get).catch(() => null));
    if (clips) known.set(folder, clips);
    return clips ?? noClips;
  };
  return async (tag, saysContent = false) => {
    const isNew = !known.has(tag);
    const [own, content] = await Promise.all([bring(tag), saysContent ? bring(contentFolder) : noClips]);
    if (isNew && known.has(tag)) void keep(kept(tag).map(own), get);
    return (text) => own(text) ?? content(text);
  };
}

/** Clips never change under their names: the browser keeps what it was once given. */
async function keep(urls: readonly (string | null)[], get: typeof fetch): Promise<void> {
  for (const url of urls) if (url !== null) await get(url).then((clip) => clip.arrayBuffer(), () => undefined);
}

async function loadClips(folder: string, get: typeof fetch): Promise<Clips | null> {
  const answer = await get(`/voices/${folder}/pack.json`, { signal: AbortSignal.timeout(patienceMs) });
  const pack = answer.ok ? readVoicePack(await answer.json()) : null;
  if (!pack) return null;
  const files = new Map(Object.entries(pack.clips).map(([text, { file }]) => [text, file]));
  return (text) => {
    const file = files.get(text);
    return file === undefined ? null : `/voices/${folder}/${file}`;
  };
}
