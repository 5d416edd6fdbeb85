import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';
import type { ComponentChildren } from 'preact';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { t } from '../../i18n/i18n.ts';
import { isShort } from './find.ts';
import { GuidesScreen } from './screen.tsx';

/** What every screen of the guides is made of; asked once a visit. */
export function WithCatalogue({ app, children }: { app: App; children(catalogue: GuideCatalogue): ComponentChildren }) {
  return (
    <Answered app={app} name="Guide.GetCatalogue" payload={{}} title={t('guides.title')}>
      {children}
    </Answered>
  );
}

/** The entrance to the guides of this region. */
export function GuidesRoute({ app }: { app: App }) {
  return (
    <WithCatalogue app={app}>
      {(catalogue) => (
        <GuidesScreen
          catalogue={catalogue}
          onSearch={() => app.open({ name: 'guideSearch' })}
          onPopular={() => app.open({ name: 'guideList', filter: { isPopular: true } })}
          onAudience={(audience: Audience) =>
            app.open(isShort(catalogue, audience) ? { name: 'guideList', filter: { audience } } : { name: 'guideThemes', audience })
          }
          onTheme={(theme) => app.open({ name: 'guideList', filter: { theme } })}
          onNotices={() => app.open({ name: 'notices' })}
        />
      )}
    </WithCatalogue>
  );
}
