import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Printer } from '../../../test/lobby/devices/printer/printer-types.ts';
import { startLobbyDevices } from '../../../test/lobby/lobby.ts';
import { startPlatform, type Platform } from '../../../test/lobby/platform.ts';
import { agentFlags, compileCache, root } from '../paths.ts';

/** What the terminal shows and prints on. */
export type PreviewSite = {
  readonly region: string;
  readonly regionName: string;
  readonly tier: string | null;
  /** Holds `content` and `regions`. */
  readonly contentFolder: string;
  readonly paperMm: PaperMm;
};
export type PaperMm = 58 | 80;

/** The real agent on loopback against the lobby, with nothing fitted but a printer that takes its bytes. */
export type PreviewTerminal = { readonly url: string; readonly printer: Printer; close(): Promise<void> };

const columnsOf: Readonly<Record<PaperMm, number>> = { 58: 32, 80: 48 };
const dotsPerColumn = 12;

/** Starts an agent over a configuration and data of its own; `close` leaves nothing behind. */
export async function startPreviewTerminal(site: PreviewSite): Promise<PreviewTerminal> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-preview-'));
  const lobby = await startLobbyDevices({ printer: { widthDots: columnsOf[site.paperMm] * dotsPerColumn } });
  const platform = await startPlatform({ fsiPort: 0, provincialPort: 0 });
  // The agent follows no links in content.
  for (const name of ['content', 'regions']) cpSync(join(site.contentFolder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'printers'));
  writeFileSync(join(folder, 'printers/preview.yaml'), profileOf(site.paperMm));
  writeFileSync(join(folder, 'kiosk.yaml'), JSON.stringify(configOf(site, { platform, printerPort: lobby.printer.wire.tcpPort }), null, 2));
  const agent = startAgent({ KIOSK_CONFIG: join(folder, 'kiosk.yaml'), KIOSK_DATA: join(folder, 'var'), NODE_COMPILE_CACHE: compileCache });
  const close = async (): Promise<void> => {
    await agent.stop();
    await Promise.all([lobby.close(), platform.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await agent.url, printer: lobby.printer.device, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The agent as a program of its own; what it writes to its log is told only when it does not start. */
function startAgent(env: Readonly<Record<string, string>>): { url: Promise<string>; stop(): Promise<void> } {
  const child = spawn(process.execPath, [...agentFlags, `${root}device-agent/src/main.ts`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => resolve((JSON.parse(line) as { url: string }).url));
    void exited.then(() => reject(new Error(`the agent ended before it was ready: ${log}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function profileOf(paperMm: PaperMm): string {
  const columns = columnsOf[paperMm];
  return readFileSync(`${root}config/printers/lobby-80mm.yaml`, 'utf8')
    .replace('columns: 48', `columns: ${columns}`)
    .replace('dotsPerLine: 576', `dotsPerLine: ${columns * dotsPerColumn}`);
}

/** kiosk.yaml as JSON, which YAML contains. */
function configOf({ region, regionName, tier }: PreviewSite, lobby: { platform: Platform; printerPort: number }): unknown {
  const { credentials, fsiGatewayUrl, provincialUrl } = lobby.platform;
  const { paasId, token, mdtrtareaAdmvs, recerSysCode, fixmedinsCode, fixmedinsName } = credentials;
  const signing = { kind: 'xTif', paasId, token: { value: token } };
  return {
    terminal: {
      id: 'PREVIEW',
      placeName: '办事指南预览',
      regionName,
      region,
      ...(tier === null ? {} : { tier }),
      servicePhone: '12393',
      staffContact: '大厅导办台',
      processorName: '医疗保障局',
    },
    session: { idleSeconds: 600 },
    server: { port: 0 },
    devices: [{ kind: 'printer', profile: 'preview', address: { transport: 'tcp', host: '127.0.0.1', port: lobby.printerPort } }],
    platform: {
      regions: [mdtrtareaAdmvs.slice(0, 4)],
      fsi: {
        baseUrl: fsiGatewayUrl,
        areaCode: mdtrtareaAdmvs,
        receiverSystem: recerSysCode,
        institution: { code: fixmedinsCode, name: fixmedinsName },
        signing,
      },
      provincial: { baseUrl: provincialUrl, signing },
    },
  };
}
