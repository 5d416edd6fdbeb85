import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import type { Departure, Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';

import { homeOf } from './homes.ts';
import type { Field, Piece, Row } from './row.ts';
import { bare, partsIn, squash, type Place } from './squash.ts';
import { makeUp } from './tile.ts';

/** What became of a text: shown as printed, shown corrected, held back with a reason, or forgotten. */
export type Verdict = 'shown' | 'corrected' | 'held' | 'missed';
export type Judged = { readonly field: Field; readonly verdict: Verdict; readonly missed: readonly Piece[] };

/** From the best to the worst. */
const order: readonly Verdict[] = ['shown', 'corrected', 'held', 'missed'];
const worst = (verdicts: readonly Verdict[]): Verdict => order[Math.max(0, ...verdicts.map((one) => order.indexOf(one)))] ?? 'missed';

/** Judges every field of an item against the guide that says it is the same item. */
export function judgeRow(row: Row, guide: Guide, document: SourceDocument): Judged[] {
  const departures = [...(guide.departures ?? []), ...(document.departures ?? [])];
  return row.fields.map((field) => judgeField(field, { field, guide, home: homeOf(field, guide, document), departures }));
}

type Context = { readonly field: Field; readonly guide: Guide; readonly home: Place; readonly departures: readonly Departure[] };

function judgeField(field: Field, context: Context): Judged {
  const verdicts = field.pieces.map((piece): [Piece, Verdict] => [piece, judgePiece(piece, context)]);
  const missed = verdicts.flatMap(([piece, verdict]) => (verdict === 'missed' ? [piece] : []));
  if (missed.length === 0 && !isWhole(context)) return { field, verdict: 'missed', missed: field.pieces };
  return { field, verdict: worst(verdicts.map(([, verdict]) => verdict)), missed };
}

/** What piece by piece does not see: the heading, what is printed twice, and two columns that make up a name and a scope. */
function isWhole(context: Context): boolean {
  const { field, guide } = context;
  if (field.subject === 'nameOrScope') return areSideBySide(context);
  if (field.subject === 'chainFragments') return areLinks(context);
  if (field.subject === 'scope' || field.subject === 'channels' || field.subject === 'materials') {
    const heading = guide[field.subject]?.heading;
    if (heading !== undefined && heading !== field.heading) return false;
  }
  return field.subject !== 'materials' || isAsOften(context);
}

/** A paper that two lists ask for stands in both. That nothing more is needed may be said once. */
function isAsOften({ field, home }: Context): boolean {
  const parts = field.pieces.flatMap(({ text }) => partsIn(text, home) ?? []).filter((part) => !part.includes('无需'));
  return parts.every((part) => home.words.split(part).length > parts.filter((one) => one === part).length);
}

function judgePiece(piece: Piece, context: Context): Verdict {
  if (isShown(piece.text, context)) return 'shown';
  const own = depart(piece, context.departures);
  const { rest, isHeld, isChanged } = own.isChanged ? own : departAsPart(piece, context.departures);
  if (!isChanged || !rest.split(' ').every((part) => isShown(part, context))) return 'missed';
  return isHeld ? 'held' : 'corrected';
}

type Departed = { readonly rest: string; readonly isHeld: boolean; readonly isChanged: boolean };

/** The piece with the departures of its line applied; what is held back leaves a blank. */
function depart(piece: Piece, departures: readonly Departure[]): Departed {
  let rest = squash(piece.text);
  const here = departures.filter(({ line, printed }) => line === piece.line && rest.includes(squash(printed)));
  for (const { printed, shown } of here) rest = rest.replace(squash(printed), shown === undefined ? ' ' : squash(shown));
  return { rest, isHeld: here.some(({ shown }) => shown === undefined), isChanged: here.length > 0 };
}

/** A departure may tell of more than this line has of it, and so begin on a line above. */
function departAsPart(piece: Piece, departures: readonly Departure[]): Departed {
  const whole = departures.find(
    ({ line, printed }) => line <= piece.line && piece.line - line < 4 && squash(printed).includes(bare(piece.text)),
  );
  return { rest: squash(whole?.shown ?? ''), isHeld: whole !== undefined && whole.shown === undefined, isChanged: whole !== undefined };
}

function isShown(text: string, { field, guide, home }: Context): boolean {
  const words = bare(text);
  if (words === '无') return field.subject === 'materials' ? guide.materials?.needs.length === 0 : guide.flows === undefined;
  if (field.subject === 'name' && field.pieces.length === 1) return home.words === words;
  if (field.subject === 'window') return isWindow(text, guide);
  if (field.subject === 'process' && /^\S{2,8}(?:-\S{2,8})+$/u.test(words)) return words === guide.chain?.map(squash).join('-');
  return partsIn(text, home) !== null;
}

/** ②③: the links of the chain by their numbers, or by their words. */
function isWindow(text: string, { chain = [], chainHere = [] }: Guide): boolean {
  const links = /^[①-⑥]+$/u.test(text) ? [...text].map((number) => chain['①②③④⑤⑥'.indexOf(number)]) : text.split('、');
  return links.join() === chainHere.join();
}

/** What is left of a chain, corrected, is the whole chain: ①申请 … 审核 … 移, 交 … 归档. */
function areLinks({ field, guide, departures }: Context): boolean {
  const rest = field.pieces.map((piece) => depart(piece, departures).rest).join('');
  return rest.replace(/[^\p{Script=Han}]/gu, '') === guide.chain?.join('');
}

/** Name and condition stand side by side in the scan: their fragments make up both, and nothing is left over. */
function areSideBySide({ field, guide, departures }: Context): boolean {
  const fragments = field.pieces.map((piece) => depart(piece, departures).rest.replaceAll(' ', ''));
  return makeUp(fragments, squash(guide.name), squash(guide.scope?.text.join('') ?? ''));
}
