import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { StaffSignalKind } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';

import { agentFlags } from '../../scripts/lib/paths.ts';
import { type Hall, startHall } from '../lobby/hall/hall.ts';
import { startLobbyDevices, type LobbyDevices, type LobbyOptions } from '../lobby/lobby.ts';
import { startPlatform, type Platform } from '../lobby/platform.ts';
import { openPage, type TestSocket } from '../security/support.ts';
import { lendSnapshots } from './content-cache.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The agent as a process of its own, against a lobby in the test's process. */
export type AgentProcess = {
  readonly child: ChildProcess;
  readonly origin: string;
  /** Everything it wrote on standard error so far: its log. */
  log(): string;
  /** A page after handshake and Terminal.Attach. */
  page(attach?: { pendingJobId?: string }): Promise<TestSocket>;
  readonly exited: Promise<number | null>;
};

/** A lobby with its platform, a configuration that points to it, and a folder for the agent's data. */
export type Kiosk = {
  readonly devices: LobbyDevices;
  readonly platform: Platform;
  /** Takes calls for staff. */
  readonly hall: Hall;
  readonly dataFolder: string;
  /** Starts the agent; again after it ended, over the same data. `nodeOptions` go before the program. */
  startAgent(nodeOptions?: readonly string[]): Promise<AgentProcess>;
  /** Stops what still runs and removes the folder. */
  close(): Promise<void>;
};

/**
 * How the lobby is fitted, how the devices are reached: TCP, or real pseudo-terminals (needs socat), and how long the
 * agent waits for an answer of the platform (as configured by default where absent). `staffSignals`: by what staff can be
 * called, all of the lobby's where absent.
 */
export type KioskOptions = LobbyOptions & {
  ptys?: boolean;
  requestTimeoutMs?: number;
  staffSignals?: readonly StaffSignalKind[];
  /** Who hears what is said; the citizen alone where it is not told. */
  hearing?: 'private' | 'public';
  /** Where the terminal stands; in Quanzhou where it is not told. */
  site?: KioskSite;
};

/** A region, and the kind of place where it has several. */
export type KioskSite = { region: string; tier?: string };

