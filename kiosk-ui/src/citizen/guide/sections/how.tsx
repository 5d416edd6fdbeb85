import type { SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { Flow, FlowBranch, FlowStep } from '@yibao-kiosk/shared/content/guide/flow.ts';

import { Icon } from '../../../components/icon.tsx';
import { t } from '../../../i18n/i18n.ts';
import { Fact, Section } from './frame.tsx';
import './how.css';

/** 怎么办: the path as it is drawn, the chain of its names, and what the document tells in sentences. */
export function How({ chain, chainHere, steps, flows, standard }: SectionOf<'how'>) {
  return (
    <Section title={t('guide.how')}>
      {chain.length > 0 && <Chain chain={chain} here={chainHere} />}
      {flows.map((flow, index) => (
        <Path key={index} flow={flow} />
      ))}
      {steps.length > 0 && (
        <ol class="guide-steps" lang="zh-CN">
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      <Fact label={t('guide.standard')} texts={standard === undefined ? [] : [standard]} />
    </Section>
  );
}

function Chain({ chain, here }: { chain: readonly string[]; here: readonly string[] }) {
  return (
    <>
      <ol class="chain" lang="zh-CN">
        {chain.map((link, index) => (
          <li key={index} class={here.includes(link) ? 'chain__link chain__link--here' : 'chain__link'}>
            {here.includes(link) && <Icon name="check" size={32} />}
            {link}
          </li>
        ))}
      </ol>
      {here.length > 0 && <p class="guide-soft">{t('guide.chainHere')}</p>}
    </>
  );
}

function Path({ flow }: { flow: Flow }) {
  return (
    <div class="path" lang="zh-CN">
      {flow.title !== undefined && <h3>{flow.title}</h3>}
      <ol>
        {flow.steps.map((step, index) => (
          <Step key={index} step={step} place={index + 1} />
        ))}
      </ol>
      <Fact texts={flow.notes ?? []} />
    </div>
  );
}

function Step({ step, place }: { step: FlowStep; place: number }) {
  return (
    <li class="path__step">
      <b class="path__place">{place}</b>
      <div class="path__words">
        {step.after !== undefined && <p class="path__after">{step.after}</p>}
        <p class="path__does">
          {step.does}
          {step.by !== undefined && <small>{step.by}</small>}
        </p>
        {step.branches?.map((branch, index) => (
          <Branch key={index} branch={branch} />
        ))}
      </div>
    </li>
  );
}

function Branch({ branch: { when, does, end } }: { branch: FlowBranch }) {
  const ending = end === undefined ? '' : t(`guide.ends.${end}`);
  // The document's own words often say just that.
  const isSaid = [when, does].some((words) => words?.includes(ending));
  return (
    <p class={`path__branch path__branch--${end ?? 'mended'}`}>
      <strong>{when}</strong>
      <Icon name="next" size={30} />
      <span>
        {does} {!isSaid && <em>{ending}</em>}
      </span>
    </p>
  );
}
