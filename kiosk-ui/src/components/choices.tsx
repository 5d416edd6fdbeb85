import './choices.css';

export type ChoicesProps<T> = {
  label: string;
  chosen: T;
  options: readonly { value: T; label: string }[];
  onChoose(value: T): void;
};

/** One of a few, all of them in sight. */
export function Choices<T extends string | number | null>({
  label,
  chosen,
  options,
  onChoose,
}: ChoicesProps<T>) {
  return (
    <div class="choices" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          class="choices__option"
          aria-pressed={option.value === chosen}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
