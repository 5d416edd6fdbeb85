/*
 * Entry of the page. The document itself holds the first screen (scripts/first-paint.ts); only what draws it is loaded
 * before the first frame, everything that makes it live comes after.
 */
import { afterFirstPaint } from './after-paint.ts';
import './styles/base.css';
import '../generated/fonts/first.css';
import './app/shell.css';
import './app/header.css';
import './app/footer.css';
import './components/screen-frame.css';
import './components/illustrations.css';

afterFirstPaint(() => void import('./main.tsx'));
