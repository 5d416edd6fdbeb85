import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { printerProfileSchema, type PrinterProfile } from '../devices/printer/profile.ts';
import type { PlatformConfig } from '../platform/config.ts';
import { networkCard, type NetworkCard } from './network-card.ts';
import { readYaml, type ConfigResult } from './read-yaml.ts';
import { kioskConfigSchema, type DeviceConfig, type KioskConfig } from './schema.ts';
import { checkSite, type SiteSettings } from './site.ts';

/** Everything that files and environment say, checked; `main` wires from it. */
export type Settings = {
  readonly kiosk: KioskConfig;
  readonly platform: PlatformConfig;
  readonly idCard: Extract<DeviceConfig, { kind: 'idCard' }> | null;
  readonly scanner: Extract<DeviceConfig, { kind: 'scanner' }> | null;
  readonly printer: { readonly address: DeviceConfig['address']; readonly profile: PrinterProfile } | null;
  /** Folder of the durable store; nothing personal at rest. */
  readonly dataFolder: string;
  /** Holds `content` and `regions`: the hall's own beside its kiosk.yaml, or else what ships. */
  readonly contentFolder: string;
  readonly site: SiteSettings;
  /** Languages that are content, one folder each; may be missing. */
  readonly languagesFolder: string;
  /** Voices, one folder a language: the hall's own beside its kiosk.yaml, then those that ship. */
  readonly voiceFolders: readonly string[];
  /** The built page, or null where it is not built. */
  readonly uiFolder: string | null;
};

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const shippedContent = join(projectFolder, 'config');
const shippedProfiles = join(projectFolder, 'config/printers');
const shippedVoices = join(projectFolder, 'config/voices');

/**
 * Reads the configuration. `KIOSK_CONFIG` names the file (config/kiosk.yaml by default), `KIOSK_DATA` the folder of
 * the store (var by default); both are relative to the project.
 */
export function loadSettings(environment: Readonly<Record<string, string | undefined>>): ConfigResult<Settings> {
  const file = fromProject(environment['KIOSK_CONFIG'] ?? 'config/kiosk.yaml');
  const read = readYaml(file, kioskConfigSchema);
  if (read.kind !== 'done') return read;
  const kiosk = read.value;
  const printer = printerOf(kiosk, dirname(file));
  if (printer.kind !== 'done') return printer;
  const contentFolder = existsSync(join(dirname(file), 'content')) ? dirname(file) : shippedContent;
  const site = checkSite(kiosk.terminal, { file, contentFolder });
  if (site.kind !== 'done') return site;
  const { machine, ...platform } = kiosk.platform;
  const uiFolder = fromProject('kiosk-ui/dist');
  return {
    kind: 'done',
    value: {
      kiosk,
      platform: { ...platform, terminal: asSender(kiosk.terminal, () => networkCard(machine)) },
      idCard: kiosk.devices.find((device) => device.kind === 'idCard') ?? null,
      scanner: kiosk.devices.find((device) => device.kind === 'scanner') ?? null,
      printer: printer.value,
      dataFolder: fromProject(environment['KIOSK_DATA'] ?? 'var'),
      contentFolder,
      site: site.value,
      languagesFolder: join(dirname(file), 'languages'),
      voiceFolders: [...new Set([join(dirname(file), 'voices'), shippedVoices])],
      uiFolder: existsSync(uiFolder) ? uiFolder : null,
    },
  };
}

/** Who asks the platform. The card is looked up whenever it is read. */
function asSender({ id, placeName }: KioskConfig['terminal'], card: () => NetworkCard): PlatformConfig['terminal'] {
  return {
    number: id,
    name: placeName,
    get mac() {
      return card().mac;
    },
    get ip() {
      return card().ip;
    },
  };
}

/** A hall's own profile beside its kiosk.yaml goes before the shipped one of the same name. */
function printerOf(kiosk: KioskConfig, folder: string): ConfigResult<Settings['printer']> {
  const device = kiosk.devices.find(({ kind }) => kind === 'printer');
  if (device?.kind !== 'printer') return { kind: 'done', value: null };
  const own = join(folder, 'printers', `${device.profile}.yaml`);
  const file = existsSync(own) ? own : join(shippedProfiles, `${device.profile}.yaml`);
  const read = readYaml(file, printerProfileSchema);
  if (read.kind !== 'done') return read;
  return { kind: 'done', value: { address: device.address, profile: read.value } };
}

function fromProject(path: string): string {
  return path.startsWith('/') ? path : join(projectFolder, path);
}
