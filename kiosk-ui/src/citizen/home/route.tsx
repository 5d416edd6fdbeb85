import { useEffect } from 'preact/hooks';

import type { App } from '../../app/app.ts';
import { revealPerson } from '../../app/reveal.ts';
import { HomeScreen, type HomeTask } from './screen.tsx';

/** The home of the person of this session. */
export function HomeRoute({ app }: { app: App }) {
  const { personal, terminal } = app.state;
  const session = personal.session.value;
  useEffect(() => () => void (personal.revealed.value = null), []);
  if (!session || !terminal.value) return null;
  const printer = terminal.value.devices.find((device) => device.kind === 'printer');
  return (
    <HomeScreen
      person={personal.revealed.value ?? session.person}
      placeName={session.place?.name ?? null}
      processorName={terminal.value.processorName}
      canPrint={printer !== undefined && printer.problem === null && printer.state === 'online'}
      off={Object.keys(terminal.value.servicesOff)}
      onTask={(task: HomeTask) => app.open({ name: task })}
      onReveal={() => void revealPerson(app)}
      onPrivacy={() => app.open({ name: 'privacy' })}
    />
  );
}
