import type { GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import type { PinyinDictionary } from '../../components/pinyin/dictionary.ts';
import { PinyinKeyboard } from '../../components/pinyin-keyboard.tsx';
import type { Typing } from '../../components/pinyin/typing.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { GuideRow, hasNamesake } from '../guide-list/row.tsx';
import './screen.css';

export type GuideSearchScreenProps = {
  typed: string;
  found: readonly GuideEntry[];
  /** All that was found, in place of the keyboard. */
  showsAll: boolean;
  start?: Typing;
  load?: () => Promise<PinyinDictionary>;
  onTyping(typed: string): void;
  onShowAll(showsAll: boolean): void;
  onGuide(id: string): void;
};

/** Above the keyboard stand only the best, where there is room at all; the confirming key leads to all. */
const mostBest = 3;
/** What the place above the keyboard holds; a name of more characters takes two. */
const mostLines = 6;
const charactersInLine = 20;

/** Finds guides while one types: Chinese, pinyin, its initials, and words of every day. */
export function GuideSearchScreen(props: GuideSearchScreenProps) {
  useTold('guide-search', props, `${props.showsAll} ${props.typed === ''} ${props.found.length}`);
  const { typed, found, showsAll, onGuide } = props;
  return (
    <ScreenFrame title={t('guides.search')} lead={t(leadOf(props), { count: found.length })}>
      <div class={showsAll ? 'guide-search guide-search--all' : 'guide-search'} role="status" aria-live="polite">
        {showsAll && (
          <PagedList items={found} rowHeightPx={88} gapPx={12} label={t('guides.results')}>
            {(guide) => <GuideRow guide={guide} isNamesake={hasNamesake(guide, found)} onGuide={onGuide} />}
          </PagedList>
        )}
        {!showsAll && found.length > 0 && (
          <ul class="guide-search__best" aria-label={t('guides.results')}>
            {bestOf(found).map((guide) => (
              <li key={guide.id}>
                <GuideRow guide={guide} isNamesake={hasNamesake(guide, found)} onGuide={onGuide} />
              </li>
            ))}
          </ul>
        )}
        {found.length === 0 && <p class="guide-search__none">{t(typed === '' ? 'guides.searchHint' : 'guides.noneFound')}</p>}
      </div>
      {showsAll ? (
        <Button kind="main" isWide icon="back" label={t('guides.typeAgain')} onPress={() => props.onShowAll(false)} />
      ) : (
        <PinyinKeyboard
          label={t('guides.searchLabel')}
          hint={t('guides.searchExample')}
          confirmLabel={t('guides.showFound', { count: found.length })}
          {...(props.start ? { start: props.start } : {})}
          {...(props.load ? { load: props.load } : {})}
          onTyping={props.onTyping}
          onConfirm={() => props.onShowAll(found.length > 0)}
        />
      )}
    </ScreenFrame>
  );
}

/** As many of the first as fit. Nothing is measured: it is drawn anew with every letter. */
function bestOf(found: readonly GuideEntry[]): GuideEntry[] {
  let lines = 0;
  return found.slice(0, mostBest).filter((guide) => {
    lines += Math.ceil(guide.name.length / charactersInLine) + (guide.wider !== undefined || hasNamesake(guide, found) ? 1 : 0);
    return lines <= mostLines;
  });
}

function leadOf({ typed, found, showsAll }: GuideSearchScreenProps) {
  if (showsAll) return 'guides.chooseGuide';
  if (typed === '') return 'guides.searchLead';
  return found.length === 0 ? 'guides.noneLead' : 'guides.foundLead';
}
