import { signal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

import { WaitingScreen } from '../citizen/waiting/screen.tsx';
import { ProblemScreen } from '../citizen/problem/screen.tsx';
import type { CommandAnswer, CommandName, CommandPayload } from '../link/commands.ts';
import type { App } from './app.ts';
import type { Answer } from './personal.ts';

const answerMs = 20_000;
/** The agent has forgotten the person already: nothing of the person stays on the page either. */
const sessionOver: ReadonlySet<string> = new Set(['SES_NONE', 'SES_ENDED']);

export type AnsweredProps<N extends CommandName> = {
  app: App;
  name: N;
  payload: CommandPayload<N>;
  title: string;
  children(answer: CommandAnswer<N>): ComponentChildren;
};

/** Asks the agent once a session and shows the waiting, the answer, or the problem with a way to ask again. */
export function Answered<N extends CommandName>({ app, name, payload, title, children }: AnsweredProps<N>) {
  const key = `${name} ${JSON.stringify(payload)}`;
  const answer = slot(app, key);
  useEffect(() => {
    if (answer.value.kind === 'loading') void ask(app, { name, payload, answer });
  }, [key]);
  const now = answer.value;
  if (now.kind === 'loading') return <WaitingScreen title={title} />;
  if (now.kind === 'ready') return <>{children(now.value as CommandAnswer<N>)}</>;
  const again = (): void => {
    answer.value = { kind: 'loading' };
    void ask(app, { name, payload, answer });
  };
  return (
    <ProblemScreen
      failure={now.failure}
      phone={app.state.terminal.value?.servicePhone ?? ''}
      onAgain={again}
      onBack={() => app.step({ type: 'back' })}
    />
  );
}

function slot(app: App, key: string): Signal<Answer> {
  const { answers } = app.state.personal;
  const known = answers.get(key) ?? signal<Answer>({ kind: 'loading' });
  answers.set(key, known);
  return known;
}

type Question<N extends CommandName> = { name: N; payload: CommandPayload<N>; answer: Signal<Answer> };

async function ask<N extends CommandName>(app: App, { name, payload, answer }: Question<N>): Promise<void> {
  const { epoch } = app.state;
  const asked = epoch.value;
  app.state.working.value += 1;
  const outcome = await app.link.send(name, payload, { timeoutMs: answerMs });
  // An answer that comes after a wipe belongs to nobody.
  if (epoch.value !== asked) return;
  app.state.working.value -= 1;
  if (outcome.kind === 'done') answer.value = { kind: 'ready', value: outcome.answer };
  if (outcome.kind === 'failed' && sessionOver.has(outcome.failure.errorCode)) {
    app.finish('left');
    return;
  }
  if (outcome.kind === 'failed') answer.value = { kind: 'failed', failure: outcome.failure };
}
