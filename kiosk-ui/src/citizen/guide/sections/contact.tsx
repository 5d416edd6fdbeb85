import type { SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { t } from '../../../i18n/i18n.ts';
import { Fact, Section } from './frame.tsx';
import './contact.css';

/** 在哪儿办 */
export function Where({ missing, handler, heading, ways, offices }: SectionOf<'where'>) {
  return (
    <Section title={t('guide.where')} isMissing={missing}>
      <Fact label={heading ?? t('guide.ways')} texts={ways.map(({ text }) => text)} />
      {offices.map(({ name, address }, index) => (
        <Fact key={index} label={name ?? t('guide.address')} texts={address === undefined ? [] : [address]} />
      ))}
      <Fact label={t('guide.handler')} texts={handler === undefined ? [] : [handler]} />
      <Online services={ways.flatMap(({ online }) => online)} />
    </Section>
  );
}

function Online({ services }: { services: readonly { name: string; url?: string | undefined }[] }) {
  const named = [...new Map(services.map((service) => [service.name, service])).values()];
  return <Fact label={t('guide.online')} texts={named.map(({ name, url }) => (url === undefined ? name : `${name} ${url}`))} />;
}

/** 什么时间 */
export function When({ missing, offices }: SectionOf<'when'>) {
  return (
    <Section title={t('guide.when')} isMissing={missing}>
      {offices.map(({ name, hours }, index) => (
        <Fact key={index} label={name} texts={hours} isWhole />
      ))}
    </Section>
  );
}

/** 打什么电话 */
export function Call({ missing, phones, query, complaint, published, evaluation }: SectionOf<'call'>) {
  return (
    <Section title={t('guide.call')} isMissing={missing}>
      <ul class="guide-phones">
        {phones.map(({ purpose, label, number }, index) => (
          <li key={index}>
            <span>
              {t(`guide.purposes.${purpose}`)}
              {label !== undefined && <small lang="zh-CN">{label}</small>}
            </span>
            {number === undefined ? <em>{t('guide.missing')}</em> : <bdi class="guide-phones__number">{number}</bdi>}
          </li>
        ))}
      </ul>
      {published.map(({ heading, text }) => (
        <Fact key={heading} label={heading} texts={[text]} />
      ))}
      <Fact label={t('guide.query')} texts={query} />
      <Fact label={t('guide.complaint')} texts={complaint} />
      <Fact label={t('guide.evaluation')} texts={evaluation === undefined ? [] : [evaluation]} />
    </Section>
  );
}
