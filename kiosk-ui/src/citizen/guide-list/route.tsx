import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';

import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { type GuideFilter, guidesOf } from '../guides/find.ts';
import { WithCatalogue } from '../guides/route.tsx';
import { GuideListScreen } from './screen.tsx';

/** The guides that were asked for by touching a chapter, a kind of person, or 常办. */
export function GuideListRoute({ app, filter }: { app: App; filter: GuideFilter }) {
  return (
    <WithCatalogue app={app}>
      {(catalogue) => (
        <GuideListScreen
          title={titleOf(catalogue, filter)}
          guides={guidesOf(catalogue, filter)}
          onGuide={(id) => app.open({ name: 'guide', id })}
        />
      )}
    </WithCatalogue>
  );
}

function titleOf({ themes }: GuideCatalogue, { theme, audience, isPopular }: GuideFilter): string {
  if (isPopular) return t('guides.popular');
  const title = themes.find(({ key }) => key === theme)?.title;
  return title ?? (audience === undefined ? t('guides.title') : t(`guides.audiences.${audience}`));
}
