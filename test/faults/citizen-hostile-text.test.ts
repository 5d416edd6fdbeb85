import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Person } from '../lobby/population/person.ts';
import { openStand, printed, problemOf, type Stand, textOf } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

/** What a register could hold by mistake or malice; each would do something on paper or glass. */
const hostile: [string, string][] = [
  ['ESC @ and a cut', '\u001b@\u001dV\u0000'],
  ['DLE EOT, DLE ENQ and a drawer kick', '\u0010\u0004\u0001\u0010\u0005\u0002\u001bp\u0000'],
  ['line breaks of every kind', '\n\r\n\u0085\u2028\u2029\f\v'],
  ['bidi overrides and isolates', '\u202e\u2066\u200f\u061c\u2069'],
  ['nothing that can be seen', '\u200b\u00ad\u2060\ufeff\u{e0041}'],
  ['FS, GS, NUL and DEL', '\u001c&\u001d(k\u0000\u007f'],
  ['C1 controls', '\u009b31m\u0090'],
];

const subject = (): Person => stand.kiosk.platform.person('zero-balance');

function commandsTo(papers: number, cuts: number): void {
  const { device } = stand.kiosk.devices.printer;
  expect(device.papers().length).toBe(papers + 1);
  expect(device.counters().cuts).toBe(cuts + 1);
  expect(device.unknownCommands()).toEqual([]);
}

describe.each(hostile)('%s in the texts of the platform', (_name, evil) => {
  it('reaches neither screen nor printer', async () => {
    const { device } = stand.kiosk.devices.printer;
    const person = subject();
    const { registeredName } = person;
    const employers = person.insurances.map(({ employerName }) => employerName);
    person.registeredName = `${registeredName.slice(0, 1)}${evil}${registeredName.slice(1)}`;
    for (const insurance of person.insurances) insurance.employerName = `泉州${evil}公司`;
    for (const visit of person.visits) visit.institution.name = `医院${evil}一`;
    try {
      const from = stand.page.received.length;
      expect((await stand.identify(person.id, 'medicalCode')).payload).toHaveProperty('sessionId');
      expect((await stand.page.call('Session.Reveal')).payload).toMatchObject({
        name: expect.stringMatching(/^[\x20-\x7e\p{Script=Han}]+$/u) as string,
      });
      await stand.page.call('Records.GetVisits', { months: 36 });
      for (const document of ['slip', 'certificate'] as const) {
        const before = [device.papers().length, device.counters().cuts] as const;
        const { jobId, answer } = stand.print(document);
        expect(printed(await answer).state).toBe('printed');
        commandsTo(...before);
        expect(stand.papersOf(jobId).map(textOf).join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
      const heard = JSON.stringify(stand.page.received.slice(from));
      expect(heard).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\\u00|\\[bfnrtv]/u);
    } finally {
      person.registeredName = registeredName;
      person.insurances.forEach((insurance, index) => (insurance.employerName = employers[index] ?? null));
    }
  });
});

it.each<[string, string]>([
  ['a private-use character', '林\ue863'],
  ['a replacement mark', '林\ufffd'],
  ['half a surrogate pair', '林\ud842'],
  ['10,000 characters', '林'.repeat(10_000)],
  ['nothing', ''],
])('a name with %s is sent to the window, not guessed', async (_name, registeredName) => {
  const person = subject();
  const before = person.registeredName;
  person.registeredName = registeredName;
  try {
    expect(['CARD_NAME_UNREADABLE', 'PLT_BAD_ANSWER']).toContain(problemOf(await stand.identify(person.id, 'medicalCode')));
  } finally {
    person.registeredName = before;
  }
});
