import { computed, effect, signal, type Signal } from '@preact/signals';
import { accessModes, type AccessMode } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import type { AccessModes } from '@yibao-kiosk/shared/kiosk/access.ts';

/** How the page presents itself to this citizen; forgotten with them. */
export const modes: Readonly<Record<AccessMode, Signal<boolean>>> = {
  elder: signal(false),
  largeText: signal(false),
  highContrast: signal(false),
  lowReach: signal(false),
  voice: signal(false),
};

/** Large type, alone or as part of 长辈版. */
export const isTextLarge = computed(() => modes.elder.value || modes.largeText.value);

/** The screen is dark while speech and keys go on: nobody reads over a blind citizen's shoulder. */
export const blank = signal(false);

/** Takes the modes as they are wanted, all at once; the screen is lit. */
export function setModes(wanted: AccessModes): void {
  for (const mode of accessModes) modes[mode].value = wanted[mode];
  blank.value = false;
}

/** Whether all is as wanted and the screen lit. */
export function areModes(wanted: AccessModes): boolean {
  return !blank.value && accessModes.every((mode) => modes[mode].value === wanted[mode]);
}

// A dark screen that says nothing either would look broken.
effect(() => {
  if (!modes.voice.value) blank.value = false;
});

// At once, before any component draws: style sheets and measurements read the attributes.
effect(() => {
  const { dataset } = document.documentElement;
  dataset['text'] = isTextLarge.value ? 'large' : 'normal';
  dataset['motion'] = modes.elder.value ? 'none' : 'full';
  dataset['contrast'] = modes.highContrast.value ? 'high' : 'normal';
  dataset['reach'] = modes.lowReach.value ? 'low' : 'normal';
});
