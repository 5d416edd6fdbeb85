import { type Drawings, nowhere } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Button, ButtonRow } from './button.tsx';

/** The one thing to do, others beside it, a way out, one that is off, one that stays pressed. */
export const buttonExamples: Drawings = {
  kinds: () => (
    <>
      <Button kind="main" isWide icon="printer" label={t('preview.print')} onPress={nowhere} />
      <ButtonRow>
        <Button icon="certificate" label={t('home.more')} onPress={nowhere} />
        <Button kind="quiet" icon="finish" label={t('printing.done')} onPress={nowhere} />
      </ButtonRow>
    </>
  ),
  withNote: () => (
    <Button
      kind="main"
      isWide
      icon="certificate"
      iconAfter="next"
      label={t('home.tasks.certificate')}
      note={t('home.notes.certificate')}
      onPress={nowhere}
    />
  ),
  disabled: () => (
    <ButtonRow>
      <Button kind="main" icon="printer" isDisabled label={t('preview.noPrinter')} onPress={nowhere} />
      <Button isDisabled label={t('preview.reveal')} onPress={nowhere} />
    </ButtonRow>
  ),
  pressed: () => (
    <ButtonRow>
      <Button isPressed label={t('access.on')} onPress={nowhere} />
      <Button isPressed={false} label={t('access.off')} onPress={nowhere} />
    </ButtonRow>
  ),
};
