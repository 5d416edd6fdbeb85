import type { App } from '../../app/app.ts';
import type { EndedReason, LeftBehind } from '../../app/screen.ts';
import { noPlaces } from '../../components/no-places.ts';
import { EndedScreen } from './screen.tsx';

/** The goodbye; the next citizen need not wait for its end. */
export function EndedRoute({ app, reason, left }: { app: App; reason: EndedReason; left: LeftBehind }) {
  const places = app.state.terminal.value?.places ?? noPlaces;
  return <EndedScreen reason={reason} left={left} places={places} onNext={() => app.finish('left')} />;
}
