import { expect, it } from 'vitest';

import { createFakePrinting } from '../printing/testing/fake-printing.ts';
import { createReceiptPrinterService } from './receipt-printer.ts';
import { createPrinterDouble, openService } from './testing/doubles.ts';

function setUp(): {
  printer: ReturnType<typeof createPrinterDouble>;
  printing: ReturnType<typeof createFakePrinting>;
  service: ReturnType<typeof createReceiptPrinterService>;
  client: ReturnType<typeof openService>;
} {
  const [printer, printing] = [createPrinterDouble(), createFakePrinting()];
  const world = { printing, createJobId: () => 'job-1', admits: () => true, serviceVersion: '0.1.0' };
  const service = createReceiptPrinterService(printer, world);
  return { printer, printing, service, client: openService(service) };
}
const v3 = { version: '3.0' };

it('prints a form of the agent through printing, and tells the steps of the job', async () => {
  const { client, printing } = setUp();
  const fields = { lines: ['第一行', '第二行'] };
  const mediaControl = { cut: true, move: 'eject' };
  expect(await client.run('Printer.PrintForm', { formName: 'testPage', fields, mediaControl }, v3)).toEqual({});
  expect(printing.printed).toMatchObject([{ jobId: 'job-1', sessionId: 'service', document: { kind: 'test' } }]);
  expect(JSON.stringify(printing.printed)).toContain('第二行');
  expect(client.events).toEqual([
    { name: 'YibaoPrinter.JobEvent', payload: { jobId: 'job-1', state: 'sending' } },
    { name: 'YibaoPrinter.JobEvent', payload: { jobId: 'job-1', state: 'printed' } },
  ]);
});

it('lists its forms', async () => {
  const { client } = setUp();
  expect(await client.run('Printer.GetFormList')).toEqual({ payload: { formList: ['testPage'] } });
});

it.each([
  ['an unknown form', { formName: 'certificate' }, { completionCode: 'commandErrorCode', errorCode: 'formNotFound' }],
  ['a medium', { formName: 'testPage', mediaName: 'A4' }, { completionCode: 'commandErrorCode', errorCode: 'mediaNotFound' }],
  ['what the hardware cannot do', { formName: 'testPage', mediaControl: { stamp: true } }, { completionCode: 'unsupportedData' }],
  ['a retract', { formName: 'testPage', mediaControl: { move: 'retract' } }, { completionCode: 'unsupportedData' }],
  ['no form', {}, { completionCode: 'invalidData' }],
])('refuses %s and prints nothing', async (_name, payload, { completionCode, ...rest }) => {
  const { client, printing } = setUp();
  const answer = await client.run('Printer.PrintForm', payload, v3);
  expect(answer).toMatchObject({ completionCode, ...('errorCode' in rest && { payload: rest }) });
  expect(printing.printed).toHaveLength(0);
});

it('names every field that does not fit, and prints nothing', async () => {
  const { client, printing } = setUp();
  const fields = { nobody: 'x', lines: 'x'.repeat(49) };
  const answer = await client.run('Printer.PrintForm', { formName: 'testPage', fields }, v3);
  expect(answer).toMatchObject({ completionCode: 'commandErrorCode', payload: { errorCode: 'fieldError' } });
  expect(client.events.map(({ payload }) => payload)).toEqual([
    { formName: 'testPage', fieldName: 'nobody', failure: 'notFound' },
    { formName: 'testPage', fieldName: 'lines', failure: 'overflow' },
  ]);
  expect(printing.printed).toHaveLength(0);
});

it('refuses a character that nothing can print', async () => {
  const { client, printing } = setUp();
  printing.obstacle = 'CRT_CHARACTER_MISSING';
  const answer = await client.run('Printer.PrintForm', { formName: 'testPage' }, v3);
  expect(answer).toMatchObject({ completionCode: 'commandErrorCode', payload: { errorCode: 'charSetData' } });
  const cut = await client.run('Printer.ControlMedia', { mediaControl: { cut: true } }, v3);
  expect(cut).toMatchObject({ payload: { errorCode: 'flushFail' } });
});

