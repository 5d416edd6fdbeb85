/** Style sheets are imported for their effect only. */
declare module '*.css';

/** A part of the wordings (scripts/first-wordings.ts). */
declare module '*.json?first' {
  const words: object;
  export default words;
}

/** What Vite replaces at build time. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
