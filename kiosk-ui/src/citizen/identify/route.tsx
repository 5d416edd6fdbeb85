import { signal } from '@preact/signals';
import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import { isErrorCode, type ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { useEffect, useMemo } from 'preact/hooks';

import type { App } from '../../app/app.ts';
import type { Screen } from '../../app/screen.ts';
import { noPlaces } from '../../components/no-places.ts';
import { locale } from '../../i18n/i18n.ts';
import { type IdentifyStep, IdentifyScreen } from './screen.tsx';

/** The idle watch ends the wait long before this. */
const identifyMs = 300_000;
const endMs = 10_000;

type Progress = {
  step: IdentifyStep;
  methods: readonly IdentificationMethod[];
  method: IdentificationMethod | null;
  hint: ErrorCode | null;
};

/** Arms the readers when the screen opens and disarms them when it is left. */
export function IdentifyRoute({ app, wanted }: { app: App; wanted: Screen | undefined }) {
  const progress = useMemo(
    () => signal<Progress>({ step: 'arming', methods: [], method: null, hint: null }),
    [],
  );
  useEffect(() => {
    const leaving = new AbortController();
    void identify(app, {
      signal: leaving.signal,
      report: (change) => (progress.value = { ...progress.value, ...change }),
      wanted,
    });
    return () => leaving.abort();
  }, []);
  const terminal = app.state.terminal.value;
  return (
    <IdentifyScreen
      {...progress.value}
      places={terminal?.places ?? noPlaces}
      staff={terminal?.staffContact ?? ''}
      phone={terminal?.servicePhone ?? ''}
      onCancel={() => (wanted ? app.step({ type: 'back' }) : app.finish('left'))}
    />
  );
}

type Reporting = { signal: AbortSignal; report(change: Partial<Progress>): void; wanted: Screen | undefined };

async function identify(app: App, { signal: leaving, report, wanted }: Reporting): Promise<void> {
  const { state } = app;
  let isWorking = false;
  const work = (begins: boolean): void => {
    if (begins !== isWorking) state.working.value += begins ? 1 : -1;
    isWorking = begins;
  };
  const begun = state.epoch.value;
  const outcome = await app.link.send(
    'Session.Identify',
    { locale: locale.value },
    {
      timeoutMs: identifyMs,
      signal: leaving,
      onEvent: (name, payload) => {
        if (leaving.aborted) return;
        if (name === 'Session.ArmedEvent')
          report({ step: 'armed', methods: payload['methods'] as IdentificationMethod[] });
        if (name === 'Session.ProgressEvent') {
          work(true);
          report({
            step: payload['step'] as IdentifyStep,
            method: payload['method'] as IdentificationMethod,
            hint: null,
          });
        }
        if (name === 'Session.HintEvent' && isErrorCode(payload['errorCode'])) {
          work(false);
          report({ step: 'armed', method: null, hint: payload['errorCode'] });
        }
      },
    },
  );
  if (state.epoch.value !== begun) return;
  work(false);
  // The citizen left while the answer was on its way: the session it opened is closed unseen.
  if (leaving.aborted) {
    if (outcome.kind === 'done') void app.link.send('Session.End', { reason: 'left' }, { timeoutMs: endMs });
    return;
  }
  if (outcome.kind === 'failed')
    app.step({ type: 'restart', screen: { name: 'refused', failure: outcome.failure } });
  if (outcome.kind === 'canceled') app.finish('left');
  if (outcome.kind === 'done') {
    state.personal.session.value = outcome.answer;
    app.step({ type: 'restart', screen: { name: 'home' } });
    if (wanted) app.open(wanted);
  }
}
