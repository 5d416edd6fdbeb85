import type { NoticeView } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { useTold } from '../../access/told.ts';
import { Leaves } from '../../components/leaves.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { dateText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type NoticesScreenProps = { notices: readonly NoticeView[] };

/** 公告: what is to know now, urgent things first. */
export function NoticesScreen(props: NoticesScreenProps) {
  useTold('notices', props);
  const { notices } = props;
  return (
    <ScreenFrame title={t('guides.notices', { count: notices.length })}>
      <Leaves label={t('guides.notices', { count: notices.length })} content={notices.map(({ key }) => key).join(' ')}>
        {notices.map(({ key, title, text, until, urgent }) => (
          <article key={key} class={urgent ? 'notice-page notice-page--urgent' : 'notice-page'} lang="zh-CN">
            <h2>{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p class="notice-page__until">{t('guides.noticeUntil', { date: dateText(until) })}</p>
          </article>
        ))}
      </Leaves>
    </ScreenFrame>
  );
}
