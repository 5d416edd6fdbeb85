import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { WindowArt } from '../../components/illustrations.tsx';
import { sentenceOf, t } from '../../i18n/i18n.ts';
import type { Failure } from '../../link/failure.ts';
import { Helpers } from '../refused/helpers.tsx';

export type ProblemScreenProps = {
  failure: Failure;
  phone: string;
  /** Missing where trying again makes no sense. */
  onAgain?: (() => void) | undefined;
  onBack(): void;
};

/** Something inside a session did not do: what happened, what to do, and the way back. */
export function ProblemScreen({ failure, phone, onAgain, onBack }: ProblemScreenProps) {
  useTold('problem', { failure, phone, onAgain });
  const sentence = sentenceOf(failure.errorCode, { phone, place: t('problem.place'), ...failure.facts });
  return (
    <ScreenFrame title={sentence.title} tone="care" hero={<WindowArt size={240} />}>
      <p class="refused__next">{sentence.next}</p>
      <Helpers phone={phone} staff={t('problem.place')} />
      <Notice tone="info" title={t('problem.stillWorks')} />
      {onAgain && <Button kind="main" isWide label={t('problem.again')} onPress={onAgain} />}
      <Button
        kind={onAgain ? 'plain' : 'main'}
        isWide
        icon="back"
        label={t('footer.back')}
        onPress={onBack}
      />
      <p class="fault-code">{t('problem.code', { code: failure.errorCode })}</p>
    </ScreenFrame>
  );
}
