import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTextLarge, modes } from '../access/modes.ts';
import { locale } from '../i18n/i18n.ts';
import { useFit } from './fit.ts';
import { StepMap, type StepName } from './step-map.tsx';
import './screen-frame.css';

export type ScreenFrameProps = {
  title: string;
  /** The title as it is drawn, where it is more than its text. */
  heading?: ComponentChildren;
  lead?: string;
  /** Read-only matter above the line under which every control stands. */
  hero?: ComponentChildren;
  /** `care` and `alarm` are for screens that bring bad news. */
  tone?: 'calm' | 'care';
  /** Leaves more of the reading half to the body, whose upper part then holds no control. */
  isShort?: boolean;
  /** Shows the way from the card to the paper. */
  step?: StepName;
  children: ComponentChildren;
};

/** Quiet water behind the words; darker than the ground, so that it never costs contrast. */
function Waves() {
  return (
    <svg class="screen__waves" viewBox="0 0 1080 505" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <path d="M0 420c180-70 330-60 520-10s360 40 560-50v145H0Z" fill="var(--hero-wave)" opacity=".32" />
      <path d="M0 470c220-50 400-20 600 0s330-10 480-60v95H0Z" fill="var(--hero-wave)" opacity=".4" />
      <path d="M760 0c-60 90-20 190 70 250s190 60 250 20V0Z" fill="var(--hero-wave)" opacity=".22" />
      <path d="M900 0c-30 60 0 120 60 150s90 20 120 0V0Z" fill="var(--hero-wave)" opacity=".25" />
    </svg>
  );
}

/**
 * The two halves of every screen: what to read above, what to touch below the control line (side by side where the
 * screen is wide). The heading takes the focus, so that a new screen is announced.
 */
export function ScreenFrame({
  title,
  heading,
  lead,
  hero,
  tone = 'calm',
  isShort = false,
  step,
  children,
}: ScreenFrameProps) {
  const headingElement = useRef<HTMLHeadingElement>(null);
  const upper = useRef<HTMLDivElement>(null);
  const lower = useRef<HTMLDivElement>(null);
  const content = `${title} ${lead ?? ''} ${locale.value} ${modes.elder.value} ${isTextLarge.value}`;
  const upperTight = useFit(upper, content);
  const lowerTight = useFit(lower, content);
  useEffect(() => headingElement.current?.focus(), []);
  return (
    <main class={`screen screen--${tone}${isShort ? ' screen--short' : ''}`}>
      <div class="screen__hero" data-tight={upperTight} ref={upper}>
        <Waves />
        <div class="screen__words">
          <h1 ref={headingElement} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead && <p class="screen__lead">{lead}</p>}
          {step && <StepMap current={step} />}
        </div>
        {hero}
      </div>
      <div class="screen__body" data-tight={lowerTight} ref={lower}>
        {children}
      </div>
    </main>
  );
}
