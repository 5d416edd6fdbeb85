import { randomBytes } from 'node:crypto';
import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import { createDirectory } from './fsi/directory.ts';
import { createEVoucherBook } from './fsi/e-voucher.ts';
import { startFsiServer } from './fsi/server.ts';
import { GATEWAY_PATH } from './fsi/services.ts';
import { createSignInBook } from './fsi/sign-in.ts';
import { createFaultBox } from './gateway/fault.ts';
import type { PlatformFault } from './gateway/fault.ts';
import type { RecordedRequest } from './gateway/gateway-server.ts';
import { chinaDate } from './population/calendar.ts';
import type { Employer, Person } from './population/person.ts';
import { createPopulation } from './population/population.ts';
import { createPrng } from './population/prng.ts';
import type { LobbyCase } from './provincial/casework/case.ts';
import { createCasework } from './provincial/casework/casework.ts';
import type { RatingRequest } from './provincial/casework/requests.ts';
import { createCertificateRegister } from './provincial/certificate-register.ts';
import type { IssuedCertificate } from './provincial/certificate-register.ts';
import { startProvincialServer } from './provincial/server.ts';

/** How to start the simulated platform; both servers listen on loopback, port 0 means any free one. */
export type PlatformOptions = {
  fsiPort: number;
  provincialPort: number;
  seed?: number;
  clock?: Clock;
  /** Letters of the x-tif signature the gateways take; `any` where absent. */
  signatureCase?: 'any' | 'lower' | 'upper';
  /** Source of verification ids; the system's randomness where absent. */
  randomBytes?: (count: number) => Uint8Array;
  /** Called for every request as it is answered. */
  onRequest?: (request: RecordedRequest) => void;
};

/** What a client needs to be let in. */
export type PlatformCredentials = {
  paasId: string;
  token: string;
  fixmedinsCode: string;
  fixmedinsName: string;
  mdtrtareaAdmvs: string;
  recerSysCode: string;
  infver: string;
};

/** The running platform with its people. */
export type Platform = {
  /** Base for the one-path-per-service form (`/fsi/api/…`). */
  fsiUrl: string;
  /** The single gateway; the infno may be appended as one more path segment. */
  fsiGatewayUrl: string;
  provincialUrl: string;
  people: readonly Person[];
  employers: readonly Employer[];
  /** Throws when nobody has this id. */
  person(id: string): Person;
  /** A fresh 医保码 as the person's phone would show it: 28 digits, good once, for 60 s. */
  issueQr(personId: string): string;
  setFault(fault: PlatformFault): void;
  clearFaults(): void;
  /** The newest 500 requests, oldest first. */
  requests(): readonly RecordedRequest[];
  /** Every certificate that was given a number. */
  certificates(): readonly IssuedCertificate[];
  /** Every case of the bureau, those it began with first. */
  cases(): readonly LobbyCase[];
  /** Every rating that was taken. */
  ratings(): readonly RatingRequest[];
  credentials: PlatformCredentials;
  close(): Promise<void>;
};

const CREDENTIALS: PlatformCredentials = {
  paasId: 'lobby_kiosk',
  token: 'LOBBY-DEMONSTRATION-TOKEN',
  fixmedinsCode: 'H35059899999',
  fixmedinsName: '演示自助服务点',
  mdtrtareaAdmvs: '350500',
  recerSysCode: 'YBXT',
  infver: 'V1.0',
};
const MAX_SKEW_MS = 300_000;
const REQUEST_MEMORY = 500;

/** Starts both servers over one population, whose histories reach up to the clock's date. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const clock = options.clock ?? systemClock;
  const seed = options.seed ?? 1;
  const asOf = chinaDate(clock.now());
  const { people, employers } = createPopulation({ seed, asOf });
  const directory = createDirectory(people);
  const faults = createFaultBox();
  const recorded: RecordedRequest[] = [];
  const record = (request: RecordedRequest): void => {
    recorded.push(request);
    if (recorded.length > REQUEST_MEMORY) recorded.shift();
    options.onRequest?.(request);
  };
  const vouchers = createEVoucherBook(createPrng(`vouchers/${seed}/${clock.now()}`));
  const { paasId, token, fixmedinsCode } = CREDENTIALS;
  const xTif = {
    paasId,
    token,
    maxSkewMs: MAX_SKEW_MS,
    signatureCase: options.signatureCase ?? 'any',
  } as const;
  const common = { clock, faults, record, xTif };

  let provincialUrl = '';
  const register = createCertificateRegister({
    randomBytes: options.randomBytes ?? ((count) => randomBytes(count)),
    verifyBaseUrl: () => provincialUrl,
  });
  const casework = createCasework({ people, employers, asOf });
  const state = { directory, vouchers, signIns: createSignInBook() };
  const fsi = await startFsiServer({ ...common, port: options.fsiPort, state, fixmedinsCode });
  const provincial = await startProvincialServer({
    ...common,
    port: options.provincialPort,
    state: { directory, register, casework },
  });
  provincialUrl = provincial.url;

  const applyFaults = (): void => {
    fsi.apply();
    provincial.apply();
  };
  const person = (id: string): Person => {
    const found = directory.byId(id);
    if (!found) throw new Error(`the population has nobody called ${id}`);
    return found;
  };
  return {
    fsiUrl: fsi.url,
    fsiGatewayUrl: `${fsi.url}${GATEWAY_PATH}`,
    provincialUrl,
    people,
    employers,
    person,
    issueQr: (personId) => vouchers.issue(person(personId).id, clock.now()),
    setFault: (fault) => {
      faults.set(fault);
      applyFaults();
    },
    clearFaults: () => {
      faults.clear();
      applyFaults();
    },
    requests: () => [...recorded],
    certificates: () => register.issued(),
    cases: () => casework.cases.all(),
    ratings: () => casework.ratings.all(),
    credentials: CREDENTIALS,
    close: async () => {
      await Promise.all([fsi.close(), provincial.close()]);
    },
  };
}
