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

/** A fact of the document under its own or our heading. */
export function Fact({ label, texts }: { label?: string | undefined; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div class="guide-fact">
      {label !== undefined && <p class="guide-fact__label">{label}</p>}
      {texts.map((text) => (
        <p key={text} lang="zh-CN">
          {text}
        </p>
      ))}
    </div>
  );
}
