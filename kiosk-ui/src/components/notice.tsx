import { Icon, type IconName } from './icon.tsx';
import './notice.css';

export type NoticeTone = 'info' | 'good' | 'care' | 'alarm';

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  good: 'check',
  care: 'warning',
  alarm: 'warning',
};

/** A sentence that matters, told by icon and words and only then by colour. */
export function Notice({ tone, title, text }: { tone: NoticeTone; title: string; text?: string }) {
  return (
    <div class={`notice notice--${tone}`}>
      <Icon name={icons[tone]} size={56} />
      <div>
        <p class="notice__title">{title}</p>
        {text && <p class="notice__text">{text}</p>}
      </div>
    </div>
  );
}
