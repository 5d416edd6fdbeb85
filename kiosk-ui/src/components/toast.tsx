import { useEffect, useRef, useState } from 'preact/hooks';

import { modes } from '../access/modes.ts';
import type { ScreenClock } from '../clock.ts';
import { Icon, type IconName } from './icon.tsx';
import './toast.css';

export type ToastTone = 'good' | 'info';
export type ToastMessage = { tone: ToastTone; text: string };

/** Long enough for two lines read slowly; whoever needs longer gets twice the time. */
export const toastStayMs = 6000;

const icons: Record<ToastTone, IconName> = { good: 'check', info: 'info' };

/**
 * Says that something small was done. It stands among what is read, never over a control, and is said without taking
 * the focus (WCAG 4.1.3). What a person must know or answer is a notice or a dialog instead.
 */
export function Toast({ message }: { message: ToastMessage | null }) {
  return (
    <div class="toast" role="status">
      {message && (
        <p class="toast__message">
          <Icon name={icons[message.tone]} size={52} />
          {message.text}
        </p>
      )}
    </div>
  );
}

/** The message that stands, and a way to say another, which takes its place and its own time. */
export function useToast(clock: ScreenClock): [ToastMessage | null, (message: ToastMessage) => void] {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const cancel = useRef<() => void>(() => {});
  useEffect(() => () => cancel.current(), []);
  const say = (next: ToastMessage): void => {
    cancel.current();
    setMessage(next);
    const stayMs = modes.elder.value || modes.voice.value ? toastStayMs * 2 : toastStayMs;
    cancel.current = clock.after(stayMs, () => setMessage(null));
  };
  return [message, say];
}
