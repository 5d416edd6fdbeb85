import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';
import type { ComponentChildren } from 'preact';

import { useTold } from '../../access/told.ts';
import { WayArt } from '../../app/lazy-screens.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Where } from '../../components/terminal-drawing.tsx';
import { WaitingDots } from '../../components/waiting.tsx';
import { sentenceOf, t } from '../../i18n/i18n.ts';
import './screen.css';

/** Where the reading stands: arming, waiting for a credential, reading it, asking who it is. */
export type IdentifyStep = 'arming' | 'armed' | 'reading' | 'asking';

export type IdentifyScreenProps = {
  step: IdentifyStep;
  /** Only what is armed is shown; nobody holds a card to a dead reader. */
  methods: readonly IdentificationMethod[];
  /** The credential that is being read. */
  method: IdentificationMethod | null;
  hint: ErrorCode | null;
  places: Places;
  staff: string;
  phone: string;
  onCancel(): void;
};

const devices = { idCard: 'idCard', medicalCode: 'scanner' } as const;

/** Waits for whatever the citizen brought; the first credential counts. */
export function IdentifyScreen(props: IdentifyScreenProps) {
  useTold('identify', props, `${props.step} ${props.hint ?? ''} ${props.methods.join()}`);
  const { step, methods, method } = props;
  const isBusy = step === 'reading' || step === 'asking';
  const shown = isBusy && method ? [method] : methods;
  const hint =
    props.hint === null ? null : sentenceOf(props.hint, { place: props.staff, phone: props.phone });
  return (
    <ScreenFrame title={t(`identify.title.${step}`)} lead={t(`identify.lead.${step}`)} step="identify">
      {shown.length === 0 ? (
        <WaitingDots />
      ) : (
        <ul class={`ways ways--${shown.length}${isBusy ? ' ways--busy' : ''}`} aria-label={t('identify.ways')}>
          {shown.map((way) => (
            <Way key={way} method={way} size={shown.length === 1 ? 460 : 380}>
              {!isBusy && way !== 'socialCard' && <Where places={props.places} device={devices[way]} />}
            </Way>
          ))}
        </ul>
      )}
      <div class="identify__state" role="status" aria-live="assertive">
        {isBusy && (
          <p class="identify__busy">
            <WaitingDots />
            {t(`identify.busy.${step}`)}
          </p>
        )}
        {!isBusy && hint && <Notice tone="care" title={hint.title} text={hint.next} />}
      </div>
      {!isBusy && !hint && (
        <Notice
          tone="info"
          title={t('identify.others')}
          text={t('identify.othersNote', { staff: props.staff })}
        />
      )}
      <Button kind="quiet" isWide icon="cross" label={t('identify.cancel')} onPress={props.onCancel} />
    </ScreenFrame>
  );
}

function Way({ method, size, children }: { method: IdentificationMethod; size: number; children: ComponentChildren }) {
  return (
    <li class="way">
      <WayArt.Component method={method} size={size} />
      <div>
        <h2>{t(`methods.${method}.name`)}</h2>
        <p>{t(`methods.${method}.how`)}</p>
        {children}
      </div>
    </li>
  );
}
