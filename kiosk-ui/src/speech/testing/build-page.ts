import { build } from 'vite';

/** Builds the page of index.html as the terminal's own page is built. */
export async function buildSpeechPage(outDir: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome120', modulePreload: { polyfill: false } },
  });
}
