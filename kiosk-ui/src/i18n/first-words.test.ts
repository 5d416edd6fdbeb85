import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';

// As the built page has it: the words of the first screens only.
vi.mock('../locales/zh-CN.json?first', () => ({ default: { footer: { home: '首页' } } }));
const { t } = await import('./i18n.ts');

test('words of later screens come when they are asked for, and who asked is drawn again', async () => {
  const drawn: string[] = [];
  const stop = effect(() => void drawn.push(t('privacy.title')));
  expect(t('footer.home')).toBe('首页');
  expect(drawn).toEqual(['']);
  await vi.waitFor(() => expect(drawn.at(-1)).toBe('隐私说明'));
  stop();
});
