import { Window } from 'happy-dom';
import { build, type HtmlTagDescriptor, type IndexHtmlTransformContext, type Plugin } from 'vite';

type Drawing = { firstPaintHtml(root: object): string };
type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

const place = '<!--first-paint-->';

/**
 * Writes the first screen into the document and orders what it loads: its styles, then the scripts that make it live.
 * Throws when the document has no place for it.
 */
export function firstPaint(screenHtml: string): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(place)) throw new Error(`The document has no ${place}`);
        const drawn = stylesFirst(html).replace(place, screenHtml);
        return { html: drawn, tags: bundle ? preloads(bundle) : [] };
      },
    },
  };
}

/** The first screen as HTML, drawn by the screen's own components. */
export async function drawFirstPaint(root: string): Promise<string> {
  const outDir = `${root}generated/first-paint`;
  await build({
    root,
    logLevel: 'warn',
    build: { ssr: 'src/app/first-paint.tsx', outDir, emptyOutDir: true },
  });
  const { document } = new Window();
  // The components know one document, the browser's.
  Object.assign(globalThis, { document });
  try {
    const { firstPaintHtml } = (await import(`${outDir}/first-paint.js`)) as Drawing;
    return firstPaintHtml(document.createElement('div'));
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

/** The styles get the connection that brought the document: nothing is painted before they are there. */
function stylesFirst(html: string): string {
  const [entry = ''] = /<script type="module"[^>]*><\/script>\s*/.exec(html) ?? [];
  return html.replace(entry, '').replace('</head>', `  ${entry.trim()}\n  </head>`);
}

function preloads(bundle: Bundle): HtmlTagDescriptor[] {
  const files = Object.values(bundle);
  const faces = files.filter(({ fileName }) => /-first-[^/]*\.ttf$/.test(fileName));
  const live = files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/main.tsx'));
  if (live?.type !== 'chunk') throw new Error('The bundle has no src/main.tsx');
  const entries = new Set(files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : [])));
  const scripts = [live.fileName, ...live.imports].filter((fileName) => !entries.has(fileName));
  return [
    ...faces.map(({ fileName }) => link({ rel: 'preload', as: 'font', type: 'font/ttf', href: `/${fileName}` })),
    ...scripts.map((fileName) => link({ rel: 'modulepreload', href: `/${fileName}` })),
  ];
}

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head',
});
