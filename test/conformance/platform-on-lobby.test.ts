import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { SERVICE_PATHS } from '../lobby/fsi/services.ts';
import { contributionEntries } from '../lobby/population/contributions.ts';
import { createPopulation } from '../lobby/population/population.ts';
import { cardOf, requestFor, signal, startPlatformSubject, value } from './platform-subject.ts';
import type { PlatformSubject } from './platform-subject.ts';

/** What the lobby's platform must answer for the people whom it does not simply know. */
const turnedAway: Readonly<Record<string, string>> = {
  elsewhere: 'IDN_INSURED_ELSEWHERE',
  xiamen: 'IDN_INSURED_ELSEWHERE',
  'not-found': 'IDN_NOT_FOUND',
  'not-insured': 'IDN_NOT_INSURED',
  deceased: 'IDN_DECEASED',
  duplicate: 'IDN_DUPLICATE',
};

let subject: PlatformSubject;
beforeAll(async () => {
  subject = await startPlatformSubject();
});
afterEach(() => subject.lobby.clearFaults());
afterAll(() => subject.close());

// The ids are needed before the lobby runs; the population is the same for the same seed and date.
const featured = createPopulation({ seed: 1, asOf: '2026-11-22' }).people.filter((person) => person.featured);
const known = featured.filter(({ id }) => !(id in turnedAway));

describe.each(featured.map(({ id }) => id))('%s', (id) => {
  it('is recognised, or turned away with a code, by card and by 医保码 alike', async () => {
    const person = subject.lobby.person(id);
    const byCode = await subject.platform.identify(
      { method: 'medicalCode', text: subject.showCode(person.id) },
      signal,
    );
    const byCard = await subject.platform.identify(cardOf(person), signal);
    const { registeredName, document } = person;
    expect(byCode).toMatchObject(
      id in turnedAway
        ? { kind: 'refused', code: turnedAway[id] }
        : { kind: 'done', value: { name: registeredName, idNumber: document.number } },
    );
    // A card whose name is not the register's is turned away; the reader refuses such a card before.
    expect(byCard).toEqual(id === 'pua-name' ? { kind: 'refused', code: 'IDN_NOT_FOUND' } : byCode);
  });
});

describe.each(known.map(({ id }) => id))('%s', (id) => {
  it('has every insurance and account that the register has', async () => {
    const person = subject.lobby.person(id);
    const { enrolments, accounts, key } = await subject.identified(id);
    expect(enrolments.map((one) => `${one.insuranceCode} ${one.place.code}`).toSorted()).toEqual(
      person.insurances.map((one) => `${one.type} ${one.areaCode}`).toSorted(),
    );
    for (const { balanceFen, place } of accounts) {
      expect(
        person.insurances.some((one) => one.balanceFen === balanceFen && one.areaCode === place.code),
      ).toBe(true);
    }
    const account = value(await subject.platform.account(key, signal));
    expect(account.accounts.map((one) => one.balanceFen)).toEqual(accounts.map((one) => one.balanceFen));
  });

  it('has every contribution, to the fen', async () => {
    const { key } = await subject.identified(id);
    const entries = contributionEntries(subject.lobby.person(id));
    const contributions = value(await subject.platform.contributions(key, signal));
    expect(contributions).toHaveLength(entries.length);
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
    expect(sum(contributions.map((one) => one.personalFen))).toBe(sum(entries.map((one) => one.personalFen)));
  });

  it('has settlements whose payers add up', async () => {
    const { key } = await subject.identified(id);
    const visits = value(await subject.platform.visits(key, 36, signal));
    for (const visit of visits.slice(0, 3)) {
      const settlement = value(await subject.platform.settlement(key, visit, signal));
      const paid = settlement.payers.reduce((total, one) => total + one.amountFen, 0);
      expect(paid).toBe(visit.totalFen);
      expect(settlement.visit).toEqual(visit);
      const items = settlement.items ?? [];
      expect(items.reduce((total, one) => total + one.amountFen, 0)).toBe(visit.totalFen);
    }
  });

  it('gets the certificate that the draft promised, or none where none is authorised', async () => {
    const person = await subject.identified(id);
    const request = requestFor(person);
    const draft = value(await subject.platform.certificateDraft(person.key, request, signal));
    expect(draft.person).toMatchObject({ name: person.name, idNumber: person.idNumber });
    const outcome = await subject.platform.issueCertificate(
      person.key,
      { ...request, requestId: crypto.randomUUID() },
      signal,
    );
    const number = subject.lobby.certificates().at(-1)?.number;
    const verifyUrl: unknown = expect.stringContaining(subject.lobby.provincialUrl);
    const issued = { ...draft, certificateNumber: number, issuedOn: '2026-11-22', verifyUrl };
    expect(outcome).toMatchObject(
      draft.forms.length === 0
        ? { kind: 'refused', code: 'CRT_NOT_AUTHORISED' }
        : { kind: 'done', value: issued },
    );
  });
});

describe('the three forms of address', () => {
  it.each(['appended', 'path'] as const)('%s reaches the platform', async (urlForm) => {
    const baseUrl = urlForm === 'path' ? subject.lobby.fsiUrl : subject.lobby.fsiGatewayUrl;
    const paths = { '5201': SERVICE_PATHS['5201'] ?? '' };
    const other = subject.open({ baseUrl, urlForm, paths }, { visitList: 'fsi' });
    const person = value(await other.identify(cardOf(subject.lobby.person('wang-xiaoming')), signal));
    expect((await other.account(person.key, signal)).kind).toBe('done');
    // The lobby wants both keys of a settlement, and 5201 gives only one of them.
    expect(await other.visits(person.key, 12, signal)).toEqual({ kind: 'refused', code: 'PLT_REFUSED' });
    other.close();
  });

  it('wrong secrets and codes are told from each other', async () => {
    const token = {
      kind: 'xTif',
      paasId: subject.lobby.credentials.paasId,
      token: { value: 'WRONG' },
    } as const;
    const other = subject.open({ signing: token });
    expect(await other.identify(cardOf(subject.lobby.person('marker')), signal)).toEqual({
      kind: 'refused',
      code: 'PLT_SIGN_IN_FAILED',
    });
    other.close();
  });
});

describe('the log of all this', () => {
  it('holds no name, number, code or token of anybody', () => {
    const text = subject.logged.join('\n');
    const secrets = featured.flatMap((one) => [one.document.number, one.registeredName, one.psnNo]);
    expect(subject.logged.length).toBeGreaterThan(100);
    expect(
      [...secrets, ...subject.shownCodes, subject.lobby.credentials.token].filter((one) =>
        text.includes(one),
      ),
    ).toEqual([]);
    expect(/ec[0-9a-f]{30}/.test(text)).toBe(false);
  });
});
