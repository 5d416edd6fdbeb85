import { everyGuide, type FiledContent, type Finding } from './filed.ts';

/** What a guide names of its document stands there: its theme, tier, offices, phones and online services. */
export function* checkReferences(content: FiledContent): Generator<Finding> {
  for (const { own, file, guide } of everyGuide(content)) {
    const document = own.document.value;
    const missing = (path: Finding['path'], kind: string, key: string): Finding => ({
      file,
      path,
      rule: 'unknown-key',
      message: `${kind} “${key}” does not stand in ${own.document.file}`,
    });
    if (!document.themes.some(({ key }) => key === guide.theme)) yield missing(['theme'], 'the theme', guide.theme);
    if (guide.tier !== undefined && !document.tiers?.some(({ key }) => key === guide.tier)) yield missing(['tier'], 'the tier', guide.tier);
    if (guide.tier === undefined && document.tiers) {
      yield { file, path: ['theme'], rule: 'tier', message: 'a document with tiers needs to know the tier of each guide; add tier' };
    }
    const named = [
      ...(['offices', 'phones'] as const).flatMap((part) => (guide[part] ?? []).map((key, at) => ({ part, key, path: [part, at] }))),
      ...(guide.channels?.ways ?? []).flatMap((way, index) =>
        (way.online ?? []).map((key, at) => ({ part: 'online' as const, key, path: ['channels', 'ways', index, 'online', at] })),
      ),
    ];
    for (const { part, key, path } of named) {
      if (!document[part].some((one) => one.key === key)) yield missing(path, `the entry of ${part}`, key);
    }
  }
}

/** What a document says of itself fits its folder and its guides. */
export function* checkDocuments({ regions }: FiledContent): Generator<Finding> {
  for (const [region, { document, guides }] of regions) {
    const { file, value } = document;
    if (value.region !== region) {
      yield { file, path: ['region'], rule: 'folder', message: `the folder is named ${region}; write region: ${region}` };
    }
    for (const part of ['themes', 'tiers', 'offices', 'phones', 'online'] as const) {
      const keys = (value[part] ?? []).map(({ key }) => key);
      for (const [index, key] of keys.entries()) {
        if (keys.indexOf(key) < index) yield { file, path: [part, index, 'key'], rule: 'key-twice', message: `“${key}” stands twice in ${part}` };
      }
    }
    for (const [index, { key, notes }] of value.themes.entries()) {
      const own = guides.filter((guide) => guide.value.theme === key).map((guide) => guide.value.item);
      if (own.length === 0) yield { file, path: ['themes', index], rule: 'empty-theme', message: `no guide is of the theme “${key}”` };
      for (const [at, note] of (notes ?? []).entries()) {
        for (const item of note.items ?? []) {
          if (own.includes(item)) continue;
          const path = ['themes', index, 'notes', at, 'items'];
          yield { file, path, rule: 'note-item', message: `the theme “${key}” has no item ${item} for this note` };
        }
      }
    }
    for (const [index, phone] of value.phones.entries()) {
      if ((phone.number === undefined) === (phone.withheld === undefined)) {
        yield { file, path: ['phones', index], rule: 'phone', message: 'a phone has a number, or withheld with what stands for it; one of both' };
      }
    }
  }
}
