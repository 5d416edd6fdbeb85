import { accessModes, hallLights } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { render } from 'preact';

import { AccessDialog } from '../access/access-dialog.tsx';
import { modes } from '../access/modes.ts';
import { Footer, type FooterCall } from '../app/footer.tsx';
import { Header } from '../app/header.tsx';
import { Shell } from '../app/shell.tsx';
import { IdleDialog } from '../app/idle-dialog.tsx';
import { loadLocale, setLocale } from '../i18n/i18n.ts';
import { LanguageDialog } from '../access/language-dialog.tsx';
import { languageDialogExamples } from '../access/language-dialog-examples.ts';
import { exhibits } from './catalogue.tsx';
import { nowhere } from './example.ts';
import { addPseudoLocales, pseudoLocales } from './pseudo-locale.ts';
import { terminalFixture } from './terminal-fixture.ts';
import '../styles/base.css';
import '../../generated/fonts/first.css';
import '../../generated/fonts/screen.css';
import '../../generated/fonts/fonts.css';
import './gallery.css';

/**
 * `#/screen/example/locale/modes`: `normal`, or modes of access joined by `+`; among them `idle` and `access` put the
 * question and the panel over the screen, `dim` and `bright` show it in such a hall.
 */
async function show(): Promise<void> {
  const [, screen = '', example = '', wanted = 'zh-CN', mode = 'normal'] = location.hash.split('/');
  await loadLocale('zh-CN');
  if (pseudoLocales.some((pseudo) => pseudo === wanted)) await addPseudoLocales();
  await setLocale(wanted);
  for (const one of accessModes) modes[one].value = mode.split('+').includes(one);
  document.documentElement.dataset['hall'] = hallLights.find((light) => mode.split('+').includes(light)) ?? 'ordinary';
  const root = document.getElementById('root');
  const found = exhibits.find((exhibit) => exhibit.screen === screen);
  if (!root) return;
  render(null, root);
  render(found ? <Exhibited screen={screen} example={example} mode={mode} /> : <Contents />, root);
  document.documentElement.dataset['shown'] = location.hash;
}

const silentSpeaker = { slower: nowhere, faster: nowhere, quieter: nowhere, louder: nowhere };

const noSession: ReadonlySet<string> = new Set([
  'attract',
  'identify',
  'refused',
  'ended',
  'outage',
  'replaced',
]);

/** A call for staff in each of its states somewhere: as a word, and as the wide place beside a running printer. */
function callIn(screen: string, example: string): FooterCall | undefined {
  const states: Readonly<Record<string, StaffCallState>> = {
    'printing sending': 'calling',
    'printing printed': 'called',
    'printing submitted': 'answered',
    'printing failed': 'failed',
    'home masked': 'called',
    'attract ready': 'calling',
    'account ordinary': 'answered',
    'visits few': 'failed',
  };
  const state = states[`${screen} ${example}`] ?? 'none';
  return { state, phone: '0595-22012393', ...(screen === 'printing' ? { onCall: nowhere } : {}) };
}

function Exhibited({ screen, example, mode }: { screen: string; example: string; mode: string }) {
  const found = exhibits.find((exhibit) => exhibit.screen === screen);
  const inSession = !noSession.has(screen) && screen !== 'printing';
  const footer = {
    onHome: inSession && screen !== 'home' ? nowhere : undefined,
    onBack: inSession && screen !== 'home' ? nowhere : undefined,
    onHelp: ['outage', 'replaced', 'printing'].includes(screen) ? undefined : nowhere,
    call: callIn(screen, example),
    onFinish: inSession ? nowhere : undefined,
    onLanguage: nowhere,
    onAccess: nowhere,
    isElder: modes.elder.value,
    onElder: nowhere,
  };
  return (
    <>
      <Shell
        header={<Header terminal={terminalFixture()} nowMs={Date.UTC(2026, 10, 22, 1, 5)} isConnected />}
        footer={<Footer {...footer} />}
      >
        {found?.draw(example)}
      </Shell>
      {Object.entries(languageDialogExamples).map(([name, example]) =>
        mode.split('+').includes(`languages-${name}`) ? <LanguageDialog key={name} {...example()} /> : null,
      )}
      {mode.split('+').includes('access') && <AccessDialog isAlone speaker={silentSpeaker} onClose={nowhere} />}
      {mode.split('+').includes('idle') && (
        <IdleDialog remainingMs={21_000} totalMs={30_000} onStay={nowhere} onLeave={nowhere} />
      )}
    </>
  );
}

function Contents() {
  return (
    <main class="gallery">
      <h1>Gallery</h1>
      {exhibits.map(({ screen, examples }) => (
        <section key={screen}>
          <h2>{screen}</h2>
          {examples.map((example) => (
            <p key={example}>
              {example}
              {[...builtInLocales, ...pseudoLocales].flatMap((language) =>
                ['normal', 'elder'].map((mode) => (
                  <a key={`${language} ${mode}`} href={`#/${screen}/${example}/${language}/${mode}`}>
                    {language} {mode}
                  </a>
                )),
              )}
            </p>
          ))}
        </section>
      ))}
    </main>
  );
}

addEventListener('hashchange', () => void show());
void show();
