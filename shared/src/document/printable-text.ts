/**
 * Shown in place of a control character or half a surrogate pair: visible, in every printer's GB2312, and
 * harmless.
 */
const visibleMark = '\u25A1';

/**
 * Text as it may stand on paper and screen, without anything that commands a printer or turns the reading
 * direction: line breaks and tabs become a space, other C0/C1 controls, DEL and unpaired surrogates become □,
 * bidi controls and everything invisible is dropped, ¥ becomes ￥ (A3A4; U+00A5 is four bytes in GB 18030),
 * base and mark are composed.
 */
export function printableText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n|[\t\n\v\f\r\u0085\p{Zl}\p{Zp}\p{Zs}]/gu, (space) => (space === '\u3000' ? space : ' '))
    .replace(/[\p{Cc}\uFFFD]/gu, visibleMark)
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\u00A5/g, '\uFFE5')
    .replace(/[^\p{M}]\p{M}+/gu, (cluster) => cluster.normalize('NFC'));
}

/**
 * ASCII, GB 2312's punctuation and the unified ideographs of the BMP: nearly all text, and nothing to mend in
 * it.
 */
const harmless = /^[\x20-\x7E\u00B7\u3000-\u3015\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]*$/;
