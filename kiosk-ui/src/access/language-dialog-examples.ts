import { builtInLanguages } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { Language } from '@yibao-kiosk/shared/kiosk/language.ts';

import { type Examples, nowhere } from '../gallery/example.ts';
import type { LanguageDialogProps } from './language-dialog.tsx';

const others: readonly Language[] = [
  { tag: 'ug', name: 'ئۇيغۇرچە', direction: 'rtl' },
  { tag: 'bo', name: 'བོད་ཡིག', direction: 'ltr' },
  { tag: 'mn', name: 'Монгол', direction: 'ltr' },
  { tag: 'ko', name: '조선말', direction: 'ltr' },
  { tag: 'za', name: 'Vahcuengh', direction: 'ltr' },
  { tag: 'ja', name: '日本語', direction: 'ltr' },
  { tag: 'ru', name: 'Русский', direction: 'ltr' },
];

const props = (more: number, current = 'zh-CN'): LanguageDialogProps => ({
  languages: [...builtInLanguages, ...others.slice(0, more)],
  current,
  onChoose: nowhere,
  onClose: nowhere,
});

/** The chooser as it ships, full, and with a second page. */
export const languageDialogExamples: Examples<LanguageDialogProps> = {
  shipped: () => props(0),
  eight: () => props(5, 'en'),
  paged: () => props(7, 'ru'),
};
