import { join } from 'node:path';

import type { Settings } from '../config/load.ts';
import { programDigest } from '../content/program-digest.ts';
import { runCompile } from '../content/run-compile.ts';
import { Snapshots } from '../content/snapshots.ts';
import { TerminalContent } from '../content/terminal-content.ts';
import type { AgentWorld, Audit } from './rooms.ts';

/** What the terminal does itself, as far as the region has it on. */
const services = ['enrolments', 'certificate'] as const;

/** The content of this terminal; not yet read. */
export function createContent(
  { contentFolder, dataFolder, site }: Settings,
  { world, audit, occupied }: { world: AgentWorld; audit: Audit; occupied: () => boolean },
): TerminalContent {
  const { clock, log } = world;
  return new TerminalContent({
    folder: contentFolder,
    site,
    off: site.off,
    services,
    snapshots: new Snapshots(join(dataFolder, 'content'), programDigest()),
    compile: runCompile,
    occupied,
    clock,
    log,
    audit,
  });
}
