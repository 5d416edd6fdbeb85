import type { ComponentType } from 'preact';

import { AccountScreen } from '../citizen/account/screen.tsx';
import { accountExamples } from '../citizen/account/examples.ts';
import { AttractScreen } from '../citizen/attract/screen.tsx';
import { attractExamples } from '../citizen/attract/examples.ts';
import { CertificateScreen } from '../citizen/certificate/screen.tsx';
import { certificateExamples } from '../citizen/certificate/examples.ts';
import { CertificatePreviewScreen } from '../citizen/certificate-preview/screen.tsx';
import { certificatePreviewExamples } from '../citizen/certificate-preview/examples.ts';
import { ContributionsScreen } from '../citizen/contributions/screen.tsx';
import { contributionsExamples } from '../citizen/contributions/examples.ts';
import { EndedScreen } from '../citizen/ended/screen.tsx';
import { endedExamples } from '../citizen/ended/examples.ts';
import { EnrolmentsScreen } from '../citizen/enrolments/screen.tsx';
import { enrolmentsExamples } from '../citizen/enrolments/examples.ts';
import { GuideScreen } from '../citizen/guide/screen.tsx';
import { guideExamples } from '../citizen/guide/examples.ts';
import { GuideListScreen } from '../citizen/guide-list/screen.tsx';
import { guideListExamples } from '../citizen/guide-list/examples.ts';
import { GuideSearchScreen } from '../citizen/guide-search/screen.tsx';
import { guideSearchExamples } from '../citizen/guide-search/examples.ts';
import { GuidesScreen } from '../citizen/guides/screen.tsx';
import { GuideThemesScreen } from '../citizen/guides/themes-screen.tsx';
import { guidesExamples, guideThemesExamples } from '../citizen/guides/examples.ts';
import { HelpScreen } from '../citizen/help/screen.tsx';
import { helpExamples } from '../citizen/help/examples.ts';
import { HomeScreen } from '../citizen/home/screen.tsx';
import { homeExamples } from '../citizen/home/examples.ts';
import { IdentifyScreen } from '../citizen/identify/screen.tsx';
import { identifyExamples } from '../citizen/identify/examples.ts';
import { NoticesScreen } from '../citizen/notices/screen.tsx';
import { noticesExamples } from '../citizen/notices/examples.ts';
import { OutageScreen } from '../citizen/outage/screen.tsx';
import { outageExamples } from '../citizen/outage/examples.ts';
import { PrintingScreen } from '../citizen/printing/screen.tsx';
import { printingExamples } from '../citizen/printing/examples.ts';
import { PrivacyScreen } from '../citizen/privacy/screen.tsx';
import { privacyExamples } from '../citizen/privacy/examples.ts';
import { ProblemScreen } from '../citizen/problem/screen.tsx';
import { problemExamples } from '../citizen/problem/examples.ts';
import { RefusedScreen } from '../citizen/refused/screen.tsx';
import { refusedExamples } from '../citizen/refused/examples.ts';
import { ReplacedScreen } from '../citizen/replaced/screen.tsx';
import { replacedExamples } from '../citizen/replaced/examples.ts';
import { SettlementScreen } from '../citizen/settlement/screen.tsx';
import { settlementExamples } from '../citizen/settlement/examples.ts';
import { SlipScreen } from '../citizen/slip/screen.tsx';
import { slipExamples } from '../citizen/slip/examples.ts';
import { VisitsScreen } from '../citizen/visits/screen.tsx';
import { visitsExamples } from '../citizen/visits/examples.ts';
import { WaitingScreen } from '../citizen/waiting/screen.tsx';
import { waitingExamples } from '../citizen/waiting/examples.ts';
import { components } from './component-catalogue.tsx';
import type { Examples } from './example.ts';

/** One screen with its examples, ready to be drawn by name. */
export type Exhibit = { screen: string; examples: readonly string[]; draw(example: string): preact.VNode };

function exhibit<P extends object>(screen: string, Screen: ComponentType<P>, examples: Examples<P>): Exhibit {
  return {
    screen,
    examples: Object.keys(examples),
    draw: (name) => {
      const props = examples[name];
      if (!props) throw new Error(`${screen} has no example ${name}`);
      return <Screen {...props()} />;
    },
  };
}

/** Every screen of the citizen. */
export const screenExhibits: readonly Exhibit[] = [
  exhibit('attract', AttractScreen, attractExamples),
  exhibit('identify', IdentifyScreen, identifyExamples),
  exhibit('refused', RefusedScreen, refusedExamples),
  exhibit('home', HomeScreen, homeExamples),
  exhibit('privacy', PrivacyScreen, privacyExamples),
  exhibit('help', HelpScreen, helpExamples),
  exhibit('enrolments', EnrolmentsScreen, enrolmentsExamples),
  exhibit('contributions', ContributionsScreen, contributionsExamples),
  exhibit('account', AccountScreen, accountExamples),
  exhibit('visits', VisitsScreen, visitsExamples),
  exhibit('settlement', SettlementScreen, settlementExamples),
  exhibit('slip', SlipScreen, slipExamples),
  exhibit('guides', GuidesScreen, guidesExamples),
  exhibit('guide-themes', GuideThemesScreen, guideThemesExamples),
  exhibit('guide-list', GuideListScreen, guideListExamples),
  exhibit('guide-search', GuideSearchScreen, guideSearchExamples),
  exhibit('guide', GuideScreen, guideExamples),
  exhibit('notices', NoticesScreen, noticesExamples),
  exhibit('certificate', CertificateScreen, certificateExamples),
  exhibit('certificate-preview', CertificatePreviewScreen, certificatePreviewExamples),
  exhibit('printing', PrintingScreen, printingExamples),
  exhibit('waiting', WaitingScreen, waitingExamples),
  exhibit('problem', ProblemScreen, problemExamples),
  exhibit('ended', EndedScreen, endedExamples),
  exhibit('outage', OutageScreen, outageExamples),
  exhibit('replaced', ReplacedScreen, replacedExamples),
];

/** Every screen, then every component. */
export const exhibits: readonly Exhibit[] = [...screenExhibits, ...components];
