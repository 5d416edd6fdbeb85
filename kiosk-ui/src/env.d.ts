/** Style sheets are imported for their effect only. */
declare module '*.css';

/** What Vite replaces at build time. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
