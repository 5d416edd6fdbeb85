import { rmSync } from 'node:fs';

import { startPlatform } from '../../lobby/platform.ts';
import { applicantsOf, configFor, reach } from './bureau.ts';
import { quickFolder } from './disk.ts';
import type { Scene } from './run.ts';

/** A lobby with its bureau, the real adapter in front of it, and a folder for stores. */
export async function openScene(): Promise<Scene & { close(): Promise<void> }> {
  const folder = quickFolder();
  const lobby = await startPlatform({ fsiPort: 0, provincialPort: 0 });
  const platform = reach(configFor(lobby));
  return {
    lobby,
    platform,
    applicants: applicantsOf(lobby.people),
    folder,
    close: async () => {
      platform.close();
      await lobby.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
