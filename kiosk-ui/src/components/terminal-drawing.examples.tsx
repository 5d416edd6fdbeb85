import type { KnownPlace } from '@yibao-kiosk/shared/kiosk/places.ts';

import type { Drawings } from '../gallery/example.ts';
import './icon.examples.css';
import { Where } from './terminal-drawing.tsx';

const idCardAt = (idCard: KnownPlace) => (
  <Where places={{ idCard, scanner: 'belowCentre', printer: 'belowLeft' }} device="idCard" />
);

/** Each place, each device, and two devices at one place. */
export const terminalDrawingExamples: Drawings = {
  below: () => (
    <div class="icon-wall">
      {idCardAt('belowLeft')}
      {idCardAt('belowCentre')}
      {idCardAt('belowRight')}
    </div>
  ),
  beside: () => (
    <div class="icon-wall">
      {idCardAt('left')}
      {idCardAt('right')}
    </div>
  ),
  devices: () => (
    <div class="icon-wall">
      <Where places={{ idCard: 'right', scanner: 'belowCentre', printer: 'belowLeft' }} device="scanner" />
      <Where places={{ idCard: 'right', scanner: 'belowCentre', printer: 'belowLeft' }} device="printer" />
      <Where places={{ idCard: 'unknown', scanner: 'left', printer: 'left' }} device="printer" />
    </div>
  ),
};
