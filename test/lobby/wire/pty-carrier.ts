import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Carrier, ReceiveBytes } from './carrier.ts';

type Socat = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * A carrier over a real pseudo-terminal that `socat` makes, reachable under a link path. Node pumps both
 * directions at once, so the 4 KiB buffer of a pty never blocks one direction by the other.
 */
export function createPtyCarrier(options: { linkPath: string; receive: ReceiveBytes }): Carrier {
  let socat: Socat | undefined;
  let keeperFd: number | undefined;
  let reading = true;

  const open = async (): Promise<void> => {
    const child = spawn('socat', ['-d', '-d', `PTY,raw,echo=0,link=${options.linkPath}`, 'STDIO'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    await readyPty(child, options.linkPath);
    socat = child;
    // Holding the tty open keeps the master from reporting end-of-file when the host closes its end.
    keeperFd = openSync(options.linkPath, constants.O_RDWR | constants.O_NOCTTY);
    child.stdout.on('data', (chunk: Buffer) => options.receive(new Uint8Array(chunk)));
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    if (!reading) child.stdout.pause();
  };

  const close = async (): Promise<void> => {
    const child = socat;
    socat = undefined;
    if (keeperFd !== undefined) closeSync(keeperFd);
    keeperFd = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(options.linkPath, { force: true });
  };

  return {
    open,
    close,
    write: (bytes) => {
      socat?.stdin.write(bytes);
    },
    setReading(next) {
      reading = next;
      if (next) socat?.stdout.resume();
      else socat?.stdout.pause();
    },
  };
}

/** Waits until socat has said that the pty is there. */
function readyPty(child: Socat, linkPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const onSaid = (chunk: Buffer): void => {
      said += chunk.toString('latin1');
      // socat makes the link before it starts to transfer.
      if (!said.includes('starting data transfer loop') || !existsSync(linkPath)) return;
      child.stderr.off('data', onSaid);
      resolve();
    };
    child.stderr.on('data', onSaid);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`socat ended before the pty was ready: ${said.trim()}`)));
  });
}
