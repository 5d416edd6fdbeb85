import type { App } from '../app/app.ts';
import type { RecordScreenOf } from '../app/screen.ts';
import { AccountRoute } from './account/route.tsx';
import { CertificateRoute } from './certificate/route.tsx';
import { CertificatePreviewRoute } from './certificate-preview/route.tsx';
import { ContributionsRoute } from './contributions/route.tsx';
import { EnrolmentsRoute } from './enrolments/route.tsx';
import { SettlementRoute } from './settlement/route.tsx';
import { SlipRoute } from './slip/route.tsx';
import { VisitsRoute } from './visits/route.tsx';

/** Every screen of a person's records; one piece of code, fetched together. */
export function RecordsRoom({ app, screen }: { app: App; screen: RecordScreenOf }) {
  switch (screen.name) {
    case 'enrolments':
      return <EnrolmentsRoute app={app} />;
    case 'contributions':
      return <ContributionsRoute app={app} />;
    case 'account':
      return <AccountRoute app={app} />;
    case 'visits':
      return <VisitsRoute app={app} />;
    case 'settlement':
      return <SettlementRoute app={app} settlementId={screen.settlementId} />;
    case 'slip':
      return <SlipRoute app={app} slip={screen.slip} />;
    case 'certificate':
      return <CertificateRoute app={app} />;
    case 'certificatePreview':
      return <CertificatePreviewRoute app={app} choice={screen.choice} />;
  }
}
