import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it } from 'vitest';

import { createGuides } from '../content/guides.ts';
import { someContent, someGuide } from '../content/testing/some-content.ts';
import { createFakePrinting, textOf } from '../printing/testing/fake-printing.ts';
import { CitizenSession } from '../session/citizen-session.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { somePerson } from '../session/testing/some-person.ts';
import { Stay } from '../session/stay.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { guideHandlers } from './handlers.ts';

const jobId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
const id = 'city/1';

function hall({ hasContent = true } = {}) {
  const clock = createManualClock();
  const printing = createFakePrinting();
  const page = fakePage();
  const state = { stay: new Stay({ id: 'visit-1', pageId: page.id, clock }), begun: 0, closed: false, drained: Promise.resolve() };
  const guides = hasContent
    ? createGuides(someContent({ guides: { city: [someGuide({ item: '1', name: '职工参保登记' })] } }), { region: 'city', tier: null }, [])
    : null;
  const handlers = guideHandlers({
    content: { guides: () => Promise.resolve(guides) },
    stays: {
      begin: () => {
        state.begun += 1;
        return state.closed ? refused('TRM_CLOSED') : done(state.stay);
      },
      drained: () => state.drained,
    },
    printing,
    clock,
    terminal: { terminalId: 'KIOSK01', demonstration: true },
    paperText: (locale) => paperText(locale === 'en' ? 'en' : 'zh-CN'),
    printTimeToLiveMs: 60_000,
  });
  const command = (name: string, payload: object, call = fakeCall(page).call) =>
    handlers.find(({ definition }) => definition.name === `Guide.${name}`)?.run(payload, call);
  const print = (own: { id?: string; jobId?: string; locale?: string } = {}) =>
    command('PrintSlip', { id, jobId, locale: 'zh-CN', ...own });
  return { clock, printing, page, state, command, print };
}

const knownPerson = ({ clock, page }: ReturnType<typeof hall>): CitizenSession =>
  new CitizenSession(somePerson, { id: 'session-1', pageId: page.id, method: 'idCard', clock });

describe('guides', () => {
  it('are read by anybody, in a visit that begins with the first of them', async () => {
    const h = hall();
    expect(await h.command('GetCatalogue', {})).toMatchObject({ kind: 'done', value: { entries: [{ id }] } });
    expect(await h.command('GetGuide', { id })).toMatchObject({ value: { answer: { id, name: '职工参保登记' }, wider: [] } });
    expect(h.state.begun).toBe(2);
  });

  it('are refused where the terminal is closed, and where an id is not shown here', async () => {
    const h = hall();
    expect(await h.command('GetGuide', { id: 'moon/1' })).toEqual(refused('GDE_NOT_FOUND'));
    expect(await h.command('PreviewSlip', { id: 'moon/1', locale: 'zh-CN' })).toEqual(refused('GDE_NOT_FOUND'));
    expect(await h.print({ id: 'moon/1' })).toEqual(refused('GDE_NOT_FOUND'));
    h.state.closed = true;
    expect(await h.command('GetCatalogue', {})).toEqual(refused('TRM_CLOSED'));
  });

  it('say that there are none', async () => {
    const h = hall({ hasContent: false });
    for (const [name, payload] of [['GetCatalogue', {}], ['GetGuide', { id }], ['PreviewSlip', { id, locale: 'en' }]] as const) {
      expect(await h.command(name, payload)).toEqual(refused('GDE_NO_CONTENT'));
    }
    expect(await h.print()).toEqual(refused('GDE_NO_CONTENT'));
    expect(await h.command('GetNotices', {})).toEqual(done({ notices: [] }));
  });

  it('are no longer for a citizen who goes while they are waited for', async () => {
    const h = hall();
    const asked = [h.command('GetCatalogue', {}), h.print()];
    // Both have their stay at once: whatever message comes next ends it for them, too.
    expect(h.state.begun).toBe(2);
    h.state.stay.forget();
    for (const answer of asked) expect(await answer).toEqual(refused('SES_ENDED'));
    expect(h.printing.printed).toEqual([]);
  });

  it('let the start screen look for notices without a visit', async () => {
    const h = hall();
    expect(await h.command('GetNotices', {})).toEqual(done({ notices: [] }));
    expect(h.state.begun).toBe(0);
  });
});

