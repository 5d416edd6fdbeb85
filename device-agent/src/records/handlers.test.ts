import type { Contribution, Settlement, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { createFakePrinting, textOf } from '../printing/testing/fake-printing.ts';
import { CitizenSession } from '../session/citizen-session.ts';
import { serviceOffBy } from '../session/service-off.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { somePerson } from '../session/testing/some-person.ts';
import { recordHandlers } from './handlers.ts';
import type { AccountRecord } from './load.ts';

const jobId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
const month = (name: string, personalFen: number, arrived = true): Contribution => ({
  month: name,
  insurance: 'employeeBasic',
  baseFen: 520_000,
  personalFen,
  employerFen: 36_400,
  subsidyFen: 0,
  arrived,
  employer: null,
});
/** 居民 pay by the year. */
const yearly = (from: string, through: string): Contribution => ({
  ...month(from, 40_000),
  insurance: 'residentBasic',
  through,
  baseFen: null,
  employerFen: 0,
  subsidyFen: 70_000,
});
const visit: Visit = {
  visitId: 'M1',
  settlementId: 'S1',
  settledOn: '2026-11-10',
  institution: '演示医院',
  careKind: 'outpatient',
  totalFen: 32_680,
  fundFen: 18_130,
  personalFen: 14_550,
  refunded: false,
};
const settlement: Settlement = {
  visit,
  insurance: 'employeeBasic',
  payers: [{ kind: 'cash', amountFen: -50 }],
  deductibleFen: 0,
  outOfScopeFen: null,
  balanceAfterFen: null,
  items: null,
};

const someLedger = [month('2025-12', 10_400), month('2026-02', 10_400, false), month('2026-01', 10_500)];

const noAccount: Outcome<AccountRecord> = refused('PLT_UNREACHABLE');

const nothingOff: { enrolments?: string; contributions?: string; visits?: string } = {};

function counter({ ledger = someLedger, account = noAccount, off = nothingOff } = {}) {
  const clock = createManualClock();
  const printing = createFakePrinting();
  const page = fakePage();
  const session = new CitizenSession(somePerson, { id: 's', pageId: page.id, method: 'idCard', clock });
  const asked: string[] = [];
  const handlers = recordHandlers({
    sessions: { of: (from) => (from.id === page.id ? session : null) },
    printing,
    clock,
    printTimeToLiveMs: 60_000,
    serviceOff: serviceOffBy(() => off),
    terminal: { terminalId: 'KIOSK01', servicePhone: '12393', demonstration: false, columns: 48 },
    paperText: (locale) => paperText(locale === 'en' ? 'en' : 'zh-CN'),
    platform: {
      contributions: () => {
        asked.push('contributions');
        return Promise.resolve(done(ledger));
      },
      account: () => Promise.resolve(account),
      visits: () => Promise.resolve(done([visit])),
      settlement: () => Promise.resolve(done(settlement)),
    },
  });
  const command = (name: string, payload: object, from = page) =>
    handlers.find(({ definition }) => definition.name === name)?.run(payload, fakeCall(from).call);
  const slipText = async (slip: Slip, locale = 'zh-CN'): Promise<string> => {
    await command('Records.PreviewSlip', { slip, locale, revealed: false });
    const document = printing.laidOut.at(-1)?.document;
    return document ? textOf(document) : '';
  };
  return { command, printing, asked, slipText, session };
}

describe('records', () => {
  it('are fetched once and answered newest first', async () => {
    const c = counter();
    await c.command('Records.GetContributions', {});
    const answer = await c.command('Records.GetContributions', {});
    expect(answer).toMatchObject({ value: { contributions: [{ month: '2026-02' }, { month: '2026-01' }, { month: '2025-12' }] } });
    expect(c.asked).toEqual(['contributions']);
  });

  it('are nobody’s without a session', async () => {
    const c = counter();
    for (const name of ['GetEnrolments', 'GetContributions', 'GetAccount']) {
      expect(await c.command(`Records.${name}`, {}, fakePage('other'))).toEqual(refused('SES_NONE'));
    }
  });

  it('answer for settlements of a list of this session only', async () => {
    const c = counter();
    expect(await c.command('Records.GetSettlement', { settlementId: 'S1' })).toEqual(refused('MSG_NOT_ALLOWED'));
    await c.command('Records.GetVisits', { months: 12 });
    expect(await c.command('Records.GetSettlement', { settlementId: 'S1' })).toEqual(done(settlement));
  });
});

describe('records of a region that has queries off', () => {
  const notice = '厦门市该事项由税务部门办理，以税务部门办理要求为准。';
  const jobOf = (slip: Slip) => ({ slip, locale: 'zh-CN', jobId });

  it('are refused with the region’s own words, on screen and on paper', async () => {
    const c = counter({ off: { enrolments: notice, contributions: notice, visits: notice } });
    const slips: Slip[] = [
      { kind: 'enrolments' },
      { kind: 'contributions', year: null, insurance: null },
      { kind: 'visits', months: 12 },
      { kind: 'settlement', settlementId: 'any' },
    ];
    const asked: [string, object][] = [
      ['GetEnrolments', {}],
      ['GetContributions', {}],
      ['GetVisits', { months: 12 }],
      ['GetSettlement', { settlementId: 'any' }],
      ...slips.map((slip): [string, object] => ['PreviewSlip', { slip, locale: 'zh-CN', revealed: false }]),
      ...slips.map((slip): [string, object] => ['PrintSlip', jobOf(slip)]),
    ];
    for (const [name, payload] of asked) {
      expect(await c.command(`Records.${name}`, payload)).toEqual(refused('TRM_SERVICE_OFF', { notice }));
    }
    expect([c.asked, c.printing.printed]).toEqual([[], []]);
  });

  it('are answered as ever where they are no part of it', async () => {
    const c = counter({ off: { enrolments: notice } });
    expect(await c.command('Records.GetVisits', { months: 12 })).toMatchObject({ kind: 'done' });
    expect(await c.command('Records.PrintSlip', jobOf({ kind: 'visits', months: 12 }))).toMatchObject({ kind: 'done' });
  });
});

describe('slip', () => {
  it('is titled a query result, masks the number for good and says what it is not', async () => {
    const text = await counter().slipText({ kind: 'enrolments' });
    expect(text).toMatch(/^参保信息查询结果\n姓名 王小明\n证件号码 350\*+0012\n/);
    for (const line of ['职工基本医疗保险', '参保单位 泉州演示机械有限公司', '终端编号 KIOSK01', '查询时间 2026-11-22 09:00', '流水号 --------', '本单为查询结果，不作为证明使用。']) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain(somePerson.idNumber);
  });

  it('lists a year by month, oldest first, and counts only what arrived', async () => {
    const text = await counter().slipText({ kind: 'contributions', year: 2026, insurance: null });
    expect(text).toContain('2026-01 | 5,200.00 | 105.00 | 364.00\n2026-02* | 5,200.00 | 104.00 | 364.00\n合计 |  | 105.00 | 364.00');
    expect(text).toContain('* 尚未到账，未计入合计');
    expect(text).not.toContain('2025-12');
  });

  it('names every month of a payment for several, and counts them', async () => {
    const ledger = [yearly('2024-01', '2024-12'), { ...yearly('2024-09', '2025-08'), arrived: false }, yearly('2023-01', '2023-12')];
    const c = counter({ ledger });
    const ofYear = await c.slipText({ kind: 'contributions', year: 2024, insurance: null });
    expect(ofYear).toContain('\n2024-01~12 | - | 400.00 | 700.00\n2024-09 ~ 2025-08* | - | 400.00 | 700.00\n');
    const byYear = await c.slipText({ kind: 'contributions', year: null, insurance: null });
    expect(byYear).toContain('\n2023 | 12 | 400.00 | 700.00\n2024 | 12 | 400.00 | 700.00\n合计 | 24 | 800.00 | 1,400.00');
  });

  it('does not call money what an unknown code counts', async () => {
    const total = { year: '2026', insurance: 'employeeBasic', count: null } as const;
    const accumulations: AccountRecord['accumulations'] = [
      { ...total, kind: 'medicalCosts', code: 'S0000', valueFen: 271_050 },
      { ...total, kind: 'inpatientStays', code: 'C0000', valueFen: null, count: 2 },
      { ...total, kind: 'other', code: 'C0000_BIZ2101', valueFen: 300 },
      { ...total, kind: 'other', code: 'X', valueFen: null },
    ];
    const text = await counter({ account: done({ accounts: [], accumulations }) }).slipText({ kind: 'account' });
    expect(text).toMatch(/医疗费用累计 ￥2,710\.50\n住院次数 2次\n其他 C0000_BIZ2101 3\n/);
    expect(text).not.toContain('其他 X');
  });

  it('sums up all years by year', async () => {
    const text = await counter().slipText({ kind: 'contributions', year: null, insurance: 'employeeBasic' });
    expect(text).toContain('2025 | 1 | 104.00 | 364.00\n2026 | 1 | 105.00 | 364.00\n合计 | 2 | 209.00 | 728.00');
  });

  it('says that there is nothing rather than print an empty table', async () => {
    expect(await counter().slipText({ kind: 'contributions', year: 1999, insurance: null })).toContain('没有查询到记录');
  });

  it('shows visits with totals and a settlement with negative amounts, in English too', async () => {
    const c = counter();
    expect(await c.slipText({ kind: 'visits', months: 12 })).toContain('合计 |  | 326.80 | 145.50');
    const text = await c.slipText({ kind: 'settlement', settlementId: 'S1' }, 'en');
    expect(text).toContain('Cash -￥0.50');
    expect(text).toContain('Deductible ￥0.00');
    expect(text).toContain('The insurance system gave no items.');
  });

  it('is not made of what the platform did not answer', async () => {
    const c = counter();
    expect(await c.command('Records.PreviewSlip', { slip: { kind: 'account' }, locale: 'en', revealed: true })).toEqual(refused('PLT_UNREACHABLE'));
  });

  it('is not printed once the session has ended', async () => {
    const c = counter();
    await c.command('Records.PrintSlip', { slip: { kind: 'enrolments' }, locale: 'en', jobId });
    c.session.forget();
    expect(c.printing.signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('prints once under an id, and refuses the id for another slip', async () => {
    const c = counter();
    const print = (slip: Slip) => c.command('Records.PrintSlip', { slip, locale: 'zh-CN', jobId });
    const printed = done({ jobId, state: 'printed', errorCode: null, certificateNumber: null });
    expect(await print({ kind: 'enrolments' })).toEqual(printed);
    expect(await print({ kind: 'enrolments' })).toEqual(printed);
    expect(await print({ kind: 'visits', months: 12 })).toEqual(refused('JOB_ID_REUSED'));
    expect(c.printing.printed).toHaveLength(1);
    expect(c.printing.printed.map(({ document }) => textOf(document)).join()).toContain('流水号 7B0F6A4E');
  });
});
