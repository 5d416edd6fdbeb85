import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import type { CertificateDraft, IdentifiedPerson, IssuedCertificate } from '../platform/port.ts';
import { createFakePrinting, textOf } from '../printing/testing/fake-printing.ts';
import { CitizenSession } from '../session/citizen-session.ts';
import { serviceOffBy } from '../session/service-off.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { someEnrolment, somePerson } from '../session/testing/some-person.ts';
import { certificateHandlers } from './handlers.ts';

const jobId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
const secondJobId = '8c1f7b5f-6d2e-4b68-8b54-1e8f1d6f3f22';
const choiceId = '310-350599';

const draft: CertificateDraft = {
  person: {
    name: '王小明',
    idNumber: '350598199001010012',
    medicalInsuranceNumber: '3505000000000000000012',
    householdPlace: '福建省泉州市',
    householdType: null,
  },
  insurance: { kind: 'employeeBasic', from: '2012-07', to: null, paidMonths: 171, accountBalanceFen: 358_042 },
  agency: { name: '泉州市医保中心', areaCode: '350500', phone: '0595-12393', address: '演示路1号', postcode: '362000' },
  forms: ['thermal', 'sealedFile'],
  demonstration: true,
};
const issued: IssuedCertificate = {
  ...draft,
  certificateNumber: '350500202600000001',
  issuedOn: '2026-11-22',
  verifyUrl: 'http://verify.example/x',
  seal: null,
};

function counter(options: { person?: IdentifiedPerson; draft?: CertificateDraft; off?: string } = {}) {
  const clock = createManualClock();
  const printing = createFakePrinting();
  const page = fakePage();
  const session = new CitizenSession(options.person ?? somePerson, { id: 's', pageId: page.id, method: 'idCard', clock });
  const requests: string[] = [];
  const answers: Outcome<IssuedCertificate>[] = [];
  const audited: unknown[] = [];
  const state = { printerProblem: null as 'PRN_PAPER_OUT' | null };
  const handlers = certificateHandlers({
    sessions: { of: () => session },
    printing,
    clock,
    terminalId: 'KIOSK01',
    paperText: (locale) => paperText(locale === 'en' || locale === 'zh-Hant' ? locale : 'zh-CN'),
    printTimeToLiveMs: 60_000,
    printerProblem: () => state.printerProblem,
    serviceOff: serviceOffBy(() => (options.off === undefined ? {} : { certificate: options.off })),
    audit: (event, detail) => void audited.push([event, detail]),
    platform: {
      certificateDraft: () => Promise.resolve(done(options.draft ?? draft)),
      issueCertificate: (_key, { requestId }) => {
        requests.push(requestId);
        return Promise.resolve(answers.shift() ?? done(issued));
      },
    },
  });
  const command = (name: string, payload: object) =>
    handlers.find(({ definition }) => definition.name === name)?.run(payload, fakeCall(page).call);
  return { command, printing, requests, audited, answers, session, state, print: (id = jobId, locale = 'zh-CN') => command('Certificate.Print', { choiceId, locale, jobId: id }) };
}

const printedAs = (certificateNumber: string | null, id = jobId) =>
  done({ jobId: id, state: 'printed', errorCode: null, certificateNumber });

