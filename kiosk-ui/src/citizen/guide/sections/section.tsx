import type { AnswerSection, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { Icon, type IconName } from '../../../components/icon.tsx';
import { t } from '../../../i18n/i18n.ts';
import { Bring } from './bring.tsx';
import { Call, When, Where } from './contact.tsx';
import { Fact, Section } from './frame.tsx';
import { How } from './how.tsx';
import './section.css';

/** Draws one section of the answer. */
export function SectionView({ section }: { section: AnswerSection }) {
  switch (section.kind) {
    case 'here':
      return <Here {...section} />;
    case 'bring':
      return <Bring {...section} />;
    case 'time':
      return <Time {...section} />;
    case 'how':
      return <How {...section} />;
    case 'where':
      return <Where {...section} />;
    case 'when':
      return <When {...section} />;
    case 'call':
      return <Call {...section} />;
    case 'who':
      return (
        <Section title={t('guide.who')}>
          <Fact label={section.heading} texts={section.texts} />
        </Section>
      );
    case 'law':
      return (
        <Section title={t('guide.law')}>
          <ol class="guide-law" lang="zh-CN">
            {section.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Section>
      );
    case 'notes':
      return (
        <Section title={t('guide.notes')}>
          <Fact texts={[...section.item, ...section.chapter]} />
        </Section>
      );
  }
}

const hereIcons = { offered: 'check', off: 'info', handedOver: 'info', elsewhere: 'info' } as const satisfies Record<string, IconName>;

function Here({ state, text }: SectionOf<'here'>) {
  return (
    <section class={`guide-here guide-here--${state}`}>
      <Icon name={hereIcons[state]} size={52} />
      <div>
        <h2>{t(`guide.here.${state}`)}</h2>
        {text !== undefined && <p lang="zh-CN">{text}</p>}
      </div>
    </section>
  );
}

function Time({ missing, limits }: SectionOf<'time'>) {
  return (
    <Section title={t('guide.time')} isMissing={missing}>
      {limits.map(({ when, text }, index) => (
        <p key={index} class="guide-limit" lang="zh-CN">
          {when !== undefined && <span>{when}</span>}
          <strong>{text}</strong>
        </p>
      ))}
    </Section>
  );
}
