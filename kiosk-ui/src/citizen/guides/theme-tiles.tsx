import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { modes } from '../../access/modes.ts';
import { PagedList } from '../../components/paged-list.tsx';
import { t } from '../../i18n/i18n.ts';
import { ThemeIcon } from './theme-icon.tsx';
import './theme-tiles.css';

type Theme = GuideCatalogue['themes'][number];

/** Chapters as tiles, two abreast; one below the other in 长辈版. */
export function ThemeTiles({ themes, onTheme }: { themes: readonly Theme[]; onTheme(key: string): void }) {
  const abreast = modes.elder.value ? 1 : 2;
  const rows = Array.from({ length: Math.ceil(themes.length / abreast) }, (_, row) =>
    themes.slice(row * abreast, (row + 1) * abreast),
  );
  return (
    <PagedList items={rows} rowHeightPx={108} gapPx={12} maxRows={modes.elder.value ? 4 : Infinity} label={t('guides.byTheme')}>
      {(row) => (
        <div class={`theme-tiles theme-tiles--${abreast}`}>
          {row.map((theme) => (
            <button key={theme.key} type="button" class="theme-tile" onClick={() => onTheme(theme.key)}>
              <ThemeIcon name={theme.icon} />
              <span>
                <strong lang="zh-CN">{theme.short}</strong>
                <small>{t('guides.count', { count: theme.count })}</small>
              </span>
            </button>
          ))}
        </div>
      )}
    </PagedList>
  );
}
