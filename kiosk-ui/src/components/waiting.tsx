import './waiting.css';

/** Something moves: the terminal works. Words stand beside it. */
export function WaitingDots() {
  return (
    <span class="waiting__dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

/** Something is under way and nobody knows how long; the caller ends it with a sentence. */
export function Waiting({ text }: { text: string }) {
  return (
    <div class="waiting" role="status">
      <WaitingDots />
      <p>{text}</p>
    </div>
  );
}
