import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { documentSchema, type SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import { regionProfileSchema, type RegionProfile } from '@yibao-kiosk/shared/content/guide/region.ts';

import { readYaml, type ConfigResult } from './read-yaml.ts';
import type { KioskConfig } from './schema.ts';
import { lineAt, openYaml } from './yaml-source.ts';

/** Where the terminal stands, as far as content knows the place. */
export type SiteSettings = {
  readonly region: string;
  readonly tier: string | null;
  /** What the region's profile says is off, where the profile can be read by itself; content may say otherwise later. */
  readonly off: RegionProfile['off'];
};

type Tier = NonNullable<SourceDocument['tiers']>[number];

/**
 * Holds `terminal.region` and `terminal.tier` of a kiosk.yaml against the content. Only what contradicts it is a mistake:
 * content that is missing or wrong keeps no terminal from starting.
 */
export function checkSite(
  { region, tier }: Pick<KioskConfig['terminal'], 'region' | 'tier'>,
  { file, contentFolder }: { file: string; contentFolder: string },
): ConfigResult<SiteSettings> {
  const regions = knownRegions(contentFolder);
  if (regions.length > 0 && !regions.includes(region)) {
    return wrong(file, 'region', `terminal.region is not right; write one of ${regions.join(', ')}`);
  }
  const tiers = tiersOf(join(contentFolder, 'content', region, 'document.yaml'), { isAsked: tier !== undefined });
  const mistake = tiers && tierMistake(tier, { region, tiers });
  if (mistake !== null) return wrong(file, tier === undefined ? 'region' : 'tier', mistake);
  const profile = readYaml(join(contentFolder, 'regions', `${region}.yaml`), regionProfileSchema);
  return { kind: 'done', value: { region, tier: tier ?? null, off: profile.kind === 'done' ? profile.value.off : {} } };
}

/** Null where the document cannot be read. Most have none, and are not parsed: that takes memory which the agent keeps. */
function tiersOf(file: string, { isAsked }: { isAsked: boolean }): readonly Tier[] | null {
  try {
    if (!isAsked && !/^tiers:/m.test(readFileSync(file, 'utf8'))) return [];
  } catch {
    return null;
  }
  const document = readYaml(file, documentSchema);
  return document.kind === 'done' ? (document.value.tiers ?? []) : null;
}

function tierMistake(
  tier: string | undefined,
  { region, tiers }: { region: string; tiers: readonly Tier[] },
): string | null {
  const choices = tiers.map(({ key, name }) => `${key} (${name})`).join(', ');
  if (tiers.length === 0) {
    return tier === undefined ? null : `terminal.tier is not known in ${region}, which has one kind of place; take the line out`;
  }
  if (tier === undefined) return `terminal.tier is missing, and ${region} has several kinds of place; add one of ${choices}`;
  return tiers.some(({ key }) => key === tier) ? null : `terminal.tier is not right; write one of ${choices}`;
}

function knownRegions(contentFolder: string): string[] {
  try {
    return readdirSync(join(contentFolder, 'regions'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .toSorted();
  } catch {
    return [];
  }
}

function wrong(file: string, key: 'region' | 'tier', message: string): ConfigResult<never> {
  const source = openYaml(readFileSync(file, 'utf8'), file);
  return { kind: 'wrong', problems: [{ file, line: source.kind === 'done' ? lineAt(source.value, ['terminal', key]) : null, message }] };
}
