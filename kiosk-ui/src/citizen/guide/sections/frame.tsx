import type { ComponentChildren } from 'preact';

import { t } from '../../../i18n/i18n.ts';

/** One question of the citizen's and what the document says to it. */
export function Section({ title, isMissing = false, children }: { title: string; isMissing?: boolean; children?: ComponentChildren }) {
  return (
    <section class="guide-section">
      <h2>{title}</h2>
      {isMissing ? <p class="guide-missing">{t('guide.missing')}</p> : children}
    </section>
  );
}

export type FactProps = { label?: string | undefined; texts: readonly string[]; isWhole?: boolean };

/** A fact of the document under its own or our heading; a short one may be kept on one page. */
export function Fact({ label, texts, isWhole = false }: FactProps) {
  if (texts.length === 0) return null;
  return (
    <div class={isWhole ? 'guide-fact guide-fact--whole' : 'guide-fact'}>
      {label !== undefined && <p class="guide-fact__label">{label}</p>}
      {texts.map((text) => (
        <p key={text} lang="zh-CN">
          {text}
        </p>
      ))}
    </div>
  );
}