describe('certificate', () => {
  it('is neither offered nor issued where the region has it off', async () => {
    const notice = '这里不打印《参保凭证》。';
    const c = counter({ off: notice });
    const answers = [
      await c.command('Certificate.GetChoices', {}),
      await c.command('Certificate.Preview', { choiceId, revealed: false }),
      await c.print(),
    ];
    for (const answer of answers) expect(answer).toEqual(refused('TRM_SERVICE_OFF', { notice }));
    expect([c.requests, c.printing.printed]).toEqual([[], []]);
  });

  it('offers each basic insurance at each place once, active ones first', async () => {
    const resident = { ...someEnrolment, insurance: 'residentBasic', insuranceCode: '390', status: 'paused' } as const;
    const person = {
      ...somePerson,
      enrolments: [resident, someEnrolment, someEnrolment, { ...someEnrolment, insurance: 'maternity' as const, insuranceCode: '510' }],
    };
    expect(await counter({ person }).command('Certificate.GetChoices', {})).toMatchObject({
      value: { choices: [{ choiceId: '310-350599', from: '2012-07' }, { choiceId: '390-350599' }] },
    });
  });

  it('keeps the places of number and QR free in the preview, without issuing', async () => {
    const c = counter();
    expect(await c.command('Certificate.Preview', { choiceId, revealed: false })).toMatchObject({
      value: { authorised: true, paper: { masked: true } },
    });
    const document = c.printing.laidOut.at(-1)?.document;
    expect(document && textOf(document)).toContain('凭证编号 打印时由平台出具');
    expect(document && textOf(document)).toContain('[QR? 核验码打印时生成]');
    expect(c.requests).toEqual([]);
  });

  it('prints what the platform issued under the id of the job', async () => {
    const c = counter();
    expect(await c.print()).toEqual(printedAs('350500202600000001'));
    expect(c.requests).toEqual([jobId]);
    const paper = c.printing.printed.map(({ document }) => textOf(document)).join();
    for (const line of [
      '基本医疗保险参保凭证',
      '演示数据，不作任何用途',
      '凭证编号 350500202600000001',
      '身份证号码 350598199001010012',
      '户籍类型 未提供',
      '参保起止时间 2012年07月 至 今',
      '累计实际缴费月数 171月',
      '个人账户余额大写 叁仟伍佰捌拾元肆角贰分',
      '个人账户余额小写 ￥3,580.42',
      '开具日期 2026年11月22日',
      '[QR http://verify.example/x]',
      '终端编号 KIOSK01',
      '流水号 7B0F6A4E',
    ]) {
      expect(paper).toContain(line);
    }
  });

  it('answers the same job with the same result and no second paper', async () => {
    const c = counter();
    await c.print();
    expect(await c.print()).toEqual(printedAs('350500202600000001'));
    expect([c.printing.printed.length, c.requests.length]).toEqual([1, 1]);
  });

  it('gives a second paper the same number and marks it 补打', async () => {
    const c = counter();
    c.printing.outcome = { state: 'failed', errorCode: 'JOB_INCOMPLETE' };
    await c.print();
    c.printing.outcome = { state: 'printed', errorCode: null };
    expect(await c.print(secondJobId)).toEqual(printedAs('350500202600000001', secondJobId));
    expect(c.requests).toEqual([jobId]);
    expect(c.printing.printed.map(({ document }) => textOf(document).includes('补打 第1次'))).toEqual([false, true]);
    expect(c.audited).toEqual([
      ['certificate.ask', { requestId: jobId }],
      ['certificate.issue', { requestId: jobId, result: 'done', errorCode: null }],
      ['certificate.paper', { jobId, reprint: 0, state: 'failed', errorCode: 'JOB_INCOMPLETE' }],
      ['certificate.paper', { jobId: secondJobId, reprint: 1, state: 'printed', errorCode: null }],
    ]);
  });

  it.each(['JOB_EXPIRED', 'JOB_CANCELED', 'PRN_PAPER_OUT', 'DEV_PRINTER_OFFLINE'] as const)(
    'does not call a paper 补打 where the first ended as %s, before its first byte',
    async (errorCode) => {
      const c = counter();
      c.printing.outcome = { state: 'failed', errorCode };
      await c.print();
      c.printing.outcome = { state: 'printed', errorCode: null };
      await c.print(secondJobId);
      expect(c.printing.printed.map(({ document }) => textOf(document).includes('补打'))).toEqual([false, false]);
    },
  );

  it('keeps in the audit that a number may have been issued', async () => {
    const c = counter();
    c.answers.push(unknown('PLT_TIMED_OUT'));
    await c.print();
    expect(c.audited).toEqual([
      ['certificate.ask', { requestId: jobId }],
      ['certificate.issue', { requestId: jobId, result: 'unknown', errorCode: 'PLT_TIMED_OUT' }],
    ]);
  });

  it('prints nothing once the session has ended, though the number was issued', async () => {
    const c = counter();
    await c.print();
    c.session.forget();
    expect(c.printing.signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('issues no number for a paper that cannot be printed', async () => {
    const c = counter();
    c.printing.obstacle = 'CRT_CHARACTER_MISSING';
    expect(await c.print()).toEqual(refused('CRT_CHARACTER_MISSING'));
    c.printing.obstacle = null;
    c.state.printerProblem = 'PRN_PAPER_OUT';
    expect(await c.print()).toEqual(refused('PRN_PAPER_OUT'));
    expect(c.requests).toEqual([]);
    c.state.printerProblem = null;
    expect(await c.print()).toEqual(printedAs('350500202600000001'));
  });

  it('asks again under the first id when an answer was lost, whatever id the page brings', async () => {
    const c = counter();
    c.answers.push(unknown('PLT_TIMED_OUT'));
    expect(await c.print()).toEqual(unknown('CRT_ISSUE_UNKNOWN'));
    expect(await c.print(secondJobId)).toEqual(printedAs('350500202600000001', secondJobId));
    expect(c.requests).toEqual([jobId, jobId]);
  });

  it.each([
    ['zh-Hant', '參保資料查詢結果', '個人帳戶餘額大寫 參仟伍佰捌拾元肆角貳分', '2026年11月'],
    ['en', 'Insurance query result', 'Balance in words three thousand five hundred and eighty yuan and forty-two fen', '2012-07 to today'],
  ])('without an authorised form is a query result in the language of the screen: %s', async (locale, ...lines) => {
    const c = counter({ draft: { ...draft, forms: [] } });
    await c.print(jobId, locale);
    const paper = c.printing.printed.map(({ document }) => textOf(document)).join();
    for (const line of lines) expect(paper).toContain(line);
  });

  it.each(['zh-Hant', 'en', 'ug'])('stays Chinese where it is a certificate: %s', async (locale) => {
    const c = counter();
    await c.print(jobId, locale);
    const paper = c.printing.printed.map(({ document }) => textOf(document)).join();
    for (const line of ['基本医疗保险参保凭证', '个人账户余额大写 叁仟伍佰捌拾元肆角贰分']) expect(paper).toContain(line);
  });

  it('prints a query result with a masked number and no 凭证编号 where no form is authorised', async () => {
    const c = counter({ draft: { ...draft, forms: [] } });
    expect(await c.print()).toEqual(printedAs(null));
    const paper = c.printing.printed.map(({ document }) => textOf(document)).join();
    expect(paper).toMatch(/^参保信息查询结果/);
    expect(paper).toContain('350***********0012');
    expect(paper).not.toMatch(/350598199001010012|凭证编号|QR/);
    expect(c.requests).toEqual([]);
  });

  it('refuses what was never offered, and a job of somebody else', async () => {
    const c = counter();
    expect(await c.command('Certificate.Preview', { choiceId: '310-999999', revealed: false })).toEqual(refused('MSG_NOT_ALLOWED'));
    c.printing.known.set(jobId, { jobId, kind: 'certificate', state: 'printed', errorCode: null, at: '' });
    expect(await c.print()).toEqual(refused('JOB_NOT_YOURS'));
  });
});
