import type { Drawings } from '../gallery/example.ts';
import { Icon, iconNames } from './icon.tsx';
import './icon.examples.css';

/** Every icon, in the colour of text. */
export const iconExamples: Drawings = {
  all: () => (
    <ul class="icon-wall">
      {iconNames.map((name) => (
        <li key={name}>
          <Icon name={name} size={72} />
        </li>
      ))}
    </ul>
  ),
};
