import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';
import type { PrintState } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { PaperArt } from '../../components/illustrations.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Where } from '../../components/terminal-drawing.tsx';
import { sentenceOf, t } from '../../i18n/i18n.ts';
import './screen.css';

export type PrintingScreenProps = {
  state: PrintState | 'preparing';
  /** 0 to 1 while bytes go out. */
  share: number;
  errorCode: ErrorCode | null;
  certificateNumber: string | null;
  places: Places;
  staff: string;
  phone: string;
  /** Seconds until the session ends by itself; null while it does not. */
  secondsLeft: number | null;
  onDone(): void;
  onMore(): void;
  /** Only offered where nothing can have been printed. */
  onAgain: (() => void) | null;
};

const endIcons = {
  printed: 'check',
  submitted: 'info',
  failed: 'cross',
  unknown: 'question',
} as const satisfies Record<string, IconName>;
type End = keyof typeof endIcons;

/** What the printer is doing, as far as anybody knows, and nothing beyond that. */
export function PrintingScreen(props: PrintingScreenProps) {
  useTold('printing', props, props.state);
  const { state } = props;
  const isEnd = state in endIcons;
  const isBad = state === 'failed' || state === 'unknown';
  return (
    <ScreenFrame
      title={t(`printing.title.${state}`)}
      lead={t(`printing.lead.${state}`)}
      step="take"
      tone={isBad ? 'care' : 'calm'}
      hero={isEnd ? <EndMark end={state as End} /> : <></>}
    >
      <div class={`printing__stage${isBad ? ' printing__stage--bad' : ''}`} role="status" aria-live="assertive">
        {!isBad && <PaperArt size={isEnd ? 420 : 560} isMoving={!isEnd} />}
        {!isEnd && <Progress share={props.share} />}
        {isEnd && <Ending {...props} />}
        {state !== 'failed' && (
          <Where places={props.places} device="printer" words={(place) => t(`printing.from.${place}`)} />
        )}
      </div>
      {isEnd && <Ways {...props} />}
    </ScreenFrame>
  );
}

function Progress({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div
      class="printing__bar"
      role="progressbar"
      aria-label={t('printing.progress')}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span ref={(bar) => bar?.style.setProperty('width', `${Math.max(6, percent)}%`)} />
    </div>
  );
}

function EndMark({ end }: { end: End }) {
  return (
    <span class={`printing__mark printing__mark--${end}`}>
      <Icon name={endIcons[end]} size={140} />
    </span>
  );
}

function Ending({ state, errorCode, certificateNumber, staff, phone }: PrintingScreenProps) {
  const cause = errorCode ?? (state === 'unknown' ? 'JOB_OUTCOME_UNKNOWN' : null);
  const sentence = cause === null ? null : sentenceOf(cause, { place: staff, phone });
  const isBad = state === 'failed' || state === 'unknown';
  return (
    <>
      {state === 'printed' && <p class="printing__take">{t('printing.take')}</p>}
      {state === 'submitted' && <p class="printing__take">{t('printing.look')}</p>}
      {certificateNumber !== null && (
        <p class="printing__number">
          {t('printing.number')}
          <strong>{certificateNumber}</strong>
        </p>
      )}
      {sentence && isBad && (
        <p class="printing__why">
          <Icon name="warning" size={64} />
          {sentence.title}
        </p>
      )}
      {sentence && isBad && <p class="printing__next">{sentence.next}</p>}
      {sentence && !isBad && <Notice tone="care" title={sentence.title} text={sentence.next} />}
      {errorCode !== null && isBad && <p class="fault-code">{t('problem.code', { code: errorCode })}</p>}
    </>
  );
}

function Ways({ secondsLeft, onDone, onMore, onAgain }: PrintingScreenProps) {
  return (
    <>
      {secondsLeft !== null && (
        <p class="printing__countdown">{t('printing.endsIn', { seconds: secondsLeft })}</p>
      )}
      {onAgain && <Button kind="main" isWide icon="printer" label={t('printing.again')} onPress={onAgain} />}
      <ButtonRow>
        <Button icon="home" label={t('printing.more')} onPress={onMore} />
        <Button kind={onAgain ? 'quiet' : 'main'} icon="finish" label={t('printing.done')} onPress={onDone} />
      </ButtonRow>
    </>
  );
}
