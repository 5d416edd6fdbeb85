import type { App } from '../../app/app.ts';
import { WithCatalogue } from '../guides/route.tsx';
import { NoticesScreen } from './screen.tsx';

/** The notices in force. */
export function NoticesRoute({ app }: { app: App }) {
  return <WithCatalogue app={app}>{({ notices }) => <NoticesScreen notices={notices} />}</WithCatalogue>;
}
