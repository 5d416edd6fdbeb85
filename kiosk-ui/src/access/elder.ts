import { effect, signal } from '@preact/signals';

/** 长辈版: larger type, at most four choices a screen, no motion, twice the time. Kept for one citizen only. */
export const elder = signal(false);

// At once, before any component draws: style sheets and measurements read the attribute.
effect(() => {
  document.documentElement.dataset['elder'] = String(elder.value);
});
