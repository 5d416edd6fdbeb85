import type { DocumentBlock, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';

import { frameSlip, type SlipContext } from '../slip-frame.ts';

/** Every insurance of the person, each with its place, status, unit and dates. */
export function composeEnrolmentsSlip(enrolments: readonly Enrolment[], context: SlipContext): PrintableDocument {
  const { text } = context;
  const record: DocumentBlock[] = enrolments.flatMap((enrolment) => enrolmentBlocks(enrolment, context));
  const empty: DocumentBlock[] = [{ type: 'text', text: { text: text.common.noRecords } }];
  return frameSlip(text.enrolments.title, record.length > 0 ? record : empty, context);
}

function enrolmentBlocks(enrolment: Enrolment, { text }: SlipContext): DocumentBlock[] {
  const unknownCode = enrolment.insurance === 'other' ? ` ${enrolment.insuranceCode}` : '';
  const stop = enrolment.status === 'ended' ? 'endedOn' : 'pausedOn';
  const rows = [
    { label: text.common.status, value: { text: text.status[enrolment.status] }, emphasis: true },
    { label: text.common.place, value: { text: enrolment.place.name } },
    ...(enrolment.employer === null ? [] : [{ label: text.common.employer, value: { text: enrolment.employer } }]),
    { label: text.common.category, value: { text: text.category[enrolment.category] } },
    { label: text.enrolments.startedOn, value: { text: enrolment.startedOn ?? text.common.notGiven } },
    ...(enrolment.pausedOn ? [{ label: text.enrolments[stop], value: { text: enrolment.pausedOn } }] : []),
  ];
  return [
    { type: 'heading', text: { text: `${text.insurance[enrolment.insurance]}${unknownCode}` } },
    { type: 'rows', rows },
  ];
}
