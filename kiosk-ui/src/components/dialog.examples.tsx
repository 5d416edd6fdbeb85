import { type Drawings, nowhere } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Button, ButtonRow } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { PaperArt } from './illustrations.tsx';

/** A question that can be left, one that must be answered, and one with a drawing. */
export const dialogExamples: Drawings = {
  question: () => (
    <Dialog title={t('idle.title')} text={t('printing.lead.unknown')} onClose={nowhere}>
      <ButtonRow>
        <Button kind="main" label={t('idle.stay')} onPress={nowhere} />
        <Button kind="quiet" label={t('footer.finish')} onPress={nowhere} />
      </ButtonRow>
    </Dialog>
  ),
  alert: () => (
    <Dialog isAlert title={t('problem.title')} text={t('problem.next')}>
      <Button kind="main" isWide label={t('privacy.understood')} onPress={nowhere} />
    </Dialog>
  ),
  withDrawing: () => (
    <Dialog title={t('printing.take')} art={<PaperArt size={300} />} onClose={nowhere}>
      <Button kind="main" isWide label={t('privacy.understood')} onPress={nowhere} />
    </Dialog>
  ),
};
