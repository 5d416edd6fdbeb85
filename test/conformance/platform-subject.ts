import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import type { ManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { createPlatform } from '@yibao-kiosk/device-agent/platform/compose.ts';
import type { ComposedPlatform } from '@yibao-kiosk/device-agent/platform/compose.ts';
import { platformConfigSchema } from '@yibao-kiosk/device-agent/platform/config.ts';
import type { PlatformConfigInput } from '@yibao-kiosk/device-agent/platform/config.ts';
import type {
  CertificateRequest,
  Credential,
  IdentifiedPerson,
} from '@yibao-kiosk/device-agent/platform/port.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';
import * as v from 'valibot';

import { startPlatform } from '../lobby/platform.ts';
import type { Platform as Lobby } from '../lobby/platform.ts';
import { nameOnDocument } from '../lobby/population/person.ts';
import type { Person } from '../lobby/population/person.ts';

/** The agent's platform in front of the lobby's, on one clock that the test moves. */
export type PlatformSubject = {
  readonly clock: ManualClock;
  readonly lobby: Lobby;
  readonly platform: ComposedPlatform;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** Every 医保码 that was shown. */
  readonly shownCodes: readonly string[];
  /** Operations that reached the lobby, in order. */
  readonly requested: readonly string[];
  /** Another agent in front of the same lobby, configured otherwise; closed by the caller. */
  open(fsi?: Partial<PlatformConfigInput['fsi']>, rest?: Partial<PlatformConfigInput>): ComposedPlatform;
  showCode(personId: string): string;
  /** Identifies one of the lobby's people by a fresh 医保码. */
  identified(personId: string): Promise<IdentifiedPerson>;
  close(): Promise<void>;
};

/** For calls that nobody cancels. */
export const { signal } = new AbortController();

/** Starts both. */
export async function startPlatformSubject(): Promise<PlatformSubject> {
  const clock = createManualClock();
  const requested: string[] = [];
  const logged: string[] = [];
  const shownCodes: string[] = [];
  const lobby = await startPlatform({
    fsiPort: 0,
    provincialPort: 0,
    clock,
    onRequest: ({ operation }) => requested.push(operation),
  });
  const log = (fields: object): number => logged.push(JSON.stringify(fields));
  let opened = 0;
  const open: PlatformSubject['open'] = (fsi = {}, rest = {}) => {
    const config = v.parse(platformConfigSchema, { ...configFor(lobby, fsi), ...rest });
    const random = spreadRandom(opened);
    opened += 1;
    return createPlatform({ config, clock, random, log: { info: log, warn: log } });
  };
  const platform = open();
  const showCode = (personId: string): string => {
    const text = lobby.issueQr(personId);
    shownCodes.push(text);
    return text;
  };
  return {
    clock,
    lobby,
    platform,
    logged,
    shownCodes,
    requested,
    open,
    showCode,
    identified: async (id) =>
      value(await platform.identify({ method: 'medicalCode', text: showCode(id) }, signal)),
    close: async () => {
      platform.close();
      await lobby.close();
    },
  };
}

/**
 * Chance whose first number, where an agent's message numbers begin, lies apart for each agent: on a clock that stands
 * still two agents of one institution would else give the same msgid now and then, which the lobby refuses.
 */
function spreadRandom(agent: number): () => number {
  let first: number | undefined = (agent * 0.15) % 1;
  return () => {
    const next = first ?? Math.random();
    first = undefined;
    return next;
  };
}

function configFor(lobby: Lobby, fsi: Partial<PlatformConfigInput['fsi']>): PlatformConfigInput {
  const { paasId, token, fixmedinsCode, fixmedinsName, mdtrtareaAdmvs, recerSysCode } = lobby.credentials;
  const signing = { kind: 'xTif', paasId, token: { value: token } } as const;
  return {
    fsi: {
      baseUrl: lobby.fsiGatewayUrl,
      signing,
      areaCode: mdtrtareaAdmvs,
      institution: { code: fixmedinsCode, name: fixmedinsName },
      receiverSystem: recerSysCode,
      medicalCode: {
        orgId: fixmedinsCode,
        businessType: '09999',
        operatorId: 'KIOSK01',
        operatorName: '自助终端01',
        officeId: '01',
        officeName: '服务大厅',
      },
      certificateTypes: { hkMoTwResidencePermit: { code: '16' }, foreignPermanentResident: { code: '17' } },
      ...fsi,
    },
    provincial: { baseUrl: lobby.provincialUrl, signing },
    terminal: { number: 'KIOSK01', name: '自助终端01', mac: '00-00-00-00-00-01', ip: '127.0.0.1' },
    regions: ['3505'],
    phones: { '3503': '0594-12393' },
  };
}

const certificateTypes = {
  resident: 'residentIdCard',
  hkMoTw: 'hkMoTwResidencePermit',
  foreign2017: 'foreignPermanentResident',
  foreign2023: 'foreignPermanentResident',
} as const;

/** What a person's card says. */
export function cardOf({ document }: Person): Credential {
  const certificateType = certificateTypes[document.kind];
  return { method: 'idCard', certificateType, number: document.number, name: nameOnDocument(document) };
}

/** The value of what is done; anything else fails the test with its code. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind} ${outcome.code}`);
  return outcome.value;
}

/** A certificate of the person's first insurance. */
export function requestFor({ enrolments }: IdentifiedPerson): CertificateRequest {
  const [enrolment] = enrolments;
  if (!enrolment) throw new Error('nothing to certify');
  const { insurance, insuranceCode, place } = enrolment;
  return { insurance, insuranceCode, place };
}
