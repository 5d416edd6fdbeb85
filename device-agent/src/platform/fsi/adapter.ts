import type { PlatformConfig } from '../config.ts';
import type { Surroundings } from '../parts.ts';
import type { FsiClient } from './client.ts';

/** What the operations over FSI work with. */
export type FsiAdapterParts = Pick<Surroundings, 'clock'> &
  Pick<PlatformConfig, 'fsi' | 'terminal' | 'regions' | 'phones'> & {
    readonly client: FsiClient;
    readonly maxRows: number;
  };
