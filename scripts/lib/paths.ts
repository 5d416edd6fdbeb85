import { fileURLToPath } from 'node:url';

/** The project's root folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How Node is told to keep the agent small: it makes little garbage, so a young generation of 1 MiB instead of 16 and one
 * helper thread instead of four save 7 MB and cost nothing that can be measured. docs/configuration.md names them.
 */
export const agentFlags = ['--max-semi-space-size=1', '--v8-pool-size=1'];

/** Where compiled modules of the agent are kept between starts (a third of the memory, a third of the start time). */
export const compileCache = `${root}.cache/compile`;
