import type { Reader } from './guide-reader.ts';

/** Somebody who searches. */
export type Typist = {
  /** Letters on a real keyboard, as fast as it takes them. */
  strike(letters: string): Promise<void>;
  /** Letters by the keys on the screen, one touch each. */
  letters(typed: string): Promise<void>;
  /** Letters, and the word that is meant among those offered. */
  word(typed: string, meant: string): Promise<void>;
  /** Names that are found: those above the keys, else all of them; ends with the field empty. */
  found(name: string): Promise<string[]>;
};

/** At the search, from the entrance of the guides. */
export async function openSearch(reader: Reader): Promise<Typist> {
  const { page, touch } = reader;
  await touch('.button', '找一找');
  await reader.arrivesAt('找一找', '');
  const field = (): Promise<string> => page.locator('.entry__field > span:not(.entry__hint)').innerText();
  const key = async (id: string): Promise<void> => {
    const before = await field();
    await touch(`[data-key="${id}"]`);
    await page.waitForFunction((text) => document.querySelector('.entry__field > span:not(.entry__hint)')?.textContent !== text, before);
  };
  const letters: Typist['letters'] = async (typed) => {
    for (const letter of typed) await key(letter);
  };
  return {
    strike: async (typed) => {
      await page.keyboard.type(typed);
      // The field shows the end of what is longer than itself.
      await page.waitForFunction((text) => {
        const shown = document.querySelector('.entry__field u')?.textContent ?? '';
        return shown.startsWith('…') ? text.endsWith(shown.slice(1)) : shown === text;
      }, typed);
    },
    letters,
    word: async (typed, meant) => {
      await letters(typed);
      const offered = page.locator('.pinyin__candidate');
      for (let words = await offered.allTextContents(); !words.includes(meant); words = await offered.allTextContents()) {
        await touch('.pinyin__after');
        await page.waitForFunction((first) => document.querySelector('.pinyin__candidate')?.textContent !== first, words[0]);
      }
      await touch('.pinyin__candidate', meant);
      await page.waitForFunction((text) => document.querySelector('.entry__field')?.textContent?.endsWith(text), meant);
    },
    found: async (name) => {
      const above = await page.locator('.guide-row strong').allTextContents();
      if (above.includes(name) || above.length === 0) {
        await key('clear');
        return above;
      }
      await touch('[data-key="confirm"]');
      await page.locator('.guide-search--all').waitFor();
      const all = await reader.listed();
      await touch('.button', '重新输入');
      await page.locator('[data-key="clear"]').waitFor();
      await key('clear');
      return all;
    },
  };
}
