import { nowhere, type Examples } from '../../gallery/example.ts';
import type { PrivacyScreenProps } from './screen.tsx';

/** The notice behind the line. */
export const privacyExamples: Examples<PrivacyScreenProps> = {
  notice: () => ({ processor: '临海市医疗保障局', phone: '12393', onBack: nowhere }),
};
