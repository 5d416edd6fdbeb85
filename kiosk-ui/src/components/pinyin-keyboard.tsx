import { useEffect, useRef, useState } from 'preact/hooks';

import { t } from '../i18n/i18n.ts';
import { KeyGrid, useRealKeys } from './key-grid.tsx';
import { CandidateBar, useCandidatesPerPage } from './pinyin/candidate-bar.tsx';
import type { PinyinDictionary } from './pinyin/dictionary.ts';
import { pinyinKeys, pinyinRows, screenKeyOf, typingKeyOf } from './pinyin/keys.tsx';
import { loadPinyin } from './pinyin/load.ts';
import { tailOf } from './pinyin/tail.ts';
import { emptyTyping, nextTyping, type Typing, type TypingKey } from './pinyin/typing.ts';
import './entry.css';
import './pinyin-keyboard.css';

export type PinyinKeyboardProps = {
  label: string;
  /** Stands in the empty field. */
  hint?: string;
  /** What the last key says. */
  confirmLabel: string;
  start?: Typing;
  load?: () => Promise<PinyinDictionary>;
  /** What is written, after every change of it. */
  onText?(text: string): void;
  /** The same with the letters that mean nothing yet: enough for a search by initials, and to confirm. */
  onTyping?(typed: string): void;
  onConfirm(text: string): void;
};

/** What the field holds, in widths of a Chinese character. */
const lineWidth = 12.5;
const letterWidth = 0.58;

/** Writes Chinese by pinyin or its initials, and Latin; by touch, by arrows or on a real keyboard. */
export function PinyinKeyboard(props: PinyinKeyboardProps) {
  const { label, hint, confirmLabel, start = emptyTyping, load = loadPinyin, onText, onTyping, onConfirm } = props;
  const field = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [typing, setTyping] = useState(start);
  const [first, setFirst] = useState(0);
  const { dictionary, isMissing } = useDictionary(load);
  const perPage = useCandidatesPerPage(bar);
  const candidates = dictionary?.candidates(typing.letters) ?? [];
  const isComposing = typing.letters !== '';
  const takesFirst = isComposing && !onTyping;
  const letters = tailOf(typing.letters, lineWidth);

  // Keys may come faster than the page is drawn: each goes on from the one before it.
  const latest = useRef(typing);
  const apply = (key: TypingKey): void => {
    const last = latest.current;
    const next = nextTyping(last, key, last === typing ? candidates : (dictionary?.candidates(last.letters) ?? []));
    latest.current = next;
    if (next.letters !== last.letters) setFirst(0);
    if (next.text !== last.text) onText?.(next.text);
    onTyping?.(next.text + next.letters);
    setTyping(next);
  };
  const take = (index: number): void => {
    const candidate = candidates[index];
    if (!candidate) return;
    // The key that is pressed may be gone with its candidates.
    if (bar.current?.contains(document.activeElement)) field.current?.focus();
    apply({ type: 'take', candidate });
  };
  const press = (id: string): boolean => {
    const place = /^candidate(\d)$/.exec(id)?.[1];
    const key = typingKeyOf(id);
    if (place !== undefined) take(first + Number(place));
    else if (id === 'before') setFirst(Math.max(0, first - perPage));
    else if (id === 'after') setFirst(first + perPage < candidates.length ? first + perPage : first);
    else if (id === 'confirm' && !onTyping && latest.current.letters !== '') apply({ type: 'space' });
    else if (id === 'confirm') onConfirm(latest.current.text);
    else if (key) apply(key);
    return true;
  };
  useRealKeys(field, (key) => {
    const id = screenKeyOf(key, typing.mode === 'pinyin');
    return id !== undefined && press(id);
  });

  return (
    <div class="pinyin" data-own-keys="">
      <div class="entry">
        <p class="entry__label">{label}</p>
        <div class="entry__field entry__field--ltr pinyin__field" ref={field} tabIndex={-1} role="group" aria-label={label}>
          {typing.text === '' && !isComposing && <span class="entry__hint">{hint}</span>}
          <span>
            {tailOf(typing.text, lineWidth - letters.length * letterWidth)}
            {isComposing && <u class="pinyin__letters">{letters}</u>}
          </span>
          <i class="entry__caret" aria-hidden="true" />
        </div>
      </div>
      <div class="pinyin__bar" ref={bar}>
        {candidates.length > 0 ? (
          <CandidateBar candidates={candidates} first={first} perPage={perPage} onKey={press} />
        ) : (
          <p class="pinyin__hint" role="status">
            {t(hintOf(typing, isMissing))}
          </p>
        )}
      </div>
      <KeyGrid
        label={t('keypad.keys')}
        class="pinyin__keys"
        rows={pinyinRows}
        keys={pinyinKeys({
          isPinyin: typing.mode === 'pinyin',
          isComposing,
          takesFirst,
          isWritten: typing.text !== '',
          confirm: confirmLabel,
        })}
        onKey={press}
      />
    </div>
  );
}

function hintOf({ mode, letters }: Typing, isMissing: boolean) {
  if (isMissing) return 'pinyin.missing';
  if (mode === 'latin') return 'pinyin.latinHint';
  return letters === '' ? 'pinyin.pinyinHint' : 'pinyin.noneFound';
}

/** Without its dictionary the keyboard still writes Latin, and says so. */
function useDictionary(load: () => Promise<PinyinDictionary>): {
  dictionary: PinyinDictionary | null;
  isMissing: boolean;
} {
  const [dictionary, setDictionary] = useState<PinyinDictionary | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    load().then(setDictionary, () => setIsMissing(true));
  }, []);
  return { dictionary, isMissing };
}
