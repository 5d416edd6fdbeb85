import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';

import type { App } from '../../app/app.ts';
import { WithCatalogue } from './route.tsx';
import { GuideThemesScreen } from './themes-screen.tsx';

/** The chapters that concern one kind of person. */
export function GuideThemesRoute({ app, audience }: { app: App; audience: Audience }) {
  return (
    <WithCatalogue app={app}>
      {(catalogue) => (
        <GuideThemesScreen
          catalogue={catalogue}
          audience={audience}
          onTheme={(theme) => app.open({ name: 'guideList', filter: { theme, audience } })}
        />
      )}
    </WithCatalogue>
  );
}
