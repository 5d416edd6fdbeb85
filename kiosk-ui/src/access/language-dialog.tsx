import type { Language } from '@yibao-kiosk/shared/kiosk/language.ts';
import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { Pager } from '../components/paged-list.tsx';
import { t } from '../i18n/i18n.ts';
import { wearFaces } from '../i18n/packs.ts';
import { modes } from './modes.ts';
import { useTold } from './told.ts';
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
  useTold('language', {});
  const choices = useRef<HTMLDivElement>(null);
  const perPage = modes.elder.value ? languagesAPageElder : languagesAPage;
  const pages = Math.max(1, Math.ceil(languages.length / perPage));
  const [wanted, setWanted] = useState(() => pageOf(languages, { current, perPage }));
  const page = Math.min(wanted, pages - 1);
  useEffect(() => {
    wearFaces(languages);
    choices.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  return (
    <Dialog isSheet title={t('languages.title')} onClose={onClose}>
      <div class="languages__choices" ref={choices}>
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
    </Dialog>
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
