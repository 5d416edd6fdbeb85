import type { CommandDefinition } from '@yibao-kiosk/shared/kiosk/define.ts';
import { getAccount, printSlip } from '@yibao-kiosk/shared/kiosk/records.ts';
import { keepAlive, identify } from '@yibao-kiosk/shared/kiosk/session.ts';
import { attach, leaveService } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { expect, it } from 'vitest';

import type { CommandResult, Connection } from '../service.ts';
import type { CommandHandler } from '../session/command.ts';
import { createKioskService } from './kiosk-service.ts';
import { createConnectionDouble, createLogDouble } from './testing/link-double.ts';

const handler = (definition: CommandDefinition, run: CommandHandler['run']): CommandHandler => ({ definition, run });
const nothing: CommandHandler['run'] = () => Promise.resolve({ kind: 'done', value: {} });

function setUp(handlers: CommandHandler[] = [], checkOutbound = false) {
  const log = createLogDouble();
  const service = createKioskService([handler(attach, nothing), ...handlers], { log, checkOutbound });
  const run = (
    connection: Connection,
    name: string,
    { signal = new AbortController().signal, ...payload }: Record<string, unknown> & { signal?: AbortSignal } = {},
  ): Promise<CommandResult> =>
    service.execute(
      { name, version: '1.0', payload },
      { connection, requestId: 1, timeoutMs: 0, signal, event: () => undefined },
    );
  const attachAs = async (connection = createConnectionDouble()) => {
    await run(connection, 'Terminal.Attach', { locale: 'en' });
    return connection;
  };
  return { service, log, run, attachAs };
}

it('refuses at its making a handler that is not in the catalogue', () => {
  expect(() => setUp([handler({ ...keepAlive, name: 'Session.Stranger' }, nothing)])).toThrow(/Session\.Stranger/);
  expect(() => setUp([handler({ ...keepAlive }, nothing)])).toThrow(/catalogue/);
});

it('checks the role before the payload', async () => {
  const { run, attachAs } = setUp([handler(leaveService, nothing), handler(identify, nothing)]);
  const page = await attachAs();
  expect(await run(page, 'Maintenance.Leave')).toEqual({
    completionCode: 'authorizationRequired',
    payload: { errorCode: 'MSG_NOT_ALLOWED' },
  });
  page.setRole('service');
  expect(await run(page, 'Maintenance.Leave')).toEqual({ payload: {} });
  expect((await run(page, 'Session.Identify', { locale: 'xx' })).completionCode).toBe('authorizationRequired');
});

it('tells refused and unknown outcomes with their code and facts', async () => {
  const outcomes: Awaited<ReturnType<CommandHandler['run']>>[] = [
    { kind: 'refused', code: 'IDN_INSURED_ELSEWHERE', facts: { phone: '12393' } },
    { kind: 'refused', code: 'SES_NONE' },
    { kind: 'unknown', code: 'CRT_ISSUE_UNKNOWN' },
    { completionCode: 'canceled' },
  ];
  const { run, attachAs } = setUp([handler(keepAlive, () => Promise.resolve(outcomes.shift() ?? { completionCode: 'canceled' }))]);
  const page = await attachAs();
  const answers = [];
  for (let i = 0; i < 4; i += 1) answers.push(await run(page, 'Session.KeepAlive'));
  const completionCode = 'commandErrorCode';
  expect(answers).toEqual([
    { completionCode, payload: { errorCode: 'IDN_INSURED_ELSEWHERE', facts: { phone: '12393' } } },
    { completionCode, payload: { errorCode: 'SES_NONE' } },
    { completionCode, payload: { errorCode: 'CRT_ISSUE_UNKNOWN' } },
    { completionCode: 'canceled' },
  ]);
});

it('leaves it to the dispatcher to name the end of an aborted command', async () => {
  const abort = new AbortController();
  const { run, attachAs, log } = setUp([
    handler(keepAlive, () => {
      abort.abort();
      return Promise.reject(abort.signal.reason as Error);
    }),
  ]);
  const page = await attachAs();
  await expect(run(page, 'Session.KeepAlive', { signal: abort.signal })).rejects.toThrow(/aborted/);
  expect(log.lines).toEqual([]);
});

it('checks what handlers answer and tell, where that is asked for', async () => {
  const wrongEvent: CommandHandler['run'] = (_payload, call) => {
    call.event('Session.NobodyEvent');
    return nothing({}, call);
  };
  const goodEvent: CommandHandler['run'] = (_payload, call) => {
    call.event('Session.ArmedEvent', { methods: ['idCard'] });
    return Promise.resolve({ kind: 'refused', code: 'IDN_TIMED_OUT' });
  };
  const payload = { locale: 'en' };
  for (const [run, code] of [
    [wrongEvent, 'internalError'],
    [nothing, 'internalError'],
    [goodEvent, 'commandErrorCode'],
  ] as const) {
    const checked = setUp([handler(keepAlive, nothing), handler(identify, run)], true);
    // An empty answer to Attach is itself a defect that the check finds; the page is attached all the same.
    const page = await checked.attachAs();
    expect((await checked.run(page, 'Session.Identify', payload)).completionCode).toBe(code);
    expect((await checked.run(page, 'Session.KeepAlive')).completionCode).toBeUndefined();
  }
});

it('pushes to the page that holds the terminal, which is the last that attached', async () => {
  const { service, attachAs } = setUp();
  service.push('Terminal.ChangedEvent');
  expect(service.page()).toBeNull();
  const first = await attachAs(createConnectionDouble('first'));
  await attachAs(first);
  expect(first.closedWith).toEqual([]);
  const second = await attachAs(createConnectionDouble('second'));
  expect(first.closedWith).toEqual([4001]);
  expect(service.page()?.id).toBe('second');
  second.leave();
  expect(service.page()).toBeNull();
});

it('runs commands beside each other, and nothing for a program', () => {
  const { service } = setUp([handler(keepAlive, nothing)]);
  expect(service.bypassesQueue('Session.KeepAlive')).toBe(true);
  expect(service.admits('integration')).toBe(false);
});

it('ends a cancelled query at once, though the platform is still being asked', async () => {
  const abort = new AbortController();
  const { run, attachAs } = setUp([handler(getAccount, () => new Promise(() => undefined))]);
  const page = await attachAs();
  const answer = run(page, 'Records.GetAccount', { signal: abort.signal });
  abort.abort();
  await expect(answer).rejects.toThrow(/aborted/);
});

it('waits for what became of a paper, cancelled or not', async () => {
  const abort = new AbortController();
  let finish = (): void => undefined;
  const printed = { kind: 'done', value: { state: 'printed' } } as const;
  const { service, run, attachAs } = setUp([
    handler(printSlip, () => new Promise((resolve) => (finish = () => resolve(printed)))),
  ]);
  const page = await attachAs();
  const jobId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
  const answer = run(page, 'Records.PrintSlip', { slip: { kind: 'account' }, locale: 'en', jobId, signal: abort.signal });
  abort.abort();
  finish();
  expect(await answer).toEqual({ payload: printed.value });
  const traces = ['Records.PrintSlip', 'Certificate.Print', 'Certificate.Preview', 'Session.Identify', 'No.Such'];
  expect(traces.map((name) => service.leavesTrace(name))).toEqual([true, true, false, false, false]);
});
