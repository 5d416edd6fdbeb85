import type { GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { modes } from '../../access/modes.ts';
import { useTold } from '../../access/told.ts';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { GuideTitle } from '../guides/guide-title.tsx';
import { GuideRow, hasNamesake } from './row.tsx';

export type GuideListScreenProps = { title: string; guides: readonly GuideEntry[]; onGuide(id: string): void };

/** Guides of one chapter, one kind of person, or asked for most. */
export function GuideListScreen(props: GuideListScreenProps) {
  useTold('guide-list', props, props.title);
  const { title, guides, onGuide } = props;
  return (
    <ScreenFrame title={title} heading={<GuideTitle text={title} />} lead={t('guides.chooseGuide', { count: guides.length })}>
      <PagedList items={guides} rowHeightPx={88} gapPx={12} maxRows={modes.elder.value ? 4 : Infinity} label={title}>
        {(guide) => <GuideRow guide={guide} isNamesake={hasNamesake(guide, guides)} onGuide={onGuide} />}
      </PagedList>
    </ScreenFrame>
  );
}
