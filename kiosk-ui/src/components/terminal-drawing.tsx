import type { KnownPlace, Places } from '@yibao-kiosk/shared/kiosk/places.ts';
import type { DeviceKind } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { t } from '../i18n/i18n.ts';
import './terminal-drawing.css';

/** Where a device's middle is, and how the arrow from the screen to it is turned. */
const spots: Readonly<Record<KnownPlace, readonly [at: string, turn?: number]>> = {
  left: ['20 70', 90],
  right: ['140 70', -90],
  belowLeft: ['32 160'],
  belowCentre: ['80 160'],
  belowRight: ['128 160'],
};

/** A plate, a window, a slot with its paper, each around its middle. */
const shapes: Readonly<Record<DeviceKind, string>> = {
  idCard: 'M-14-9h28V9h-28Z',
  scanner: 'M-9-9H9V9H-9Z',
  printer: 'M-14-9h28v4h-28ZM-9-5H9V13H-9Z',
};
const kinds = Object.keys(shapes) as DeviceKind[];

type WhereProps = {
  places: Places;
  device: DeviceKind;
  /** The words beside the drawing. */
  words?: (place: KnownPlace) => string;
};

/**
 * The terminal with its screen and devices, an arrow to the one that is meant, and the place in words; nothing where
 * the place is unknown. It shows a thing, so it is not turned round in a language that runs from right to left.
 */
export function Where({ places, device, words = (place) => t(`places.${place}`) }: WhereProps) {
  const meant = places[device];
  if (meant === 'unknown') return null;
  const [at, turn = 0] = spots[meant];
  const others = kinds.filter((kind) => places[kind] !== meant);
  return (
    <p class="where">
      <svg viewBox="0 0 160 190" aria-hidden="true">
        <rect width="156" height="186" x="2" y="2" rx="14" class="where__body" />
        <rect rx="6" class="where__screen" />
        {others.map((kind) => {
          const place = places[kind];
          return place !== 'unknown' && <path key={kind} d={shapes[kind]} transform={`translate(${spots[place][0]})`} />;
        })}
        <g transform={`translate(${at})`} class="where__meant">
          <path d={shapes[device]} transform="scale(1.3)" />
          <path d="M0-70v42m-15-15 15 15 15-15" transform={`rotate(${turn})`} class="where__arrow" />
        </g>
      </svg>
      <span>{words(meant)}</span>
    </p>
  );
}
