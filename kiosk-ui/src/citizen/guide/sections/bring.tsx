import type { AnswerNeed, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { t } from '../../../i18n/i18n.ts';
import { Fact, Section } from './frame.tsx';
import './bring.css';

/** 要带什么: a check list; 任选 and 有这种情况才要带 stand as marks beside what they govern. */
export function Bring({ missing, heading, needs, notes }: SectionOf<'bring'>) {
  return (
    <Section title={heading === undefined ? t('guide.bring') : t('guide.bringUnder', { heading })} isMissing={missing}>
      {needs.length === 0 ? <p>{t('guide.bringNothing')}</p> : <Needs needs={needs} />}
      <Fact label={t('guide.note')} texts={notes} />
    </Section>
  );
}

function Needs({ needs }: { needs: readonly AnswerNeed[] }) {
  return (
    <ul class="needs">
      {needs.map((need, index) => (
        <li key={index} class={need.box ? 'need' : 'need need--case'}>
          {need.box && <i class="need__box" aria-hidden="true" />}
          <div class="need__words">
            <p>
              <span lang="zh-CN">{need.text}</span>
              {need.choose === 'one' && ' '}
              {need.choose === 'one' && <em class="need__mark">{t('guide.chooseOne')}</em>}
              {need.conditional && ' '}
              {need.conditional && <em class="need__mark need__mark--if">{t('guide.conditional')}</em>}
            </p>
            {need.needs && <Needs needs={need.needs} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
