import type { FlowBranch } from '@yibao-kiosk/shared/content/guide/flow.ts';
import { render } from 'preact';
import { beforeAll, expect, it } from 'vitest';

import { loadLocale } from '../../../i18n/i18n.ts';
import { How } from './how.tsx';

beforeAll(() => loadLocale('zh-CN'));

function branchText(branch: FlowBranch): string | undefined {
  const root = document.createElement('div');
  render(<How kind="how" chain={[]} chainHere={[]} steps={[]} flows={[{ steps: [{ does: '受理', branches: [branch] }] }]} />, root);
  return root.querySelector('.path__branch')?.textContent?.trim();
}

it.each<[FlowBranch, string]>([
  [{ when: '材料不全', end: 'returned', does: '一次性告知补正材料' }, '材料不全一次性告知补正材料 补齐再来'],
  [{ when: '审查不通过', end: 'refused' }, '审查不通过 没有通过'],
  [{ when: '不符合条件', end: 'declined', does: '出具不予受理文书' }, '不符合条件出具不予受理文书'],
  [{ when: '不予受理', end: 'declined', does: '告知原因' }, '不予受理告知原因'],
  [{ when: '对账有误', does: '经办岗排除问题' }, '对账有误经办岗排除问题'],
])('a way off the path tells how it ends, once: %o', (branch, expected) => {
  expect(branchText(branch)).toBe(expected);
});
