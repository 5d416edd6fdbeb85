/**
 * Checks the languages that are content: `node device-agent/src/assembly/check-languages.ts`. Names every key that is
 * missing, cannot be used or is not known, and ends with 1 when a language is not whole. Looks where the agent looks
 * (KIOSK_CONFIG) and needs the built page.
 */
import { loadSettings, type Settings } from '../config/load.ts';
import { problemText } from '../config/read-yaml.ts';
import { languageFolders } from '../languages/open-languages.ts';
import { packRefusals, readPack, type ReadPack } from '../languages/read-pack.ts';
import { readScreenWordings } from '../languages/screen-wordings.ts';
import { builtGlyphsPath } from '../printing/create.ts';
import { planLine } from '../printing/escpos/plan-line.ts';
import { createGlyphFile } from '../printing/glyphs/glyph-file.ts';

/** One line for each thing that is wrong; none where all languages are whole. */
export function checkLanguages({ languagesFolder, uiFolder, printer }: Settings): string[] {
  const tags = languageFolders(languagesFolder);
  const screen = readScreenWordings(uiFolder);
  if (!screen) return ['The page is not built: npm run build'];
  const glyphs = createGlyphFile(builtGlyphsPath);
  const isPrintable = (text: string): boolean => {
    const runs = [{ column: 0, text, widthScale: 1, bold: false, masked: false } as const];
    return planLine({ kind: 'text', heightScale: 1, runs }, printer?.profile.characterSet ?? 'raster', glyphs) !== 'impossible';
  };
  return tags.flatMap((tag) => {
    const pack = readPack(languagesFolder, tag, { screen, isPrintable });
    const lines = typeof pack === 'string' ? [packRefusals[pack]] : linesOf(pack.problems);
    return lines.map((line) => `${tag}: ${line}`);
  });
}

function linesOf({ missing, refused, unknown }: ReadPack['problems']): string[] {
  const why = 'cannot be used: other places to fill in, or characters that cannot be shown or printed';
  return [
    ...refused.map((key) => `${key} ${why}`),
    ...unknown.map((key) => `${key} is not known here`),
    ...missing.filter((key) => !refused.includes(key)).map((key) => `${key} is missing`),
  ];
}

if (import.meta.main) {
  const settings = loadSettings(process.env);
  const lines = settings.kind === 'done' ? checkLanguages(settings.value) : settings.problems.map(problemText);
  for (const line of lines) console.error(line);
  if (lines.length === 0) console.log('All languages are whole.');
  else process.exitCode = 1;
}
