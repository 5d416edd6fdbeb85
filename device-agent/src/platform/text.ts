/**
 * Texts of the platform end on paper, on glass and in a voice: what cannot be seen is taken out where they
 * come in.
 */

// Controls, format characters (bidi marks and overrides, zero-width, soft hyphen, tags), separators of lines, fillers
// and noncharacters. Variation selectors stay: they choose a glyph of a name.
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}\p{NChar}]--\p{VS}]/gv;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const PRIVATE_USE = /\p{Co}/u;

/** What a text may measure, in code points. */
export const textLimits = { name: 100, line: 200 } as const;

/**
 * A text for people: breaks become a space, invisible and reordering characters go, ends are trimmed, at most
 * `maxLength` code points. It is not normalised: a name keeps the very characters it was registered with.
 */
export function cleanText(value: string, maxLength: number = textLimits.line): string {
  const cleaned = value
    .slice(0, maxLength * 8)
    .toWellFormed()
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const points = Array.from(cleaned);
  return points.length <= maxLength ? cleaned : points.slice(0, maxLength).join('');
}

/**
 * The name of a person, cleaned; `null` where a character is private use, a replacement mark or broken (only
 * the register's own font could show it), where nothing is left, or where it is too long to be a name.
 */
export function cleanName(value: string): string | null {
  if (value.length > textLimits.name * 2 || !value.isWellFormed()) return null;
  const cleaned = cleanText(value, textLimits.name + 1);
  if (cleaned === '' || Array.from(cleaned).length > textLimits.name) return null;
  return PRIVATE_USE.test(cleaned) || cleaned.includes('\uFFFD') ? null : cleaned;
}

// Dots that stand between the parts of an ethnic name: middle dot, bullets, katakana and hyphenation points.
const NAME_DOTS = /[·•‧∙⋅・･．.]/gu;

/** A name for comparison only: width, case, spaces and the kind of dot do not make another person. */
export function comparableName(value: string): string {
  return value.normalize('NFKC').replace(NAME_DOTS, '·').replace(/\s+/gu, '').toUpperCase();
}

/** An id that is echoed to the platform: printable ASCII, 1 to `maxLength` characters, kept as it is. */
export function readId(value: unknown, maxLength = 64): string | null {
  return typeof value === 'string' && value.length <= maxLength && /^[\x21-\x7E]+$/.test(value)
    ? value
    : null;
}

/** A text field that may be absent: cleaned, `null` for absent, null, blank or not a text. */
export function readText(value: unknown, maxLength: number = textLimits.line): string | null {
  const cleaned = typeof value === 'string' ? cleanText(value, maxLength) : '';
  return cleaned === '' ? null : cleaned;
}
