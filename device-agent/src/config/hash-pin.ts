/**
 * Makes the hash of a service PIN: `node device-agent/src/config/hash-pin.ts`, type the PIN, press Enter, and put what
 * it prints into kiosk.yaml at service.pinHash.
 */
import { createInterface } from 'node:readline/promises';

import { hashPin } from '../terminal/pin-door.ts';

const terminal = createInterface({ input: process.stdin, output: process.stderr });
const pin = (await terminal.question('PIN (4 to 32 characters): ')).trim();
terminal.close();
if (pin.length < 4 || pin.length > 32) {
  console.error('A PIN has 4 to 32 characters.');
  process.exitCode = 1;
} else {
  console.log(await hashPin(pin));
}
