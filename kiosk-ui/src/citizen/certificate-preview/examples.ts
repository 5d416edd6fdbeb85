import { nowhere, type Examples } from '../../gallery/example.ts';
import { paperFixtures } from '../../gallery/paper-fixture.ts';
import type { CertificatePreviewScreenProps } from './screen.tsx';

const callbacks = { onReveal: nowhere, onPrint: nowhere };

/** Masked, revealed with the longest name, on 58 mm paper, and where no certificate is authorised. */
export const certificatePreviewExamples: Examples<CertificatePreviewScreenProps> = {
  masked: () => ({ paper: paperFixtures.certificate(true), authorised: true, canPrint: true, ...callbacks }),
  revealed: () => ({
    paper: paperFixtures.certificate(false),
    authorised: true,
    canPrint: true,
    ...callbacks,
  }),
  narrow: () => ({
    paper: paperFixtures.narrowCertificate(),
    authorised: true,
    canPrint: true,
    ...callbacks,
  }),
  notAuthorised: () => ({
    paper: paperFixtures.certificate(true),
    authorised: false,
    canPrint: false,
    ...callbacks,
  }),
};
