import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import type { App } from '../../app/app.ts';
import type { PrintOrder } from '../../app/screen.ts';
import { noPlaces } from '../../components/no-places.ts';
import { freshJob, runJob } from './job.ts';
import { PrintingScreen } from './screen.tsx';

/** After a paper the session ends by itself, unless someone touches. */
const takePaperSeconds = 15;

/** Runs one print job and tells what became of it. */
export function PrintingRoute({ app, order }: { app: App; order: PrintOrder }) {
  const job = useMemo(() => signal(freshJob), [order.jobId]);
  const secondsLeft = useMemo(() => signal<number | null>(null), [order.jobId]);
  useEffect(() => {
    void runJob(app, order, (change) => {
      job.value = { ...job.value, ...change };
    });
  }, [order.jobId]);
  const hasPaper = job.value.state === 'printed' || job.value.state === 'submitted';
  useEffect(() => (hasPaper ? countDown(app, secondsLeft) : undefined), [hasPaper]);
  const terminal = app.state.terminal.value;
  return (
    <PrintingScreen
      {...job.value}
      secondsLeft={secondsLeft.value}
      places={terminal?.places ?? noPlaces}
      staff={terminal?.staffContact ?? ''}
      phone={terminal?.servicePhone ?? ''}
      onDone={() => app.finish('printed')}
      onMore={() => app.step({ type: order.kind === 'guide' ? 'back' : 'home' })}
      onAgain={job.value.state === 'failed' ? () => again(app, order) : null}
    />
  );
}

/** A failed job printed nothing whole; another attempt is the citizen's own new order under a new id. */
function again(app: App, order: PrintOrder): void {
  app.step({ type: 'replace', screen: { name: 'printing', order: { ...order, jobId: app.newId() } } });
}

const signsOfLife = ['pointerdown', 'keydown'] as const;

/** Counts to the end of the session; any touch or key hands over to the ordinary idle watch. */
function countDown(app: App, secondsLeft: { value: number | null }): () => void {
  let cancel = (): void => {};
  const stop = (): void => {
    cancel();
    secondsLeft.value = null;
    for (const sign of signsOfLife) document.removeEventListener(sign, stop);
  };
  const count = (seconds: number): void => {
    if (seconds === 0) {
      stop();
      app.finish('printed');
      return;
    }
    secondsLeft.value = seconds;
    // Who is still being told where the paper is needs the time afterwards.
    const isTold = app.state.hearing.value?.speaker.speaking.value ?? false;
    cancel = app.clock.after(1000, () => count(isTold ? seconds : seconds - 1));
  };
  for (const sign of signsOfLife) document.addEventListener(sign, stop);
  count(takePaperSeconds);
  return stop;
}
