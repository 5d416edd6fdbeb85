import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';

/**
 * Bundles `src/sw.ts` and lists the shell in it: page, scripts, styles and the slices that the screens' own texts need. The other
 * slices and everything the agent answers stay out.
 */
export async function buildServiceWorker(dist: string): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'generated/service-worker',
      emptyOutDir: true,
      target: 'chrome120',
      lib: { entry: 'src/sw.ts', formats: ['es'], fileName: () => 'sw.js' },
    },
  });
  const { warnings } = await injectManifest({
    swSrc: `${root}generated/service-worker/sw.js`,
    injectionPoint: 'self.SHELL_MANIFEST',
    swDest: `${dist}/sw.js`,
    globDirectory: dist,
    globPatterns: ['index.html', 'assets/*.{js,css}', 'assets/*-{first,screen}-*.ttf'],
    // Vite's file names carry a hash already.
    dontCacheBustURLsMatching: /-[\w-]{8}\./,
  });
  for (const warning of warnings) console.warn(warning);
}
