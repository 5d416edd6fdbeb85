import type { App } from '../../app/app.ts';
import { noPlaces } from '../../components/no-places.ts';
import type { Failure } from '../../link/failure.ts';
import { RefusedScreen } from './screen.tsx';

/** After a refusal one touch tries again. */
export function RefusedRoute({ app, failure }: { app: App; failure: Failure }) {
  const terminal = app.state.terminal.value;
  return (
    <RefusedScreen
      failure={failure}
      places={terminal?.places ?? noPlaces}
      phone={terminal?.servicePhone ?? ''}
      staff={terminal?.staffContact ?? ''}
      onAgain={() => app.step({ type: 'restart', screen: { name: 'identify' } })}
      onLeave={() => app.finish('left')}
    />
  );
}
