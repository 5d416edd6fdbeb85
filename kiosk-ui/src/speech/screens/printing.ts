import type { CertificatePreviewScreenProps } from '../../citizen/certificate-preview/screen.tsx';
import type { CertificateScreenProps } from '../../citizen/certificate/screen.tsx';
import type { PrintingScreenProps } from '../../citizen/printing/screen.tsx';
import type { ShownLeaf } from '../../components/paper-view.tsx';
import type { SlipScreenProps } from '../../citizen/slip/screen.tsx';
import { type Ear, sayFailure } from '../ear.ts';
import { sayPaper } from '../paper/say-paper.ts';
import type { SpokenPart } from '../parts.ts';

/** Which insurance the certificate is for; each is a control that says itself. */
export function sayCertificate({ say }: Ear, { choices }: Pick<CertificateScreenProps, 'choices'>): SpokenPart[] {
  if (choices.length === 0) return [...say('certificate.none'), ...say('keys.back')];
  return [...say('certificate.where'), ...say('certificate.count', { count: choices.length }), ...say('keys.choose')];
}

type Preview = Pick<SlipScreenProps, 'paper' | 'canPrint'>;

type CertificatePreview = Preview & Pick<CertificatePreviewScreenProps, 'authorised'> & { shown?: ShownLeaf | null };

/** The certificate before it is printed: what it is and what to press first, then what stands on the leaf that is shown. */
export function sayCertificatePreview(ear: Ear, { authorised, shown, ...preview }: CertificatePreview): SpokenPart[] {
  const { paper } = preview;
  const all = paper.pages.flatMap(({ lines }) => lines);
  const { leaf, leaves, lines } = shown ?? { leaf: 0, leaves: 1, lines: all };
  const isBeginning = leaf === 0 && paper.masked;
  return [
    ...(isBeginning ? [...ear.say(authorised ? 'paper.certificate' : 'paper.notAuthorised'), ...sayPreview(ear, preview)] : []),
    ...(isBeginning ? ear.say('paper.covered') : []),
    ...(leaves > 1 ? ear.say('paper.leaf', { ordinal: leaf + 1, count: leaves }) : []),
    ...ear.say(paper.masked ? 'paper.content' : 'paper.whole'),
    ...sayPaper(ear, all, lines),
    ...(leaf < leaves - 1 ? ear.say('paper.next') : []),
  ];
}

/** A slip before it is printed; its content was told by the screen before. */
export const saySlip = (ear: Ear, preview: Preview): SpokenPart[] => [...ear.say('paper.slip'), ...sayPreview(ear, preview)];

function sayPreview({ say }: Ear, { paper, canPrint }: Preview): SpokenPart[] {
  const facts = { 'count.cm': Math.ceil(paper.lengthMm / 10), 'count.pages': paper.pages.length };
  return [...say('paper.length', facts), ...(canPrint ? say('paper.print') : [...say('paper.noPrinter'), ...say('keys.back')])];
}

/** What the printer is doing, as far as anybody knows. The countdown is said once, with what it began with. */
export function sayPrinting(
  ear: Ear,
  { state, errorCode, certificateNumber, secondsLeft, places }: Pick<
    PrintingScreenProps,
    'state' | 'errorCode' | 'certificateNumber' | 'secondsLeft' | 'places'
  >,
): SpokenPart[] {
  const { say } = ear;
  const isEnd = ['printed', 'submitted', 'failed', 'unknown'].includes(state);
  const cause = errorCode ?? (state === 'unknown' ? 'JOB_OUTCOME_UNKNOWN' : null);
  const hasPaper = state !== 'preparing' && state !== 'queued' && state !== 'failed';
  return [
    ...say(`printing.${state}`),
    ...(hasPaper && places.printer !== 'unknown' ? say(`printing.from.${places.printer}`) : []),
    ...(cause === null || !isEnd ? [] : sayFailure(ear, { errorCode: cause, facts: {} })),
    ...(certificateNumber === null || !isEnd ? [] : say('printing.number', { digits: certificateNumber })),
    ...(isEnd ? say('printing.ways') : []),
    ...(secondsLeft === null ? [] : say('printing.endsIn', { count: secondsLeft })),
  ];
}