it.each([
  ['printed', null, {}],
  ['submitted', null, {}],
  ['unknown', 'PRN_NO_ANSWER', { completionCode: 'hardwareError', errorDescription: 'JOB_OUTCOME_UNKNOWN' }],
  ['failed', 'JOB_INCOMPLETE', { completionCode: 'hardwareError', errorDescription: 'JOB_INCOMPLETE' }],
  ['failed', 'PRN_PAPER_OUT', { completionCode: 'commandErrorCode', payload: { errorCode: 'paperOut' } }],
  ['failed', 'PRN_COVER_OPEN', { completionCode: 'userError' }],
  ['failed', 'PRN_CUTTER', { completionCode: 'hardwareError' }],
  ['failed', 'PRN_OVERHEATED', { completionCode: 'deviceNotReady' }],
  ['failed', 'JOB_CANCELED', { completionCode: 'canceled' }],
  ['failed', 'JOB_EXPIRED', { completionCode: 'deviceNotReady', errorDescription: 'JOB_EXPIRED' }],
  ['failed', null, { completionCode: 'deviceNotReady' }],
] as const)('%s (%s) completes with %o', async (state, errorCode, expected) => {
  const { client, printing } = setUp();
  printing.outcome = { state, errorCode };
  const answer = await client.run('Printer.PrintForm', { formName: 'testPage' }, v3);
  expect(answer).toMatchObject(expected);
  expect(answer.completionCode).toBe('completionCode' in expected ? expected.completionCode : undefined);
});

it('cuts by a blank strip through printing', async () => {
  const { client, printing } = setUp();
  const cut = (mediaControl: object): ReturnType<typeof client.run> =>
    client.run('Printer.ControlMedia', { mediaControl }, v3);
  expect(await cut({ cut: true })).toEqual({});
  expect(printing.printed).toHaveLength(1);
  expect(await cut({ move: 'eject' })).toEqual({});
  expect(await cut({ perforate: true })).toEqual({ completionCode: 'unsupportedData' });
  expect(printing.printed).toHaveLength(1);
});

it('has no way to print raw bytes', async () => {
  const { client, service } = setUp();
  const answer = await client.run('Printer.PrintRaw', { inputData: 'no', data: 'G0A=' }, v3);
  expect(answer).toEqual({ completionCode: 'unsupportedCommand' });
  expect(service.completionVersion('Printer.PrintRaw')).toBe('3.0');
  const { payload } = await client.run('Common.Capabilities');
  expect(JSON.stringify(payload)).not.toContain('PrintRaw');
});

it('tells the paper when it changes, and again when the staff says it was refilled', async () => {
  const { client, printer } = setUp();
  printer.report({ paper: 'low' });
  expect(client.pushed).toEqual([
    { name: 'Common.StatusChangedEvent', payload: { printer: { paper: { upper: 'low' } } } },
    { name: 'Printer.PaperThresholdEvent', payload: { paperSource: 'upper', threshold: 'low' } },
  ]);
  printer.report({ paper: 'unknown' });
  printer.report({ paper: 'out' });
  expect(client.pushed.at(-1)?.payload).toEqual({ paperSource: 'upper', threshold: 'out' });
  expect((await client.run('Common.Status')).payload).toMatchObject({
    printer: { media: 'notPresent', paper: { upper: 'out' } },
  });
  const told = client.pushed.length;
  expect(await client.run('Printer.SupplyReplenish', { upper: true })).toEqual({});
  expect(client.pushed.slice(told)).toEqual([
    { name: 'Printer.PaperThresholdEvent', payload: { paperSource: 'upper', threshold: 'out' } },
  ]);
  expect(await client.run('Printer.SupplyReplenish', { toner: true })).toEqual({ completionCode: 'unsupportedData' });
});

it('leaves the last word on a paper to the printer', () => {
  const { service } = setUp();
  const names = ['Printer.PrintForm', 'Printer.ControlMedia', 'Printer.Reset', 'Common.Status', 'No.Such'];
  expect(names.map((name) => service.leavesTrace(name))).toEqual([true, true, false, false, false]);
});

it('resets the printer, but retracts nothing', async () => {
  const { client, printer } = setUp();
  expect(await client.run('Printer.Reset', {}, v3)).toEqual({});
  expect(await client.run('Printer.Reset', { mediaControl: 'unit1' }, v3)).toEqual({ completionCode: 'unsupportedData' });
  expect(printer.device.resets).toBe(1);
});

it('stops to follow the printer', () => {
  const { client, printer, service } = setUp();
  service.stop();
  printer.report({ paper: 'out' });
  printer.device.become({ state: 'offline' });
  expect(client.pushed).toHaveLength(0);
});
