import type { Kiosk } from './kiosk.ts';
import type { Message, TestSocket } from '../security/support.ts';

/** The view that the terminal pushes when every device works. */
export function allDevicesOnline({ header, payload }: Message): boolean {
  if (header.name !== 'Terminal.ChangedEvent' && header.name !== 'Terminal.Attach') return false;
  const view = (payload?.['terminal'] ?? payload ?? {}) as { devices?: { state: string; problem: string | null }[] };
  return view.devices?.every(({ state, problem }) => state === 'online' && problem === null) ?? false;
}

/** Puts a person's card on the reader as soon as the terminal invites, and waits for their session. */
export async function identifyByCard(kiosk: Kiosk, page: TestSocket, personId: string): Promise<Message> {
  const completion = page.call('Session.Identify', { locale: 'zh-CN' });
  await page.find(
    ({ header, payload }) =>
      header.name === 'Session.ArmedEvent' && (payload?.['methods'] as string[] | undefined)?.includes('idCard') === true,
  );
  kiosk.devices.idReader.device.place(kiosk.platform.person(personId).document);
  const message = await completion;
  kiosk.devices.idReader.device.lift();
  return message;
}
