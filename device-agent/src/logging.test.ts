import { describe, expect, it } from 'vitest';

import { createLog } from './logging.ts';

function lines(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLog({ write: (line: string) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('log', () => {
  it('writes codes, ids and durations as one JSON object a line', () => {
    const [line] = lines((log) => log.warn({ code: 'PLT_TIMED_OUT', infno: '1101', ms: 10_000 }, 'no answer'));
    expect(line).toMatchObject({ level: 'warn', code: 'PLT_TIMED_OUT', infno: '1101', ms: 10_000, msg: 'no answer' });
  });

  it('drops every field that is not on its list', () => {
    const [line] = lines((log) => log.info({ name: '王小明', payload: { idNumber: '1' }, code: 'INTERNAL' }, 'x'));
    expect(Object.keys(line ?? {}).toSorted()).toEqual(['code', 'level', 'msg', 'time']);
  });

  it('drops a listed field whose value is a name, a sentence, a number of a person or an object', () => {
    const values = ['王小明', 'two words', '350598199001010012', 'x350598199001010012', { a: 1 }, 'x'.repeat(101), null];
    for (const code of values) {
      const [line] = lines((log) => log.error({ code }, 'x'));
      expect(line).not.toHaveProperty('code');
    }
  });

  it('keeps where a bug was thrown', () => {
    const at = ['at work (file:///opt/kiosk/src/main.ts:1:2)'];
    const [line] = lines((log) => log.error({ code: 'INTERNAL', error: 'TypeError', at }, 'x'));
    expect(line).toMatchObject({ error: 'TypeError', at });
  });
});
