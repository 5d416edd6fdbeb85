import type { Examples } from '../../gallery/example.ts';
import type { NoticesScreenProps } from './screen.tsx';

const notice = (index: number): NoticesScreenProps['notices'][number] => ({
  key: `notice${index}`,
  title: '国庆节服务时间',
  text: ['10月1日至3日窗口休息，自助机照常服务。', '急事请打 12393。'],
  from: '2026-09-28',
  until: '2026-10-03',
  urgent: index === 0,
});

/** One, and more than a page. */
export const noticesExamples: Examples<NoticesScreenProps> = {
  one: () => ({ notices: [notice(0)] }),
  many: () => ({ notices: Array.from({ length: 8 }, (_, index) => notice(index)) }),
};
