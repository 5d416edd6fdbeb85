import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuidesScreenProps } from './screen.tsx';
import type { GuideThemesScreenProps } from './themes-screen.tsx';

const callbacks = {
  onSearch: nowhere, onPopular: nowhere, onAudience: nowhere, onTheme: nowhere, onNotices: nowhere,
}; // prettier-ignore

/** A city with notices, and a place with a few chapters for one kind of person. */
export const guidesExamples: Examples<GuidesScreenProps> = {
  city: () => ({ catalogue: catalogueFixture, ...callbacks }),
  village: () => ({
    catalogue: {
      ...catalogueFixture,
      region: { ...catalogueFixture.region, tier: '村（社区）服务点' },
      themes: catalogueFixture.themes.slice(0, 3),
      audiences: [{ audience: 'resident', count: 3 }],
      popular: [],
      notices: [],
    },
    ...callbacks,
  }),
};

/** Chapters for residents. */
export const guideThemesExamples: Examples<GuideThemesScreenProps> = {
  residents: () => ({ catalogue: catalogueFixture, audience: 'resident', onTheme: nowhere }),
};
