import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import {
  sayAttract, sayEnded, sayHelp, sayHome, sayIdentify, sayOutage, sayProblem, sayRefused,
} from './entrance.ts';
import { sayCertificate, sayCertificatePreview, sayPrinting, saySlip } from './printing.ts';
import { sayAccount, sayContributions, sayEnrolments, saySettlement, sayVisits } from './records.ts';

/** The spoken form of every screen, made of what the screen is drawn from, under its name in the gallery. */
export const spokenScreens = {
  starting: ({ say }: Ear): SpokenPart[] => say('starting.wait'),
  attract: sayAttract,
  identify: sayIdentify,
  refused: sayRefused,
  home: sayHome,
  privacy: ({ say }: Ear, { phone }: { phone: string }): SpokenPart[] => [
    ...say('privacy.text', { 'digits.phone': phone }),
    ...say('keys.back'),
  ],
  help: sayHelp,
  enrolments: sayEnrolments,
  contributions: sayContributions,
  account: sayAccount,
  visits: sayVisits,
  settlement: saySettlement,
  slip: saySlip,
  certificate: sayCertificate,
  'certificate-preview': sayCertificatePreview,
  printing: sayPrinting,
  waiting: ({ say }: Ear): SpokenPart[] => say('waiting.text'),
  problem: sayProblem,
  ended: sayEnded,
  outage: sayOutage,
  replaced: ({ say }: Ear): SpokenPart[] => say('replaced.text'),
} as const;
