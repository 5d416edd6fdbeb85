import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from './icon.tsx';
import './button.css';

export type ButtonProps = {
  label: string;
  onPress(): void;
  /** `main` is the one thing to do here; `quiet` is a way out. */
  kind?: 'main' | 'plain' | 'quiet';
  icon?: IconName;
  iconAfter?: IconName;
  note?: string;
  isDisabled?: boolean;
  isWide?: boolean;
  isPressed?: boolean;
};

/** A touch target of at least 80 px. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, iconAfter, note } = props;
  return (
    <button
      type="button"
      class={`button button--${kind}${props.isWide ? ' button--wide' : ''}`}
      disabled={props.isDisabled ?? false}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      onClick={props.onPress}
    >
      {icon && <Icon name={icon} />}
      <span class="button__text">
        <span class="button__label">{props.label}</span>
        {note && <span class="button__note">{note}</span>}
      </span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** Buttons side by side with the gap that fingers need. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>;
}
