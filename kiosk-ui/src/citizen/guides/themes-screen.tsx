import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { useTold } from '../../access/told.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { themesFor } from './find.ts';
import { ThemeTiles } from './theme-tiles.tsx';

export type GuideThemesScreenProps = { catalogue: GuideCatalogue; audience: Audience; onTheme(key: string): void };

/** The chapters with guides for one kind of person. */
export function GuideThemesScreen(props: GuideThemesScreenProps) {
  useTold('guide-themes', props);
  const { catalogue, audience, onTheme } = props;
  return (
    <ScreenFrame title={t(`guides.audiences.${audience}`)} lead={t('guides.chooseTheme')}>
      <ThemeTiles themes={themesFor(catalogue, audience)} onTheme={onTheme} />
    </ScreenFrame>
  );
}
