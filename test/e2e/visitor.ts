import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { Locator, Page } from 'playwright-core';

import { openScreen, type Screen } from '../support/browser.ts';
import { type AgentProcess, type Kiosk, type KioskOptions, setUpKiosk } from '../support/kiosk.ts';

/** The pictures of the README; written where the tests are asked to (`npm run pictures`). */
export const pictureFolder = fileURLToPath(new URL('../../docs/images/screens/', import.meta.url));

/** A person in front of the terminal: what they touch, and what they see. */
export type Visitor = {
  kiosk: Kiosk;
  agent: AgentProcess;
  screen: Screen;
  page: Page;
  /** Touches the first control whose name contains this. */
  touch(name: string | RegExp): Promise<void>;
  /** Waits until this is on the screen. */
  sees(text: string | RegExp): Promise<void>;
  /** Touches the start screen and waits until card and QR code are asked for. */
  start(): Promise<void>;
  /** Puts a person's card on the reader once the screen invites to. */
  presentCard(personId: string): Promise<void>;
  liftCard(): void;
  /** Holds a person's 医保码 before the scanner once the screen invites to. */
  presentCode(personId: string): Promise<void>;
  /** Everything readable on the screen now. */
  text(): Promise<string>;
  picture(name: string): Promise<void>;
  leave(): Promise<void>;
};

/** `prepare` is done before the agent starts. */
export type ArrivalOptions = KioskOptions & { prepare?: (kiosk: Kiosk) => void };

/** Starts a whole terminal and stands in front of it; `browser` holds further flags of Chromium. */
export async function arrive(
  { prepare, ...options }: ArrivalOptions = {},
  browser: { args?: readonly string[] } = {},
): Promise<Visitor> {
  const kiosk = await setUpKiosk({ readDelayMs: 0, printer: { speedMmPerSecond: 2000 }, ...options });
  prepare?.(kiosk);
  const agent = await kiosk.startAgent();
  const screen = await openScreen(`${agent.origin}/`, browser);
  const { page } = screen;
  page.setDefaultTimeout(10_000);
  const control = (name: string | RegExp): Locator =>
    page.getByRole('button', { name }).or(page.getByRole('switch', { name })).first();
  const sees = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor({ state: 'visible' });
  const { idReader, scanner } = kiosk.devices;
  let touchedMs = -Infinity;
  /** A person's pace: the screen takes a touch that follows faster on a new screen for the end of a double tap. */
  const touch = async (name: string | RegExp): Promise<void> => {
    await control(name).waitFor();
    await wait(Math.max(0, touchedMs + designLimits.repeatGuardMs - performance.now()));
    await control(name).tap();
    touchedMs = performance.now();
  };
  return {
    kiosk,
    agent,
    screen,
    page,
    touch,
    sees,
    start: async () => {
      await touch(/点击开始|Touch to start/);
      await sees(/请出示证件|Show your card/);
    },
    presentCard: async (personId) => {
      await sees(/把证件平放在读卡区|flat on the reader/);
      idReader.device.place(kiosk.platform.person(personId).document);
    },
    liftCard: () => idReader.device.lift(),
    presentCode: async (personId) => {
      await sees(/对准扫码窗口|hold it to the scanner/);
      scanner.device.show(kiosk.platform.issueQr(personId));
    },
    text: () => page.locator('body').innerText(),
    picture: async (name) => {
      if (process.env['KIOSK_PICTURES'] !== '1') return;
      mkdirSync(pictureFolder, { recursive: true });
      await page.evaluate(settleAnimations);
      await page.screenshot({ path: `${pictureFolder}${name}.png` });
    },
    leave: async () => {
      await screen.close();
      await kiosk.close();
    },
  };
}

/** Runs in the page: waits for what comes to an end; guidance that repeats for ever is taken as it is. */
async function settleAnimations(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
}
