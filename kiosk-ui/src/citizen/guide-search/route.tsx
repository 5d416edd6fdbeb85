import { searchGuides } from '@yibao-kiosk/shared/content/guide/search.ts';
import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';
import { useState } from 'preact/hooks';

import type { App } from '../../app/app.ts';
import { emptyTyping } from '../../components/pinyin/typing.ts';
import { WithCatalogue } from '../guides/route.tsx';
import { GuideSearchScreen } from './screen.tsx';

/** Searches the catalogue that the page has; nothing typed leaves it. */
export function GuideSearchRoute({ app }: { app: App }) {
  return <WithCatalogue app={app}>{(catalogue) => <Search app={app} catalogue={catalogue} />}</WithCatalogue>;
}

function Search({ app, catalogue }: { app: App; catalogue: GuideCatalogue }) {
  const [typed, setTyped] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  return (
    <GuideSearchScreen
      typed={typed}
      found={searchGuides(catalogue.entries, typed, catalogue.popular)}
      showsAll={showsAll}
      start={{ ...emptyTyping, text: showsAll ? '' : typed }}
      onTyping={setTyped}
      onShowAll={setShowsAll}
      onGuide={(id) => app.open({ name: 'guide', id })}
    />
  );
}
