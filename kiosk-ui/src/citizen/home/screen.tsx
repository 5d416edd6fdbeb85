import type { PersonView } from '@yibao-kiosk/shared/domain/person.ts';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';

import { useTold } from '../../access/told.ts';
import { modes } from '../../access/modes.ts';
import type { ScreenName } from '../../app/screen.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { PaperArt } from '../../components/illustrations.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type HomeTask = Extract<
  ScreenName,
  'certificate' | 'enrolments' | 'contributions' | 'account' | 'visits' | 'guides'
>;

export type HomeScreenProps = {
  person: PersonView;
  placeName: string | null;
  processorName: string;
  canPrint: boolean;
  /** Names of services that this region has off: not offered. */
  off: readonly string[];
  onTask(task: HomeTask): void;
  onReveal(): void;
  onPrivacy(): void;
};

const icons: Record<HomeTask, IconName> = {
  certificate: 'certificate',
  enrolments: 'shield',
  contributions: 'ledger',
  account: 'wallet',
  visits: 'visits',
  guides: 'info',
};
const records: readonly HomeTask[] = ['enrolments', 'contributions', 'account', 'visits'];

/** The greeting and what can be done; in 长辈版 at most four things at once. */
export function HomeScreen(props: HomeScreenProps) {
  useTold('home', props, String(props.canPrint));
  const [showsMore, setShowsMore] = useState(false);
  const { person } = props;
  // The agent masks cell for cell, as paper needs it; in a line of large type the narrow star is enough.
  const name = person.name.replaceAll('\uFF0A', '*');
  const isElder = modes.elder.value;
  const showsCertificate = (!isElder || !showsMore) && !props.off.includes('certificate');
  const offered = records.filter((task) => !props.off.includes(task));
  const shown = isElder ? (showsMore ? [...offered.slice(2), 'guides' as const] : offered.slice(0, 2)) : offered;
  return (
    <ScreenFrame
      title={t('home.title', { name })}
      heading={<Greeting name={name} />}
      lead={t('home.lead')}
      hero={<Who {...props} />}
    >
      <p class="home__privacy">
        <Icon name="shield" size={48} />
        {t('privacy.line', { processor: props.processorName })}
      </p>
      {showsCertificate && (
        <button type="button" class="task task--first" onClick={() => props.onTask('certificate')}>
          <PaperArt size={210} />
          <span>
            <strong>{t('home.tasks.certificate')}</strong>
            <small>{t(props.canPrint ? 'home.notes.certificate' : 'home.notes.noPrinter')}</small>
          </span>
          <Icon name="next" size={64} />
        </button>
      )}
      <div class={isElder ? 'tasks tasks--few' : 'tasks'}>
        {shown.map((task) => (
          <button key={task} type="button" class="task" onClick={() => props.onTask(task)}>
            <span class="task__disc">
              <Icon name={icons[task]} size={72} />
            </span>
            <span>
              <strong>{t(`home.tasks.${task}`)}</strong>
              <small>{t(`home.notes.${task}`)}</small>
            </span>
          </button>
        ))}
      </div>
      {!isElder && (
        <Button isWide icon="info" iconAfter="next" label={t('home.tasks.guides')} onPress={() => props.onTask('guides')} />
      )}
      {isElder && (
        <Button
          isWide
          label={t(showsMore ? 'home.fewer' : 'home.more')}
          iconAfter={showsMore ? 'up' : 'down'}
          onPress={() => setShowsMore(!showsMore)}
        />
      )}
      <div class="home__foot">
        <Button icon="info" kind="quiet" label={t('home.privacy')} onPress={props.onPrivacy} />
        <Button
          icon="eye"
          kind="quiet"
          label={t('home.reveal')}
          isDisabled={!person.masked}
          onPress={props.onReveal}
        />
      </div>
    </ScreenFrame>
  );
}

/** A long name of several parts breaks after its dots (U+00B7), nowhere else. */
function Greeting({ name }: { name: string }) {
  const place = '\u0001';
  const [before = '', after = ''] = t('home.title', { name: place }).split(place);
  const parts = name.split('·');
  return (
    <>
      {before}
      {parts.map((part, index) => (
        <Fragment key={index}>
          <span class="home__name">{index < parts.length - 1 ? `${part}·` : part}</span>
          <wbr />
        </Fragment>
      ))}
      {after}
    </>
  );
}

function Who({ person, placeName }: HomeScreenProps) {
  return (
    <dl class="who">
      <dt>{t('home.idNumber')}</dt>
      <dd>
        <bdi>{person.idNumber}</bdi>
      </dd>
      {placeName !== null && <dt>{t('home.place')}</dt>}
      {placeName !== null && (
        <dd>
          <bdi>{placeName}</bdi>
        </dd>
      )}
    </dl>
  );
}
