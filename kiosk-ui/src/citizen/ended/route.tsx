import type { App } from '../../app/app.ts';
import type { EndedReason } from '../../app/screen.ts';
import { EndedScreen } from './screen.tsx';

/** The goodbye; the next citizen need not wait for its end. */
export function EndedRoute({ app, reason }: { app: App; reason: EndedReason }) {
  return <EndedScreen reason={reason} onNext={() => app.finish('left')} />;
}
