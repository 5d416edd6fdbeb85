import type { TypingKey } from './typing.ts';
import { t } from '../../i18n/i18n.ts';
import { AnyIcon } from '../any-icon.tsx';
import type { KeyProps } from '../key-grid.tsx';
import type { KeyRows } from '../key-rows.ts';

const top = [...'qwertyuiop'];
const middle = [...'asdfghjkl'];
const low = [...'zxcvbnm'];

/** QWERTY, as on every keyboard in China. */
export const pinyinRows: KeyRows = [
  top,
  middle,
  ['mode', ...low, 'delete'],
  ['clear', 'separator', 'dot', 'space', 'confirm'],
];

/** What the keys look like now. */
export function pinyinKeys(now: {
  isPinyin: boolean;
  isComposing: boolean;
  /** What confirms takes the first candidate instead. */
  takesFirst: boolean;
  isWritten: boolean;
  confirm: string;
}): KeyProps[] {
  const isEmpty = !now.isComposing && !now.isWritten;
  const letter = (id: string): KeyProps => ({
    id,
    class: id === 'a' ? 'pinyin__key--indented' : '',
    ...(id === 'v' && now.isPinyin ? { label: <VKey /> } : { label: id }),
  });
  return [
    ...top.map(letter),
    ...middle.map(letter),
    { id: 'mode', kind: 'work', class: 'pinyin__key--3', label: t(now.isPinyin ? 'pinyin.toLatin' : 'pinyin.toPinyin') },
    ...low.map(letter),
    { id: 'delete', kind: 'work', class: 'pinyin__key--3', label: <AnyIcon name="backspace" size={52} />, name: t('keypad.delete'), isDisabled: isEmpty },
    { id: 'clear', kind: 'work', class: 'pinyin__key--3', label: t('keypad.clear'), isDisabled: isEmpty },
    { id: 'separator', label: "'", name: t('pinyin.separator') },
    { id: 'dot', label: '·', name: t('pinyin.dot') },
    { id: 'space', kind: 'work', class: 'pinyin__key--8', label: t('pinyin.space') },
    {
      id: 'confirm',
      kind: 'main',
      class: 'pinyin__key--5',
      label: now.takesFirst ? t('pinyin.takeFirst') : now.confirm,
      isDisabled: isEmpty,
    },
  ];
}

function VKey() {
  return (
    <span class="pinyin__v">
      v<small>ü</small>
    </span>
  );
}

const namedKeys = ['separator', 'dot', 'space', 'delete', 'clear', 'mode'] as const;

/** What a key on the screen means. */
export function typingKeyOf(id: string): TypingKey | undefined {
  const named = namedKeys.find((type) => type === id);
  if (named) return { type: named };
  return /^[a-z]$/i.test(id) ? { type: 'letter', letter: id } : undefined;
}

const realKeys: Readonly<Record<string, string>> = {
  "'": 'separator',
  '·': 'dot',
  // Where a Chinese keyboard has its dot.
  '`': 'dot',
  ' ': 'space',
  Backspace: 'delete',
  Delete: 'clear',
  Enter: 'confirm',
  PageUp: 'before',
  PageDown: 'after',
};

/** The key on the screen that a key of a real keyboard stands for; digits choose, as in every Chinese input. */
export function screenKeyOf(key: string, isPinyin: boolean): string | undefined {
  const named = realKeys[key];
  if (named) return named;
  if (/^[1-8]$/.test(key)) return `candidate${Number(key) - 1}`;
  if (!/^[a-z]$/i.test(key)) return undefined;
  return isPinyin ? key.toLowerCase() : key;
}
