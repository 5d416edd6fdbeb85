import type { FiledContent, Finding, Path } from './filed.ts';

/** `config/regions/quanzhou.yaml` → quanzhou. */
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/u, '');

/** A region shows documents that are there, and recommends guides that are in them. */
export function* checkProfiles({ regions, profiles }: FiledContent): Generator<Finding> {
  for (const { file, value } of profiles) {
    const find = (path: Path, rule: string, message: string): Finding => ({ file, path, rule, message });
    if (value.region !== nameOf(file)) yield find(['region'], 'file-name', `the file is named ${nameOf(file)}.yaml`);
    for (const [index, document] of value.documents.entries()) {
      if (!regions.has(document)) yield find(['documents', index], 'unknown-document', `there is no document “${document}”`);
      if (value.documents.indexOf(document) < index) yield find(['documents', index], 'twice', `“${document}” stands twice`);
    }
    const tiers = new Set((regions.get(value.region)?.document.value.tiers ?? []).map((tier) => tier.key));
    for (const tier of Object.keys(value.tiers ?? {})) {
      if (!tiers.has(tier)) yield find(['tiers', tier], 'unknown-tier', `the document of this region knows no place “${tier}”`);
    }
    for (const [index, id] of value.popular.entries()) {
      const [document = '', ...item] = id.split('/');
      const guides = value.documents.includes(document) ? (regions.get(document)?.guides ?? []) : [];
      if (!guides.some((guide) => guide.value.item === item.join('/'))) {
        yield find(['popular', index], 'unknown-guide', `there is no guide ${id} in the documents of this region`);
      }
      if (value.popular.indexOf(id) < index) yield find(['popular', index], 'twice', `${id} stands twice`);
    }
  }
}

/** A notice is named by its file. */
export function* checkNotices({ regions }: FiledContent): Generator<Finding> {
  for (const { notices } of regions.values()) {
    for (const { file, value } of notices) {
      if (value.key !== nameOf(file)) yield { file, path: ['key'], rule: 'file-name', message: `the file is named ${nameOf(file)}.yaml` };
    }
  }
}

/** Words of every day lead to something. */
export function* checkSynonyms({ regions, synonyms }: FiledContent): Generator<Finding> {
  if (synonyms === null) return;
  const { file, value } = synonyms;
  const guides = [...regions.values()].flatMap((region) => region.guides.map((guide) => guide.value));
  const known = new Set(guides.flatMap(({ code, alsoCodes = [], matter }) => [code, matter].concat(alsoCodes)));
  const said = new Set<string>();
  for (const [index, { say, mean }] of value.synonyms.entries()) {
    for (const [at, one] of mean.entries()) {
      if (known.has(one)) continue;
      yield { file, path: ['synonyms', index, 'mean', at], rule: 'unknown-matter', message: `no guide has the code or matter ${one}` };
    }
    for (const [at, word] of say.entries()) {
      if (said.has(word)) yield { file, path: ['synonyms', index, 'say', at], rule: 'twice', message: `“${word}” is said twice` };
      said.add(word);
    }
  }
}
