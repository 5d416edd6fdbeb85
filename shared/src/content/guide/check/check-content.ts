import { checkDepartures } from './departures.ts';
import type { FiledContent, Finding } from './filed.ts';
import { checkGuides, checkItems } from './guides.ts';
import { checkDocuments, checkReferences } from './references.ts';
import { checkNotices, checkProfiles, checkSynonyms } from './regions.ts';
import { checkWording } from './wording.ts';

const rules: readonly ((content: FiledContent) => Iterable<Finding>)[] = [
  checkDocuments, checkReferences, checkItems, checkGuides, checkWording, checkDepartures, checkProfiles, checkNotices, checkSynonyms,
]; // prettier-ignore

/** Everything that is wrong in content whose files each fit their schema. */
export function checkContent(content: FiledContent): Finding[] {
  return rules.flatMap((rule) => Array.from(rule(content)));
}
