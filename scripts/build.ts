/**
 * `npm run build`: everything that is made from sources and not committed – the printer's glyphs, the screen's fonts
 * and the screen itself. Each part is skipped while its result is newer than its sources.
 */
import { run } from './lib/child.ts';
import { newestMs } from './lib/newest.ts';
import { root } from './lib/paths.ts';

type Part = { name: string; sources: readonly string[]; result: string; script: string };

const parts: readonly Part[] = [
  {
    name: 'printer glyphs',
    sources: ['scripts/bake-glyphs.ts', 'scripts/lib/glyphs', 'node_modules/@expo-google-fonts/noto-sans-sc/package.json'],
    result: 'device-agent/generated/glyphs.bin',
    script: 'scripts/bake-glyphs.ts',
  },
  {
    name: 'screen',
    sources: ['kiosk-ui', 'shared/src', 'package-lock.json'],
    result: 'kiosk-ui/dist/index.html',
    script: 'kiosk-ui/build.ts',
  },
];

/** Builds what is missing or older than its sources; throws when a part fails. */
export async function buildAll(): Promise<void> {
  for (const part of parts) {
    const sourcesMs = Math.max(...part.sources.map((source) => newestMs(root + source)));
    if (newestMs(root + part.result) > sourcesMs) continue;
    console.log(`Building the ${part.name} …`);
    const code = await run(process.execPath, [part.script]);
    if (code !== 0) throw new Error(`Building the ${part.name} failed (${part.script} ended with ${code})`);
  }
}

if (import.meta.main) await buildAll();
