import { controlForEverybody } from './discretion.ts';
import type { Ear } from './ear.ts';
import type { SpokenPart } from './parts.ts';

/** A control as it is heard. */
export type Control = {
  /** Its accessible name, one line a text. */
  name: string;
  isDisabled?: boolean;
  /** Of one that stays pressed. */
  isPressed?: boolean;
  position?: { index: number; count: number };
  /** Of a screen of content, on which nothing is personal. */
  isOfContent?: boolean;
};

/** The control that an element is. */
export function controlOf(element: Element): Control {
  const pressed = element.getAttribute('aria-pressed') ?? element.getAttribute('aria-checked');
  return {
    name: element.getAttribute('aria-label') ?? linesOf(element).join('\n'),
    ...(element.matches(':disabled, [aria-disabled=true]') ? { isDisabled: true } : {}),
    ...(pressed === null ? {} : { isPressed: pressed === 'true' }),
  };
}

/** Texts of the element, one a node: words that stand apart are said apart. */
function linesOf(element: Element): string[] {
  if (element.getAttribute('aria-hidden') === 'true') return [];
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() ? [node.textContent.trim()] : [];
    return node.nodeType === Node.ELEMENT_NODE ? linesOf(node as Element) : [];
  });
}

/** Name, state and place of a control; `isAlone` where nobody else hears. */
export function sayControl(ear: Ear, control: Control, isAlone: boolean): SpokenPart[] {
  const { read, say } = ear;
  const { name, isDisabled = false, isPressed, position, isOfContent = false } = control;
  const words = read(name, isOfContent ? 'content' : 'personal');
  return [
    ...(isAlone ? words : controlForEverybody(words, ear)),
    { kind: 'stop' },
    ...(isPressed === undefined ? [] : say(isPressed ? 'control.pressed' : 'control.notPressed')),
    ...(isDisabled ? say('control.disabled') : []),
    ...(position ? say('control.position', { ordinal: position.index, count: position.count }) : []),
  ];
}
