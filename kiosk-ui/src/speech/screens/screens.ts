import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import {
  sayAttract, sayEnded, sayHelp, sayHome, sayIdentify, sayOutage, sayProblem, sayRefused,
} from './entrance.ts';
import { sayGuide } from './guide.ts';
import { sayGuideList, sayGuides, sayGuideSearch, sayGuideThemes, sayNotices } from './guides.ts';
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
  guides: sayGuides,
  'guide-themes': sayGuideThemes,
  'guide-list': sayGuideList,
  'guide-search': sayGuideSearch,
  guide: sayGuide,
  notices: sayNotices,
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

/** Screens of content: they are for everybody, and nothing on them is personal. */
export const contentScreens: ReadonlySet<string> = new Set<keyof typeof spokenScreens>([
  'guides', 'guide-themes', 'guide-list', 'guide-search', 'guide', 'notices',
]);
