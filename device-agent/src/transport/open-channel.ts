import type { OpenChannel } from './channel.ts';
import { openTcp } from './tcp.ts';

/** Opens by kind of address. serialport is loaded at the first serial device only: its addon costs memory. */
export const openChannel: OpenChannel = async (address, signal) => {
  switch (address.transport) {
    case 'tcp':
      return openTcp(address, signal);
    case 'serial': {
      const { openSerial } = await import('./serial.ts');
      return openSerial(address, signal);
    }
  }
};