describe('the slip of a guide', () => {
  it('is printed for the visit, with its trace, and tells how far it is', async () => {
    const h = hall();
    const { call, events } = fakeCall(h.page);
    const answer = await h.command('PrintSlip', { id, jobId, locale: 'zh-CN' }, call);
    expect(answer).toEqual(done({ jobId, state: 'printed', errorCode: null, certificateNumber: null }));
    expect(events).toMatchObject([{ name: 'Print.ProgressEvent' }]);
    expect(h.printing.printed).toMatchObject([{ jobId, sessionId: 'visit-1', timeToLiveMs: 60_000 }]);
    const [job] = h.printing.printed;
    expect(job && textOf(job.document)).toContain('流水号 7B0F6A4E');
  });

  it('is the same in the preview, but for the trace', async () => {
    const h = hall();
    await h.command('PreviewSlip', { id, locale: 'zh-CN' });
    await h.print();
    const [preview] = h.printing.laidOut;
    const [job] = h.printing.printed;
    expect(preview?.masked).toBe(false);
    expect(preview && textOf(preview.document)).toBe(job && textOf(job.document).replace('7B0F6A4E', '--------'));
  });

  it('never comes out twice for one touch, and not at all for another guide under the same id', async () => {
    const h = hall();
    const twice = await Promise.all([h.print(), h.print()]);
    expect(twice[0]).toEqual(twice[1]);
    expect(h.printing.printed).toHaveLength(1);
    expect(await h.print({ locale: 'en' })).toEqual(refused('JOB_ID_REUSED'));
  });

  it('is refused under an id that somebody else printed with', async () => {
    const h = hall();
    h.printing.known.set(jobId, { jobId, kind: 'slip', state: 'printed', errorCode: null, at: '' });
    expect(await h.print()).toEqual(refused('JOB_NOT_YOURS'));
    expect(h.printing.printed).toEqual([]);
  });

  it('waits for the paper of who was here before, and is cancelled with its own visit', async () => {
    const h = hall();
    const paper = Promise.withResolvers<void>();
    h.state.drained = paper.promise;
    const answer = h.print();
    await h.clock.advance(0);
    expect(h.printing.printed).toEqual([]);
    h.state.stay.forget();
    paper.resolve();
    await answer;
    expect(h.printing.signals[0]?.aborted).toBe(true);
  });
});

describe('slips for who need not be known', () => {
  const another = (index: number): string => `7b0f6a4e-5c1d-4a57-9a43-${String(index).padStart(12, '0')}`;
  const printMany = async (h: ReturnType<typeof hall>, count: number): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (let index = 0; index < count; index += 1) answers.push(await h.print({ jobId: another(h.printing.printed.length) }));
    return answers;
  };

  it('have an end, whoever asks and in however many visits, until some time has gone by', async () => {
    const h = hall();
    expect((await printMany(h, 10)).every((answer) => JSON.stringify(answer).includes('printed'))).toBe(true);
    h.state.stay = new Stay({ id: 'visit-2', pageId: h.page.id, clock: h.clock });
    expect(await printMany(h, 2)).toEqual([refused('GDE_TOO_MANY_SLIPS'), refused('GDE_TOO_MANY_SLIPS')]);
    expect(h.printing.printed).toHaveLength(10);
    await h.clock.advance(10 * 60_000);
    expect(await printMany(h, 1)).toMatchObject([{ kind: 'done' }]);
  });

  it('are not counted where no paper came of them', async () => {
    const h = hall();
    h.printing.outcome = { state: 'failed', errorCode: 'PRN_PAPER_OUT' };
    await printMany(h, 20);
    expect(h.printing.printed).toHaveLength(20);
    h.printing.print = () => Promise.reject(new Error('a bug'));
    for (let index = 0; index < 20; index += 1) await expect(h.print({ jobId: another(20 + index) })).rejects.toThrow('a bug');
  });

  it('take nothing from a person who is known, whose own have an end too', async () => {
    const h = hall();
    await printMany(h, 10);
    h.state.stay = knownPerson(h);
    expect(await printMany(h, 11)).toMatchObject([...Array.from({ length: 10 }, () => ({ kind: 'done' })), { code: 'GDE_TOO_MANY_SLIPS' }]);
    h.state.stay = knownPerson(h);
    expect(await printMany(h, 1)).toMatchObject([{ kind: 'done' }]);
  });
});
