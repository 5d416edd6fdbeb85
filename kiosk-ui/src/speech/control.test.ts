import { expect, test } from 'vitest';

import { type Control, controlOf } from './control.ts';

test.each([
  ['<button>首页</button>', { name: '首页' }],
  ['<button><svg aria-hidden="true"><text>x</text></svg><span>长辈版</span><small> 字大 </small></button>', { name: '长辈版\n字大' }],
  ['<button aria-label="删除">⌫</button>', { name: '删除' }],
  ['<button disabled>打印</button>', { name: '打印', isDisabled: true }],
  ['<button aria-pressed="true">大字</button>', { name: '大字', isPressed: true }],
  ['<div role="radio" aria-checked="false" aria-disabled="true">慢</div>', { name: '慢', isPressed: false, isDisabled: true }],
] satisfies [string, Control][])('%s', (html, control) => {
  document.body.innerHTML = html;
  const [element] = document.body.children;
  expect(element && controlOf(element)).toEqual(control);
});
