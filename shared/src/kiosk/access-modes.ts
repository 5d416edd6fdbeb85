/** What a citizen may switch, each alone or together. Without schemas: the page needs these before its first screen. */
export const accessModes = ['elder', 'largeText', 'highContrast', 'lowReach', 'voice'] as const;
export type AccessMode = (typeof accessModes)[number];

/** How light the place of the terminal is: a dark lobby, where a white page dazzles, or sun on the glass. */
export const hallLights = ['ordinary', 'dim', 'bright'] as const;

/** The five keys of an HID keypad for who cannot see or touch the screen. */
export type KeypadAction = 'up' | 'down' | 'confirm' | 'back' | 'help';

/** By action the keys that mean it, as a browser names them (`KeyboardEvent.key`). */
export type KeypadKeys = Record<KeypadAction, string[]>;

/** Keys that a keypad with a jack sends when headphones go in and come out, named in the same way. */
export type JackKeys = { in: string[]; out: string[] };

/** Arrow keys of any keyboard, as most keypads send them. */
export const usualKeypad: KeypadKeys = {
  up: ['ArrowUp', 'ArrowLeft'],
  down: ['ArrowDown', 'ArrowRight'],
  confirm: ['Enter', ' '],
  back: ['Escape', 'Backspace'],
  help: ['F1'],
};
