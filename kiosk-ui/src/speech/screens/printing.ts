import type { CertificatePreviewScreenProps } from '../../citizen/certificate-preview/screen.tsx';
import type { CertificateScreenProps } from '../../citizen/certificate/screen.tsx';
import type { PrintingScreenProps } from '../../citizen/printing/screen.tsx';
import type { SlipScreenProps } from '../../citizen/slip/screen.tsx';
import { type Ear, sayFailure } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';

/** Which insurance the certificate is for; each is a control that says itself. */
export function sayCertificate({ say }: Ear, { choices }: Pick<CertificateScreenProps, 'choices'>): SpokenPart[] {
  if (choices.length === 0) return [...say('certificate.none'), ...say('keys.back')];
  return [...say('certificate.where'), ...say('certificate.count', { count: choices.length }), ...say('keys.choose')];
}

type Preview = Pick<SlipScreenProps, 'paper' | 'canPrint'>;

/** The certificate before it is printed. */
export function sayCertificatePreview(
  ear: Ear,
  { authorised, ...preview }: Preview & Pick<CertificatePreviewScreenProps, 'authorised'>,
): SpokenPart[] {
  return [...ear.say(authorised ? 'paper.certificate' : 'paper.notAuthorised'), ...sayPreview(ear, preview)];
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
