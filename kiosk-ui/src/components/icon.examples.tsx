import type { Drawings } from '../gallery/example.ts';
import { AnyIcon, anyIconNames } from './any-icon.tsx';
import './icon.examples.css';

/** Every icon, in the colour of text. */
export const iconExamples: Drawings = {
  all: () => (
    <ul class="icon-wall">
      {anyIconNames.map((name) => (
        <li key={name}>
          <AnyIcon name={name} size={72} />
        </li>
      ))}
    </ul>
  ),
};
