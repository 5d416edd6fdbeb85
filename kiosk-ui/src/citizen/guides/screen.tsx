import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { themesFor } from './find.ts';
import { ThemeTiles } from './theme-tiles.tsx';
import './screen.css';

export type GuidesScreenProps = {
  catalogue: GuideCatalogue;
  onSearch(): void;
  onPopular(): void;
  onAudience(audience: Audience): void;
  onTheme(key: string): void;
  onNotices(): void;
};

/** 办事指南: every way to find a guide at one glance, so that none is more than three touches away. */
export function GuidesScreen(props: GuidesScreenProps) {
  useTold('guides', props);
  const { catalogue } = props;
  const { region, audiences, popular, notices } = catalogue;
  return (
    <ScreenFrame title={t('guides.title')} lead={t('guides.lead', { region: [region.name, region.tier].filter(Boolean).join(' · ') })}>
      <ButtonRow>
        <Button kind="main" icon="search" label={t('guides.search')} onPress={props.onSearch} />
        {popular.length > 0 && <Button icon="check" label={t('guides.popular')} onPress={props.onPopular} />}
        {notices.length > 0 && <Button icon="bell" label={t('guides.notices', { count: notices.length })} onPress={props.onNotices} />}
      </ButtonRow>
      {audiences.length > 1 && (
        <div class="guides__people" role="group" aria-label={t('guides.byAudience')}>
          {audiences.map(({ audience }) => (
            <button key={audience} type="button" class="guides__person" onClick={() => props.onAudience(audience)}>
              {t(`guides.audiences.${audience}`)}
            </button>
          ))}
        </div>
      )}
      <ThemeTiles themes={themesFor(catalogue)} onTheme={props.onTheme} />
    </ScreenFrame>
  );
}
