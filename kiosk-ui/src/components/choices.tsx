import type { ComponentChildren } from 'preact';

import { Icon } from './icon.tsx';
import { PagedList } from './paged-list.tsx';
import './choices.css';

type Value = string | number | null;
export type Choice<T> = { value: T; label: string; note?: string };
type Common<T> = {
  label: string;
  options: readonly Choice<T>[];
  /** `row` for a few short words, all of them in sight; `list` for sentences, a page at a time. */
  look?: 'row' | 'list';
};
/** One of them (the default), or any number. */
export type ChoicesProps<T> = Common<T> &
  (
    | { isMany?: false; chosen: T; onChoose(value: T): void }
    | { isMany: true; chosen: readonly T[]; onChoose(values: readonly T[]): void }
  );

/**
 * One or several of a list: radio buttons and check boxes by meaning, each a stop of the keys by itself, because a
 * choice by arrow would change the screen under who only wants to hear what there is.
 */
export function Choices<T extends Value>(props: ChoicesProps<T>) {
  const { label, options, look = 'row' } = props;
  const draw = (option: Choice<T>) => (
    <Option option={option} isMany={props.isMany === true} isChosen={isChosen(props, option.value)} onPress={() => choose(props, option.value)} />
  );
  return (
    <Group label={label} isMany={props.isMany === true} look={look}>
      {look === 'list' ? (
        <PagedList items={options} rowHeightPx={120} label={label}>
          {draw}
        </PagedList>
      ) : (
        options.map(draw)
      )}
    </Group>
  );
}

function isChosen<T extends Value>(props: ChoicesProps<T>, value: T): boolean {
  return props.isMany ? props.chosen.includes(value) : props.chosen === value;
}

function choose<T extends Value>(props: ChoicesProps<T>, value: T): void {
  if (!props.isMany) {
    props.onChoose(value);
    return;
  }
  // In the order of the list, whatever was touched first.
  const wanted = new Set(props.chosen);
  if (!wanted.delete(value)) wanted.add(value);
  props.onChoose(props.options.map((option) => option.value).filter((each) => wanted.has(each)));
}

type GroupProps = { label: string; isMany: boolean; look: 'row' | 'list'; children: ComponentChildren };

function Group({ label, isMany, look, children }: GroupProps) {
  return (
    <div class={`choices choices--${look}`} role={isMany ? 'group' : 'radiogroup'} aria-label={label}>
      {children}
    </div>
  );
}

type OptionProps = { option: Choice<Value>; isMany: boolean; isChosen: boolean; onPress(): void };

function Option({ option, isMany, isChosen: isOn, onPress }: OptionProps) {
  return (
    <button
      type="button"
      class="choices__option"
      role={isMany ? 'checkbox' : 'radio'}
      aria-checked={isOn}
      onClick={onPress}
    >
      <i class={`choices__mark${isMany ? ' choices__mark--many' : ''}`} aria-hidden="true">
        {isOn && <Icon name="check" size={40} />}
      </i>
      <span class="choices__words">
        {option.label}
        {option.note !== undefined && <small>{option.note}</small>}
      </span>
    </button>
  );
}
