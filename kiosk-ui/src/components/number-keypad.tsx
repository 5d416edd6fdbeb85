import { useRef } from 'preact/hooks';

import { t } from '../i18n/i18n.ts';
import { AnyIcon } from './any-icon.tsx';
import { KeyGrid, type KeyProps, useRealKeys } from './key-grid.tsx';
import type { KeyRows } from './key-rows.ts';
import { extraKeyOf, groupsOf, type NumberFormat, typed } from './number-entry.ts';
import './entry.css';
import './number-keypad.css';

export type NumberKeypadProps = {
  label: string;
  /** Stands in the empty field. */
  hint?: string;
  format: NumberFormat;
  value: string;
  /** Shows how many characters there are and not which: for numbers that nobody behind may read. */
  isMasked?: boolean;
  canConfirm: boolean;
  onValue(value: string): void;
  onConfirm(): void;
};

/** Types a number by touch, by arrows or on a real keyboard. */
export function NumberKeypad(props: NumberKeypadProps) {
  const { label, hint, format, value, isMasked = false, canConfirm, onValue, onConfirm } = props;
  const field = useRef<HTMLDivElement>(null);
  const extra = extraKeyOf(format);
  const press = (key: string): boolean => {
    if (key !== 'confirm') onValue(typed(value, key, format));
    else if (canConfirm) onConfirm();
    return true;
  };
  useRealKeys(field, (key) => {
    const known = realKeys[key.toUpperCase()] ?? (/^\d$/.test(key) ? key : undefined);
    return known !== undefined && press(known);
  });
  const groups = groupsOf(value, format, isMasked);
  return (
    <div class="number-keypad" data-own-keys="">
      <div class="entry">
        <p class="entry__label">{label}</p>
        <div class="entry__field entry__field--ltr" ref={field} tabIndex={-1} role="group" aria-label={label}>
          {groups.length === 0 && <span class="entry__hint">{hint}</span>}
          {groups.map((group, index) => (
            <span key={index} aria-hidden={isMasked}>
              {group}
            </span>
          ))}
          {groups.length > 0 && <i class="entry__caret" aria-hidden="true" />}
          {isMasked && <span class="only-heard">{t('keypad.typedCount', { count: value.length })}</span>}
        </div>
      </div>
      <KeyGrid
        label={t('keypad.keys')}
        class={`number-keypad__keys${extra ? ' number-keypad__keys--extra' : ''}`}
        rows={rowsOf(extra)}
        keys={keysOf(extra, value !== '', canConfirm)}
        onKey={press}
      />
    </div>
  );
}

/** Names of `KeyboardEvent.key` in capitals. */
const realKeys: Readonly<Record<string, string>> = {
  X: 'X',
  '.': '.',
  ',': '.',
  BACKSPACE: 'delete',
  DELETE: 'clear',
  ENTER: 'confirm',
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

function rowsOf(extra: string | null): KeyRows {
  return [
    ['1', '2', '3', 'delete'],
    ['4', '5', '6', 'clear'],
    ['7', '8', '9', 'confirm'],
    [extra ?? '0', '0', '0', 'confirm'],
  ];
}

function keysOf(extra: string | null, isTyped: boolean, canConfirm: boolean): KeyProps[] {
  return [
    ...digits.map((id): KeyProps => ({ id, label: id, class: `number-keypad__${id === '0' ? 'zero' : 'digit'}` })),
    ...(extra ? [{ id: extra, label: extra, name: t(extra === 'X' ? 'keypad.letterX' : 'keypad.point') }] : []),
    { id: 'delete', kind: 'work', label: <Face icon="backspace" text={t('keypad.delete')} />, isDisabled: !isTyped },
    { id: 'clear', kind: 'work', label: <Face icon="cross" text={t('keypad.clear')} />, isDisabled: !isTyped },
    {
      id: 'confirm',
      kind: 'main',
      class: 'number-keypad__confirm',
      label: <Face icon="check" text={t('keypad.confirm')} />,
      isDisabled: !canConfirm,
    },
  ];
}

function Face({ icon, text }: { icon: 'backspace' | 'cross' | 'check'; text: string }) {
  return (
    <span class="number-keypad__face">
      <AnyIcon name={icon} size={52} />
      {text}
    </span>
  );
}
