import { searchTextOf } from '@yibao-kiosk/shared/content/guide/search-text.ts';
import { pinyin } from 'pinyin-pro';

/** The sounds of a text, character for character, each read as in this text (长期 chang, 局长 zhang). */
export function soundsOf(text: string): string[] {
  return searchTextOf(text, readingOf).sounds;
}

/** pinyin-pro answers one reading for each character that it is given, whatever the character is. */
function readingOf(text: string): string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true });
}
