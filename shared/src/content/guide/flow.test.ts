import * as v from 'valibot';
import { expect, it } from 'vitest';

import { flowSchema } from './flow.ts';

const flowWith = (branch: Record<string, unknown>): unknown => ({ steps: [{ does: '与定点医药机构对账', branches: [branch] }] });

it.each([
  ['ends, and nothing is done', { when: '材料不全', end: 'returned' }],
  ['ends after something is done', { when: '材料不全', end: 'returned', does: '一次性告知' }],
  ['goes on after something is done', { when: '对账有误', does: '排除问题' }],
])('a branch %s', (_name, branch) => {
  expect(v.is(flowSchema, flowWith(branch))).toBe(true);
});

it('a branch of which nothing is told is none', () => {
  const { issues } = v.safeParse(flowSchema, flowWith({ when: '对账有误' }));
  expect(issues?.map(({ message }) => message)).toEqual(['a branch with does, end or both']);
});
