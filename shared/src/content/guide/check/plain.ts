/** A text without white space, its punctuation of one width, so that two printings of the same words are the same. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„″]/gu, '"')
    .replace(/[‘’′]/gu, "'")
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')
    .replace(/〈/gu, '<')
    .replace(/〉/gu, '>')
    .replace(/[—–−-]+/gu, '-')
    .replace(/。/gu, '.');
}

/** Only letters and digits of it. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
