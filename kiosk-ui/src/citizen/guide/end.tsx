import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { Button } from '../../components/button.tsx';
import { t } from '../../i18n/i18n.ts';
import './end.css';

export type GuideEndProps = {
  source: Answer['source'];
  /** Texts of wider documents on the same matter. */
  wider: readonly Answer[];
  onWider(id: string): void;
};

/** The foot of a guide: whose text it is, and the ways to what wider documents say, a row for each document. */
export function GuideEnd({ source, wider, onWider }: GuideEndProps) {
  const titles = [...new Set(wider.map((answer) => answer.source.title))];
  return (
    <footer class="guide-end">
      <div class="guide-source">
        <p>{t('guide.source')}</p>
        <p lang="zh-CN">{[source.title, source.number, source.edition ?? t('guide.noEdition')].filter(Boolean).join(' · ')}</p>
      </div>
      {titles.map((title) => (
        <div key={title} class="guide-wider" data-leaf-part="">
          {wider
            .filter((answer) => answer.source.title === title)
            .map(({ id, name, item }, _index, { length }) => (
              <Button
                key={id}
                iconAfter="next"
                label={t('guide.wider', { title })}
                {...(length > 1 ? { note: `${t('guides.item', { item })} ${name}` } : {})}
                onPress={() => onWider(id)}
              />
            ))}
        </div>
      ))}
    </footer>
  );
}
