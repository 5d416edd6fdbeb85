import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import type { Examples } from '../../gallery/example.ts';
import type { NoticesScreenProps } from './screen.tsx';

/** One, and more than a page. */
export const noticesExamples: Examples<NoticesScreenProps> = {
  one: () => ({ notices: catalogueFixture.notices }),
  many: () => ({
    notices: Array.from({ length: 8 }, (_, index) =>
      catalogueFixture.notices.map((notice) => ({ ...notice, key: `notice${index}`, urgent: index === 0 })),
    ).flat(),
  }),
};
