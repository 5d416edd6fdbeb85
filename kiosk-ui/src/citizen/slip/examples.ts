import { nowhere, type Examples } from '../../gallery/example.ts';
import { paperFixtures } from '../../gallery/paper-fixture.ts';
import type { SlipScreenProps } from './screen.tsx';

/** A slip of many pages, and a machine without paper. */
export const slipExamples: Examples<SlipScreenProps> = {
  long: () => ({ paper: paperFixtures.longSlip(), canPrint: true, onReveal: nowhere, onPrint: nowhere }),
  noPrinter: () => ({
    paper: paperFixtures.longSlip(),
    canPrint: false,
    onReveal: nowhere,
    onPrint: nowhere,
  }),
};
