import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { blank, modes } from '../access/modes.ts';
import { AttractRoute } from '../citizen/attract/route.tsx';
import { HomeRoute } from '../citizen/home/route.tsx';
import { IdentifyRoute } from '../citizen/identify/route.tsx';
import { OutageScreen } from '../citizen/outage/screen.tsx';
import { locale } from '../i18n/i18n.ts';
import type { App } from './app.ts';
import { Footer, type FooterProps } from './footer.tsx';
import { Header } from './header.tsx';
import * as lazy from './lazy-screens.ts';
import { isPersonal, type Screen } from './screen.ts';
import { Shell } from './shell.tsx';
import { footerCall } from './staff-call.ts';
import { StartingScreen } from './starting.tsx';
import { isVisit } from './visit.ts';
import { askForHelp, canAskForHelp, canStepBack, stepBack } from './ways-out.ts';

const clockTickMs = 1000;

/** The whole page. The key makes a wipe throw every node of the last citizen away. */
export function Root({ app }: { app: App }) {
  return (
    <div key={app.state.epoch.value} class="shell">
      <Shell header={<LiveHeader app={app} />} footer={<LiveFooter app={app} />}>
        <Current app={app} />
      </Shell>
      <Over app={app} />
      <Question app={app} />
      {blank.value && <lazy.Blank.Component clock={app.clock} />}
    </div>
  );
}

/** Apart from the page, so that a tick of the clock redraws the header only. */
function LiveHeader({ app }: { app: App }) {
  const { linkState, terminal } = app.state;
  const nowMs = useClock(app);
  if (isStarting(app)) return <Header terminal={null} nowMs={null} isConnected={null} />;
  return <Header terminal={terminal.value} nowMs={nowMs} isConnected={linkState.value === 'connected'} />;
}

const LiveFooter = ({ app }: { app: App }) => <Footer {...footerFor(app)} />;

/** What the citizen opened over the screen. */
function Over({ app }: { app: App }) {
  const { dialog, terminal, hearing } = app.state;
  const close = (): void => void (dialog.value = null);
  switch (dialog.value) {
    case null:
      return null;
    case 'access':
      return (
        <lazy.AccessDialog.Component
          isAlone={hearing.value?.isAlone.value ?? false}
          speaker={hearing.value?.speaker ?? null}
          onClose={close}
        />
      );
    case 'language':
      return (
        <lazy.LanguageDialog.Component
          languages={terminal.value?.languages ?? []}
          current={locale.value}
          onChoose={(tag) => {
            app.setLocale(tag);
            close();
          }}
          onClose={close}
        />
      );
  }
}

/** The idle watch's question, once it stands. */
function Question({ app }: { app: App }) {
  const { state, idle } = app;
  const remainingMs = idle.remainingMs.value;
  if (remainingMs === null) return null;
  return (
    <lazy.Idle.Component
      remainingMs={remainingMs}
      totalMs={(state.terminal.value?.idleWarningSeconds ?? 30) * 1000}
      onStay={() => idle.touch()}
      onLeave={state.personal.session.value ? () => app.finish('left') : undefined}
    />
  );
}

/** Neither an answer of the agent yet nor its loss: what the document shows by itself is still true. */
function isStarting({ state }: App): boolean {
  const { linkState, screen } = state;
  return screen.value.name === 'starting' && ['connecting', 'connected'].includes(linkState.value);
}

function Current({ app }: { app: App }) {
  const { linkState, terminal, screen } = app.state;
  if (linkState.value === 'replaced') return <lazy.Replaced.Component onTakeBack={() => app.link.open()} />;
  if (isStarting(app)) return <StartingScreen />;
  if (linkState.value === 'connected' && terminal.value) return <Named app={app} screen={screen.value} />;
  return (
    <OutageScreen phone={terminal.value?.servicePhone ?? ''} staff={terminal.value?.staffContact ?? ''} />
  );
}

function Named({ app, screen }: { app: App; screen: Screen }) {
  switch (screen.name) {
    case 'starting':
      return null;
    case 'attract':
      return <AttractRoute app={app} />;
    case 'identify':
      return <IdentifyRoute app={app} wanted={screen.wanted} />;
    case 'home':
      return <HomeRoute app={app} />;
    case 'refused':
      return <lazy.Refused.Component app={app} failure={screen.failure} />;
    case 'privacy':
      return <lazy.Privacy.Component app={app} />;
    case 'help':
      return <lazy.Help.Component app={app} />;
    case 'guides':
    case 'guideThemes':
    case 'guideList':
    case 'guideSearch':
    case 'guide':
    case 'widerGuide':
    case 'notices':
      return <lazy.GuideRoom.Component app={app} screen={screen} />;
    case 'printing':
      return <lazy.Printing.Component key={screen.order.jobId} app={app} order={screen.order} />;
    case 'ended':
      return <lazy.Ended.Component app={app} reason={screen.reason} left={screen.left} />;
    default:
      return <lazy.RecordsRoom.Component app={app} screen={screen} />;
  }
}

/** What the footer offers on this screen. Nobody walks away from a running printer by a footer button. */
function footerFor(app: App): FooterProps {
  const { state } = app;
  const { name } = state.screen.value;
  const isUsable = state.linkState.value === 'connected' && state.terminal.value !== null;
  const isPrinting = name === 'printing';
  const session = isUsable && (state.personal.session.value !== null || isVisit(state)) && isPersonal(name);
  const home = state.personal.session.value ? 'home' : 'guides';
  return {
    onHome: session && !isPrinting && name !== home ? () => app.step({ type: 'home' }) : undefined,
    onBack: canStepBack(state) ? () => stepBack(state) : undefined,
    onHelp: canAskForHelp(state) ? () => askForHelp(app) : undefined,
    call: isUsable ? footerCall(app) : undefined,
    onFinish: session && !isPrinting ? () => app.finish('left') : undefined,
    onLanguage: () => (state.dialog.value = 'language'),
    onAccess: () => (state.dialog.value = 'access'),
    isElder: modes.elder.value,
    onElder: (isElder) => (modes.elder.value = isElder),
  };
}

function useClock(app: App): number {
  const nowMs = useSignal(app.clock.now());
  useEffect(() => {
    let cancel = (): void => {};
    const tick = (): void => {
      nowMs.value = app.clock.now();
      cancel = app.clock.after(clockTickMs, tick);
    };
    tick();
    return () => cancel();
  }, []);
  return nowMs.value;
}
