import { systemClock, type Clock } from '@yibao-kiosk/device-agent/clock.ts';
import { createPlatform, type ComposedPlatform } from '@yibao-kiosk/device-agent/platform/compose.ts';
import { platformConfigSchema, type PlatformConfigInput } from '@yibao-kiosk/device-agent/platform/config.ts';
import { placeOf } from '@yibao-kiosk/device-agent/platform/places.ts';
import type { PersonKey } from '@yibao-kiosk/device-agent/platform/port.ts';
import * as v from 'valibot';

import type { Platform as Lobby } from '../../lobby/platform.ts';
import type { Person } from '../../lobby/population/person.ts';

/** How an agent reaches a lobby; can be handed to another program. */
export function configFor(lobby: Pick<Lobby, 'credentials' | 'fsiGatewayUrl' | 'provincialUrl'>): PlatformConfigInput {
  const { paasId, token, fixmedinsCode, fixmedinsName, mdtrtareaAdmvs, recerSysCode } = lobby.credentials;
  const signing = { kind: 'xTif', paasId, token: { value: token } } as const;
  return {
    fsi: {
      baseUrl: lobby.fsiGatewayUrl,
      signing,
      areaCode: mdtrtareaAdmvs,
      institution: { code: fixmedinsCode, name: fixmedinsName },
      receiverSystem: recerSysCode,
    },
    provincial: { baseUrl: lobby.provincialUrl, signing },
    terminal: { number: 'KIOSK01', name: '自助终端01', mac: '00-00-00-00-00-01', ip: '127.0.0.1' },
    regions: ['3505'],
    limits: { requestTimeoutMs: 2_000 },
  };
}

/** The real adapter in front of it. */
export function reach(config: PlatformConfigInput): ComposedPlatform {
  const log = { info: () => undefined, warn: () => undefined };
  return createPlatform({ config: v.parse(platformConfigSchema, config), clock: systemClock, random: Math.random, log });
}

/**
 * The machine's clock, on which pauses between attempts take no time. What is as long as a person waits is no pause: it
 * ends only when it is called off.
 */
export const hurriedClock: Clock = {
  ...systemClock,
  sleep: (ms, signal) => (ms < longestWaitMs ? systemClock.sleep(0, signal) : untilCalledOff(signal)),
};

const longestWaitMs = 60_000;

function untilCalledOff(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** How the agent knows a person of the lobby. */
export function keyOf({ psnNo, document, registeredName, insurances }: Person): PersonKey {
  const insured = insurances.find(({ type, status }) => type === '310' && status === '1');
  return {
    personNumber: psnNo,
    idNumber: document.number,
    name: registeredName,
    insuredPlace: placeOf(insured?.areaCode ?? '350599'),
  };
}

/** Everybody who may apply for 计划生育医疗费支付. */
export function applicantsOf(people: readonly Person[]): Person[] {
  return people.filter(
    (person) =>
      !person.featured &&
      person.standing === 'registered' &&
      person.insurances.some(({ type, status, areaCode }) => type === '310' && status === '1' && areaCode.startsWith('3505')),
  );
}
