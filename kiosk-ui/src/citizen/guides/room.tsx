import type { App } from '../../app/app.ts';
import type { GuideScreenOf } from '../../app/screen.ts';
import { GuideRoute } from '../guide/route.tsx';
import { GuideListRoute } from '../guide-list/route.tsx';
import { GuideSearchRoute } from '../guide-search/route.tsx';
import { NoticesRoute } from '../notices/route.tsx';
import { GuidesRoute } from './route.tsx';
import { GuideThemesRoute } from './themes-route.tsx';

/** Every screen of the guides; one piece of code, fetched together. */
export function GuideRoom({ app, screen }: { app: App; screen: GuideScreenOf }) {
  switch (screen.name) {
    case 'guides':
      return <GuidesRoute app={app} />;
    case 'guideThemes':
      return <GuideThemesRoute app={app} audience={screen.audience} />;
    case 'guideList':
      return <GuideListRoute app={app} filter={screen.filter} />;
    case 'guideSearch':
      return <GuideSearchRoute app={app} />;
    case 'notices':
      return <NoticesRoute app={app} />;
    case 'guide':
    case 'widerGuide':
      return <GuideRoute key={screen.id} app={app} id={screen.id} isWider={screen.name === 'widerGuide'} />;
  }
}
