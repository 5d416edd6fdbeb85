import type { TestProject } from 'vitest/node';

import { run } from '../../../scripts/lib/child.ts';
import { has } from '../../support/requirements.ts';
import { serveGallery } from './gallery-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    galleryUrl: string;
  }
}

/** One gallery for all files of tests, however many run at once. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!has('chromium')) return undefined;
  // A process of its own: Vite does not build inside its own test runner.
  if ((await run(process.execPath, ['kiosk-ui/build.ts', '--gallery'])) !== 0) throw new Error('no gallery');
  const gallery = await serveGallery();
  project.provide('galleryUrl', gallery.url);
  return () => gallery.close();
}
