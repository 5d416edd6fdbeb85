import type { Answer, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { Leaves } from '../../components/leaves.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { GuideTitle } from '../guides/guide-title.tsx';
import { GuideEnd } from './end.tsx';
import { SectionView } from './sections/section.tsx';
import './screen.css';

/** How long the slip is; null while nobody knows. */
export type SlipLength = { cm: number; pages: number };

export type GuideScreenProps = {
  answer: Answer;
  /** Texts of wider documents on the same matter. */
  wider: readonly Answer[];
  slip: SlipLength | null;
  canPrint: boolean;
  onWider(id: string): void;
  onPrint(): void;
  onStart(): void;
};

/** One guide, in the order in which people ask: here? what to bring? how long? how? where, when, whom to call, what law. */
export function GuideScreen(props: GuideScreenProps) {
  useTold('guide', props, props.answer.id);
  const { answer, wider, slip, canPrint } = props;
  const { source } = answer;
  const here = answer.sections.find((section): section is SectionOf<'here'> => section.kind === 'here');
  return (
    <ScreenFrame title={answer.name} heading={<GuideTitle text={answer.name} />} lead={source.title} isShort>
      <Leaves label={answer.name} content={answer.id}>
        <article class="guide">
          {answer.sections.map((section, index) => (
            <SectionView key={index} section={section} />
          ))}
          <GuideEnd source={source} wider={wider} onWider={props.onWider} />
        </article>
      </Leaves>
      <ButtonRow>
        {here?.state === 'offered' && <Button kind="main" icon="check" label={t('guide.start')} onPress={props.onStart} />}
        <Button
          kind={here?.state === 'offered' ? 'plain' : 'main'}
          icon="printer"
          label={t(canPrint ? 'guide.print' : 'preview.noPrinter')}
          {...(slip && canPrint ? { note: t('guide.length', slip) } : {})}
          isDisabled={!canPrint}
          onPress={props.onPrint}
        />
      </ButtonRow>
    </ScreenFrame>
  );
}
