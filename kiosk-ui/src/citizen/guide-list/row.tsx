import type { GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { Icon } from '../../components/icon.tsx';
import './row.css';

/** A guide in a list; whose text it is stands below where it is not the region's own. */
export function GuideRow({ guide, onGuide }: { guide: GuideEntry; onGuide(id: string): void }) {
  return (
    <button type="button" class="guide-row" onClick={() => onGuide(guide.id)}>
      <span lang="zh-CN">
        <strong>{guide.name}</strong>
        {guide.wider !== undefined && <small>{guide.wider}</small>}
      </span>
      <Icon name="next" size={44} />
    </button>
  );
}
