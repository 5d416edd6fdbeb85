import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import { grid } from '@yibao-kiosk/shared/document/paper.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { forgetTold, told } from '../../access/told.ts';
import { loadLocale } from '../../i18n/i18n.ts';
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import { createEar } from '../../speech/ear.ts';
import { sentencesOf } from '../../speech/parts.ts';
import { spokenScreens } from '../../speech/screens/screens.ts';
import { CertificatePreviewScreen } from './screen.tsx';

type Certificate = Parameters<(typeof spokenScreens)['certificate-preview']>[1];

const ear = createEar('zh-CN', zhCN);
let root: HTMLElement;

/** With `blankDots` before its last line; what is shown where nothing can be measured is a window of 15 cm. */
const certificateOf = (blankDots: number): PrintableDocument => ({
  kind: 'certificate',
  title: { text: '基本医疗保险参保凭证' },
  blocks: [
    { type: 'rows', rows: [{ label: '姓名', value: { text: '王小明', mask: 'name' } }] },
    { type: 'space', lines: blankDots / (grid.glyphHeightDots + grid.lineGapDots) },
    { type: 'rows', rows: [{ label: '开具日期', value: { text: '2026年11月22日' } }] },
  ],
});

const show = (masked: boolean, blankDots = 1200): Promise<void> =>
  act(() =>
    render(
      <CertificatePreviewScreen
        authorised
        canPrint
        paper={layOutDocument(certificateOf(blankDots), { columns: 48, masked, cutFeedDots: 0, qrModules: () => null })}
        onReveal={() => undefined}
        onPrint={() => undefined}
      />,
      root,
    ),
  );
const press = async (label: string): Promise<void> => {
  const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(label));
  await act(() => button?.click());
};
const state = (): string => told.value?.state ?? '';
const said = (): string[] =>
  sentencesOf(spokenScreens['certificate-preview'](ear, told.value?.props as Certificate), 'zh-CN');

beforeAll(() => loadLocale('zh-CN'));
beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await show(true);
});
afterEach(() => {
  render(null, root);
  root.remove();
  forgetTold();
});

describe('a certificate before it is printed', () => {
  test('is told with what to press, then with what stands on its first page', () => {
    const words = said();
    expect(words[0]).toBe('参保凭证，打印前确认。');
    expect(words).toContain('第一页，共两页。');
    expect(words.indexOf('按上下键找到打印，再按确定键，就开始打印。')).toBeLessThan(words.indexOf('纸上写着。'));
    expect(words.slice(words.indexOf('纸上写着。'))).toContain('姓名，王其余遮住。');
    expect(words.at(-1)).toBe('要听下一页，请按上下键找到往下看，再按确定键。');
  });

  test('is told page by page as it is turned', async () => {
    const before = state();
    await press('往下看');
    expect(state()).not.toBe(before);
    expect(said()).toEqual(['第二页，共两页。', '纸上写着。', '开具日期，二零二六年十一月二十二日。']);
    await press('往上看');
    expect(said()).toContain('姓名，王其余遮住。');
  });

  test('is told each line once, though one may be seen at the foot of a page and at the head of the next', async () => {
    // The last line ends half a dot below the window.
    await show(true, 1050.5);
    expect(said().join('')).not.toContain('开具日期');
    await press('往下看');
    expect(said().at(-1)).toBe('开具日期，二零二六年十一月二十二日。');
  });

  test('is told in full when it is shown in full, and is not broken off when that is over', async () => {
    const before = state();
    await show(false);
    const inFull = state();
    expect(inFull).not.toBe(before);
    expect(said().slice(0, 4)).toEqual(['第一页，共两页。', '完整内容如下。', '基本医疗保险参保凭证。', '姓名，王小明。']);
    await show(true);
    expect(state()).toBe(inFull);
  });
});
