import { type Drawings, nowhere } from '../gallery/example.ts';
import { paperFixtures } from '../gallery/paper-fixture.ts';
import { t } from '../i18n/i18n.ts';
import { PaperPreview } from './paper-preview.tsx';

const preview = (paper: ReturnType<typeof paperFixtures.longSlip>, canPrint: boolean) => (
  <PaperPreview
    title={t('slip.title')}
    lead={t('slip.lead')}
    paper={paper}
    canPrint={canPrint}
    onReveal={nowhere}
    onPrint={nowhere}
  />
);

/** A paper of one leaf, one of many, and a printer that cannot. */
export const paperPreviewExamples: Drawings = {
  masked: () => preview(paperFixtures.certificate(true), true),
  long: () => preview(paperFixtures.longSlip(), true),
  noPrinter: () => preview(paperFixtures.narrowCertificate(), false),
};
