import type { CaseSummary } from '@yibao-kiosk/shared/domain/casework.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it } from 'vitest';

import { detail, row } from '../platform/provincial/casework-examples.ts';
import type { CaseResult } from '../platform/port.ts';
import { createFakePrinting, textOf } from '../printing/testing/fake-printing.ts';
import { CitizenSession } from '../session/citizen-session.ts';
import { serviceOffBy } from '../session/service-off.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { somePerson } from '../session/testing/some-person.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { caseworkHandlers } from './handlers.ts';

const jobId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
const { areaCode: _areaCode, caseNo, ...rest } = row;
const summary = { ...rest, caseNumber: caseNo, place: { code: '350599', name: '泉州市本级' } } as CaseSummary;
const approved: CaseSummary = { ...summary, caseId: 'APPROVED', state: 'done', resultAvailable: true };
const result: CaseResult = {
  itemName: '职工参保信息变更登记',
  caseNumber: null,
  title: '职工参保信息变更登记信息',
  decidedOn: '2026-11-20',
  demonstration: false,
  rows: [
    { label: '姓名', value: '王小明', mask: 'name' },
    { label: '办理结果', value: '审核通过', mask: null },
  ],
  agency: detail.agency,
};

function counter(options: { cases?: Outcome<CaseSummary[]>; off?: { progress?: string } } = {}) {
  const { cases = done([summary, approved]), off = {} } = options;
  const clock = createManualClock();
  const printing = createFakePrinting();
  const page = fakePage();
  const session = new CitizenSession(somePerson, { id: 's', pageId: page.id, method: 'idCard', clock });
  const asked: string[] = [];
  const handlers = caseworkHandlers({
    sessions: { of: (from) => (from.id === page.id ? session : null) },
    printing,
    clock,
    printTimeToLiveMs: 60_000,
    serviceOff: serviceOffBy(() => off),
    paperText: (locale) => paperText(locale === 'en' ? 'en' : 'zh-CN'),
    terminal: { terminalId: 'KIOSK01', servicePhone: '12393', demonstration: true },
    platform: {
      cases: async ({ personNumber }) => {
        asked.push(`cases of ${personNumber}`);
        return cases;
      },
      case: async (_key, { caseId }) => {
        asked.push(`case ${caseId}`);
        return done({ ...detail, ...summary, caseId, state: 'supplement' });
      },
      result: async (_key, { caseId }) => {
        asked.push(`result ${caseId}`);
        return done(result);
      },
    },
  });
  const command = (name: string, payload: object = {}, from = page) =>
    handlers.find(({ definition }) => definition.name === `Casework.${name}`)?.run(payload, fakeCall(from).call);
  return { command, printing, asked, session };
}

describe('cases', () => {
  it('are asked for anew each time, and one of them only after a list', async () => {
    const c = counter();
    expect(await c.command('GetCase', { caseId: row.caseId })).toEqual(refused('MSG_NOT_ALLOWED'));
    expect(await c.command('GetCases')).toEqual(done({ cases: [summary, approved] }));
    await c.command('GetCases');
    expect(await c.command('GetCase', { caseId: row.caseId })).toMatchObject({ value: { missing: [{ name: '户口簿' }] } });
    expect(await c.command('GetCase', { caseId: 'OTHER' })).toEqual(refused('MSG_NOT_ALLOWED'));
    const person = somePerson.key.personNumber;
    expect(c.asked).toEqual([`cases of ${person}`, `cases of ${person}`, `case ${row.caseId}`]);
  });

  it('are nobody’s without a session, and none of a session that ended meanwhile', async () => {
    const c = counter();
    expect(await c.command('GetCases', {}, fakePage('other'))).toEqual(refused('SES_NONE'));
    const pending = c.command('GetCases');
    c.session.forget();
    expect(await pending).toEqual(refused('SES_ENDED'));
    expect(await c.command('GetCases')).toEqual(refused('SES_ENDED'));
  });

  it('are unknown where the platform cannot tell, and refused where the region has them off', async () => {
    expect(await counter({ cases: unknown('PLT_TIMED_OUT') }).command('GetCases')).toEqual(unknown('PLT_TIMED_OUT'));
    const notice = '请到窗口查询。';
    const c = counter({ off: { progress: notice } });
    expect(await c.command('GetCases')).toEqual(refused('TRM_SERVICE_OFF', { notice }));
    expect(c.asked).toEqual([]);
  });
});

describe('the result', () => {
  const preview = { caseId: 'APPROVED', locale: 'zh-CN', revealed: false };

  it('is the paper of an approved case of the list, the same in preview and print', async () => {
    const c = counter();
    expect(await c.command('PreviewResult', preview)).toEqual(refused('MSG_NOT_ALLOWED'));
    await c.command('GetCases');
    expect(await c.command('PreviewResult', { ...preview, caseId: row.caseId })).toEqual(refused('CSE_NO_RESULT'));
    await c.command('PreviewResult', preview);
    const [looked] = c.printing.laidOut;
    expect(looked?.masked).toBe(true);
    const text = looked ? textOf(looked.document) : '';
    for (const line of ['演示数据', '姓名 王小明', '办理结果 审核通过', '办理事项 职工参保信息变更登记', '受理号 未提供', '办结日期 2026-11-20', '联系电话 0595-12393', '终端编号 KIOSK01', '流水号 --------']) {
      expect(text).toContain(line);
    }
    const print = () => c.command('PrintResult', { caseId: 'APPROVED', locale: 'zh-CN', jobId });
    const printed = done({ jobId, state: 'printed', errorCode: null, certificateNumber: null });
    expect([await print(), await print()]).toEqual([printed, printed]);
    expect(c.printing.printed.map(({ document }) => textOf(document))).toEqual([text.replace('--------', '7B0F6A4E')]);
    expect(c.asked.filter((one) => one.startsWith('result'))).toHaveLength(1);
  });

  it('is not printed under the id of somebody else’s job, nor once the session has ended', async () => {
    const c = counter();
    await c.command('GetCases');
    c.printing.known.set(jobId, { jobId, kind: 'slip', state: 'printed', errorCode: null, at: '' });
    const print = { caseId: 'APPROVED', locale: 'en', jobId };
    expect(await c.command('PrintResult', print)).toEqual(refused('JOB_NOT_YOURS'));
    c.printing.known.clear();
    await c.command('PrintResult', print);
    c.session.forget();
    expect(c.printing.signals.map((signal) => signal?.aborted)).toEqual([true]);
  });
});
