import type { Language } from '@yibao-kiosk/shared/kiosk/language.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Pager } from '../components/paged-list.tsx';
import { t } from '../i18n/i18n.ts';
import { wearFaces } from '../i18n/packs.ts';
import { modes } from './modes.ts';
import './language-dialog.css';

export type LanguageDialogProps = {
  languages: readonly Language[];
  /** Tag of the language on the screen. */
  current: string;
  onChoose(tag: string): void;
  onClose(): void;
};

const languagesAPage = 8;
const languagesAPageElder = 4;

/** Every language in its own name and script, so that nobody has to read another one to find theirs (WCAG 3.1.2). */
export function LanguageDialog({ languages, current, onChoose, onClose }: LanguageDialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const perPage = modes.elder.value ? languagesAPageElder : languagesAPage;
  const pages = Math.max(1, Math.ceil(languages.length / perPage));
  const [wanted, setWanted] = useState(() => pageOf(languages, { current, perPage }));
  const page = Math.min(wanted, pages - 1);
  useLayoutEffect(() => {
    wearFaces(languages);
    const before = document.activeElement;
    const own = box.current;
    (own?.querySelector<HTMLElement>('[aria-current]') ?? own)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div class="languages" role="dialog" aria-modal="true" aria-labelledby="languages-title">
      <div class="languages__box" ref={box} tabIndex={-1} onKeyDown={(event) => keepWithin(event, onClose)}>
        <h2 id="languages-title">
          <Icon name="language" size={56} />
          {t('languages.title')}
        </h2>
        <div class="languages__choices">
          {languages.slice(page * perPage, (page + 1) * perPage).map((language) => (
            <Choice
              key={language.tag}
              language={language}
              isCurrent={language.tag === current}
              onPress={() => onChoose(language.tag)}
            />
          ))}
        </div>
        {pages > 1 && <Pager page={page} pages={pages} onPage={setWanted} />}
        <Button kind="quiet" isWide label={t('languages.close')} onPress={onClose} />
      </div>
    </div>
  );
}

function Choice({ language, isCurrent, onPress }: { language: Language; isCurrent: boolean; onPress(): void }) {
  const { tag, name, direction } = language;
  return (
    <button
      type="button"
      class="languages__choice"
      lang={tag}
      dir={direction}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      onClick={onPress}
    >
      <span>{name}</span>
      {isCurrent && <Icon name="check" size={52} />}
    </button>
  );
}

function pageOf(languages: readonly Language[], { current, perPage }: { current: string; perPage: number }): number {
  const at = languages.findIndex(({ tag }) => tag === current);
  return Math.max(0, Math.floor(at / perPage));
}

/** The dialog is the whole page while it stands: tabbing goes round in it, and two keys leave it (WCAG 2.1.2). */
function keepWithin(event: KeyboardEvent, onClose: () => void): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape' || event.key === 'Backspace') {
    event.preventDefault();
    onClose();
    return;
  }
  if (event.key !== 'Tab' || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const by = event.shiftKey ? -1 : 1;
  const from = at === -1 && event.shiftKey ? 0 : at;
  stops[(from + by + stops.length) % stops.length]?.focus();
}
