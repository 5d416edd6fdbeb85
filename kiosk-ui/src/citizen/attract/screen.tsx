import type { NoticeView } from '@yibao-kiosk/shared/kiosk/guide.ts';
import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { WelcomeArt } from '../../components/illustrations.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { sentenceOf, t, type WordingKey } from '../../i18n/i18n.ts';
import { troublesOf } from './troubles.ts';
import './screen.css';

export type AttractScreenProps = {
  terminal: TerminalView;
  /** What cannot wait; others stand with the guides. */
  notice: NoticeView | null;
  /** A paper of which nobody can say whether it came out. */
  hasUnresolvedPaper: boolean;
  onStart(): void;
  onGuides(): void;
};

const tasks: readonly { icon: IconName; label: WordingKey }[] = [
  { icon: 'certificate', label: 'attract.tasks.certificate' },
  { icon: 'shield', label: 'attract.tasks.enrolments' },
  { icon: 'ledger', label: 'attract.tasks.contributions' },
  { icon: 'wallet', label: 'attract.tasks.account' },
  { icon: 'visits', label: 'attract.tasks.visits' },
];

/** The invitation between two citizens: what can be done here, what to bring, and what does not work now. */
export function AttractScreen({ terminal, notice, hasUnresolvedPaper, onStart, onGuides }: AttractScreenProps) {
  useTold('attract', { terminal, notice, hasUnresolvedPaper }, `${terminal.state} ${notice?.key ?? ''}`);
  const troubles = troublesOf(terminal);
  return (
    <ScreenFrame title={t('attract.title')} lead={t('attract.lead')} hero={<WelcomeArt size={380} />}>
      {notice && <Notice tone="care" title={notice.title} text={shortText(notice)} />}
      <button type="button" class="start" disabled={troubles.isClosed} onClick={onStart}>
        <span class="start__label">{troubles.isClosed ? t('attract.closed') : t('attract.start')}</span>
        <span class="start__note">
          {troubles.isClosed ? t('attract.closedNote') : t(`attract.startNotes.${troubles.ways}`)}
        </span>
      </button>
      {troubles.hasGuides && (
        <Button isWide icon="info" iconAfter="next" label={t('attract.guides')} note={t('attract.guidesNote')} onPress={onGuides} />
      )}
      {hasUnresolvedPaper && (
        <Notice
          tone="care"
          title={t('attract.unresolvedPaper')}
          text={t('attract.unresolvedPaperNote', { staff: terminal.staffContact })}
        />
      )}
      {troubles.codes.map((code) => {
        const sentence = sentenceOf(code, { place: terminal.staffContact, phone: terminal.servicePhone });
        return <Notice key={code} tone="care" title={sentence.title} text={sentence.next} />;
      })}
      <section class="card attract__card room-3" aria-labelledby="attract-tasks">
        <h2 id="attract-tasks">{t('attract.canDo')}</h2>
        <ul class="attract__tasks">
          {tasks.map((task) => (
            <li key={task.label}>
              <span class="attract__disc">
                <Icon name={task.icon} size={76} />
              </span>
              {t(task.label)}
            </li>
          ))}
        </ul>
      </section>
      {troubles.codes.length < 2 && (
        <section class="card attract__card room-2" aria-labelledby="attract-bring">
          <h2 id="attract-bring">{t('attract.bring')}</h2>
          <p class="attract__bring">{t(`attract.bringWays.${troubles.ways}`)}</p>
          {troubles.codes.length === 0 && !hasUnresolvedPaper && (
            <p class="attract__small room-1">{t('attract.forget')}</p>
          )}
        </section>
      )}
    </ScreenFrame>
  );
}

/** What the start screen has room for. */
const mostCharacters = 60;

function shortText({ text }: NoticeView): string {
  const whole = text.join('');
  return whole.length > mostCharacters ? t('attract.noticeMore') : whole;
}
