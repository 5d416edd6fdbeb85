import './guide-title.css';

/** More does not stand on one line in 长辈版. */
const longest = 12;

/** A name or chapter as a heading: long compounds without a mark to break after, in lines of like length. */
export function GuideTitle({ text }: { text: string }) {
  return (
    <span lang="zh-CN" class={text.length > longest ? 'guide-title guide-title--long' : 'guide-title'}>
      {text}
    </span>
  );
}
