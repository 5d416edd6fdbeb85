import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { leavesOf } from './tree.ts';

/**
 * Wordings that stand on controls, or name a value of a spoken form: each of them has a clip. A whole group, or one
 * wording. A test draws every screen and fails when a control bears a wording that is not here.
 */
const publicLabels = [
  'common.previousPage', 'common.nextPage',
  'footer', 'access', 'languages', 'keypad',
  'pinyin.toLatin', 'pinyin.toPinyin', 'pinyin.separator', 'pinyin.dot', 'pinyin.space', 'pinyin.takeFirst',
  'idle.stay', 'idle.leave',
  'problem.again', 'refused.again', 'refused.leave',
  'attract.start', 'attract.startNotes', 'attract.closed', 'attract.closedNote', 'attract.guides', 'attract.guidesNote',
  'guides.search', 'guides.popular', 'guides.notices', 'guides.audiences', 'guides.count', 'guides.item', 'guides.showFound', 'guides.typeAgain',
  'guide.start', 'guide.print', 'guide.length', 'guide.wider',
  'identify.cancel',
  'home.tasks', 'home.notes', 'home.privacy', 'home.reveal', 'home.more', 'home.fewer',
  'privacy.understood', 'help.back', 'help.call', 'help.callNote', 'help.again', 'help.cancel',
  'help.calls.calling.title', 'help.calls.called.title', 'help.calls.answered.title',
  'contributions.previousYear', 'contributions.nextYear', 'contributions.allInsurances', 'contributions.printYear',
  'contributions.printTotals',
  'visits.months12', 'visits.months36', 'visits.total', 'visits.personal',
  'settlement.showItems', 'settlement.showPayers',
  'slip.open',

  'preview.reveal', 'preview.higher', 'preview.lower', 'preview.print', 'preview.noPrinter',
  'printing.again', 'printing.more', 'printing.done',
  'ended.next', 'replaced.takeBack', 'replaced.takeBackNote',
] as const;

/** What these tell is told of a person. */
const privateLabels = [
  'insurances', 'statuses', 'careKinds', 'payers', 'visits.refunded', 'certificate.period', 'contributions.arrived',
  'contributions.notArrived', 'account.medicalCosts', 'account.deductible', 'account.otherTotal',
] as const;

export type Label = { key: string; template: string; isPrivate: boolean };

/** The labels of a language. */
export function labelsOf(wordings: WordingTree): Label[] {
  const isIn = (key: string, groups: readonly string[]): boolean =>
    groups.some((group) => key === group || key.startsWith(`${group}.`));
  return leavesOf(wordings).flatMap(([key, template]) => {
    const isPrivate = isIn(key, privateLabels);
    return isPrivate || isIn(key, publicLabels) ? [{ key, template, isPrivate }] : [];
  });
}

const slot = /\{\{(\w+)\}\}/u;
const edgeMarks = /^[\s，。、：（）(),.:;·]+|[\s，、：（）(),:;·]+$/gu;

/** A label's fixed pieces and, between them, the names of its slots. */
export function labelPieces(template: string): { fixed: string[]; slots: string[] } {
  const pieces = template.split(slot);
  return {
    fixed: pieces.filter((_piece, index) => index % 2 === 0),
    slots: pieces.filter((_piece, index) => index % 2 === 1),
  };
}

/** A label's phrases as they are said around its slots; a spoken year brings its own 年. */
export const labelPhrases = (template: string): string[] =>
  labelPieces(template.replace(/(\{\{year\}\})\s*年/u, '$1')).fixed.map(clipTextOf);

/** A piece as its clip is named. */
export const clipTextOf = (piece: string): string => piece.replaceAll('\n', ' ').replace(edgeMarks, '');