/** Sets the scene; nothing of the product runs before `startAgent`. */
export async function setUpKiosk({ ptys = false, ...options }: KioskOptions = {}): Promise<Kiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const devices = await startLobbyDevices({ ...options, ...(ptys ? { ptyDirectory: folder } : {}) });
  const platform = await startPlatform({ fsiPort: 0, provincialPort: 0 });
  const hall = await startHall({ port: 0 });
  const config = join(folder, 'kiosk.yaml');
  const configure = (port: number): void => {
    const text = ptys ? ptyAddresses(folder) : tcpAddresses(devices);
    writeFileSync(config, lobbyConfig({ platform, hall }, { addresses: text, port, options }));
  };
  configure(0);
  const dataFolder = join(folder, 'var');
  mkdirSync(dataFolder);
  await lendSnapshots(dataFolder, options.site?.region);
  const agents: AgentProcess[] = [];
  return {
    devices,
    platform,
    hall,
    dataFolder,
    startAgent: async (nodeOptions = []) => {
      const agent = await launch(nodeOptions, {
        KIOSK_CONFIG: config,
        KIOSK_DATA: dataFolder,
        KIOSK_CHECK_OUTBOUND: '1',
      });
      agents.push(agent);
      // A page that waits for the agent looks for it where it was.
      configure(Number(new URL(agent.origin).port));
      return agent;
    },
    close: async () => {
      for (const agent of agents) agent.child.kill('SIGKILL');
      await Promise.all(agents.map(({ exited }) => exited));
      await Promise.all([devices.close(), platform.close(), hall.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Addresses = Readonly<Record<'5851' | '5852' | '5853' | '5856', string>>;

function tcpAddresses(devices: LobbyDevices): Addresses {
  const at = (port: number): string => `{ transport: tcp, host: 127.0.0.1, port: ${port} }`;
  return {
    '5851': at(devices.idReader.wire.tcpPort),
    '5852': at(devices.scanner.wire.tcpPort),
    '5853': at(devices.printer.wire.tcpPort),
    '5856': at(devices.lamp.wire.tcpPort),
  };
}

function ptyAddresses(folder: string): Addresses {
  const at = (link: string): string => `{ transport: serial, path: ${join(folder, link)}, baudRate: 115200 }`;
  return { '5851': at('id-reader'), '5852': at('scanner'), '5853': at('printer'), '5856': at('lamp') };
}

/** config/lobby.yaml with the addresses of this lobby and the screen's port (0: any free one). */
function lobbyConfig(
  { platform, hall }: Pick<Kiosk, 'platform' | 'hall'>,
  { addresses, port, options }: { addresses: Addresses; port: number; options: KioskOptions },
): string {
  const shipped = readFileSync(join(projectFolder, 'config/lobby.yaml'), 'utf8');
  const pointed = Object.entries(addresses).reduce(
    (text, [from, to]) => text.replace(new RegExp(`\\{ transport: tcp[^}]*${from} \\}`), to),
    shipped
      .replace('profile: newland', `profile: ${options.scannerVendor ?? 'newland'}`)
      .replace('hearing: private', `hearing: ${options.hearing ?? 'private'}`)
      .replace(/^ {2}region: quanzhou$/m, siteLines(options.site)),
  );
  const platformUrls = pointed
    .replace('http://127.0.0.1:5855', platform.provincialUrl)
    .replaceAll('http://127.0.0.1:5857', new URL(hall.callsUrl).origin)
    .replace(/http:\/\/127\.0\.0\.1:5854\S*/, platform.fsiGatewayUrl);
  const { requestTimeoutMs, staffSignals } = options;
  const limits = requestTimeoutMs === undefined ? '' : `\n  limits: { requestTimeoutMs: ${requestTimeoutMs} }`;
  const fitted = staffSignals ? withSignals(platformUrls, staffSignals) : platformUrls;
  return `${fitted.replace(/^platform:$/m, `platform:${limits}`)}\nserver: { port: ${port} }\n`;
}

function siteLines({ region, tier }: KioskSite = { region: 'quanzhou' }): string {
  return [`  region: ${region}`, ...(tier === undefined ? [] : [`  tier: ${tier}`])].join('\n');
}

/** The configuration with only these signals under `staffCall`; its messages give up soon. */
function withSignals(yaml: string, kinds: readonly StaffSignalKind[]): string {
  const [before = '', rest = ''] = yaml.split(/^staffCall:\n/m);
  const length = rest.search(/^\S/m);
  const parts = rest.slice(0, length).split(/^(?= {2}\S)/m);
  const kept = parts.filter((part) => kinds.some((kind) => part.startsWith(`  ${kind}:`)));
  const section = kept.join('').trimEnd().replace('pollMs:', 'timeoutMs: 500\n    pollMs:');
  return `${before}${kept.length > 0 ? `staffCall:\n${section}\n` : ''}\n${rest.slice(length)}`;
}

async function launch(nodeOptions: readonly string[], env: Record<string, string>): Promise<AgentProcess> {
  const child = spawn(process.execPath, [...agentFlags, ...nodeOptions, join(projectFolder, 'device-agent/src/main.ts')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      resolve(new URL((JSON.parse(line) as { url: string }).url).origin);
    });
    void exited.then((code) => reject(new Error(`the agent ended with ${code}: ${log}`)));
  });
  return {
    child,
    origin,
    log: () => log,
    exited,
    page: async (attach = {}) => {
      const page = await openPage(serverAt(origin));
      await page.call('Terminal.Attach', { locale: 'zh-CN', ...attach });
      return page;
    },
  };
}

/** The address of a server in another process, in the shape the page helpers take. */
function serverAt(origin: string): RunningServer {
  return {
    port: Number(new URL(origin).port),
    origin,
    reviewAdmissions: () => undefined,
    close: () => Promise.resolve(),
  };
}
