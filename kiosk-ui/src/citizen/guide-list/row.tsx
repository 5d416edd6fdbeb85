import type { GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { Icon } from '../../components/icon.tsx';
import { t } from '../../i18n/i18n.ts';
import './row.css';

export type GuideRowProps = {
  guide: GuideEntry;
  /** Where another one of the list has the same name. */
  isNamesake?: boolean;
  onGuide(id: string): void;
};

/** A guide in a list; whose text it is stands below where it is not the region's own, and its number where names agree. */
export function GuideRow({ guide, isNamesake = false, onGuide }: GuideRowProps) {
  const below = [isNamesake && t('guides.item', { item: itemOf(guide) }), guide.wider].filter(Boolean);
  return (
    <button type="button" class="guide-row" onClick={() => onGuide(guide.id)}>
      <span lang="zh-CN">
        <strong>{guide.name}</strong>
        {below.length > 0 && <small>{below.join(' · ')}</small>}
      </span>
      <Icon name="next" size={44} />
    </button>
  );
}

/** `national/30` is item 30 of its document; an item may have a slash itself. */
const itemOf = ({ id }: GuideEntry): string => id.slice(id.indexOf('/') + 1);

/** Whether another guide of a list has the same name. */
export function hasNamesake({ id, name }: GuideEntry, guides: readonly GuideEntry[]): boolean {
  return guides.some((other) => other.name === name && other.id !== id);
}
