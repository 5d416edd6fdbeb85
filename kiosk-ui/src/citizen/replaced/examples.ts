import { nowhere, type Examples } from '../../gallery/example.ts';
import type { ReplacedScreenProps } from './screen.tsx';

/** The page that lost the terminal. */
export const replacedExamples: Examples<ReplacedScreenProps> = { replaced: () => ({ onTakeBack: nowhere }) };
