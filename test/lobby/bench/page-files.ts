import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';

/** One file of the bench page, ready to send. */
export type PageFile = { type: string; body: string | Uint8Array };

const require = createRequire(import.meta.url);
const pageDirectory = new URL('./page/', import.meta.url);
const namePattern = /^[a-z-]+\.(ts|css|html)$/;

/** Machines may lack a Chinese font: the page brings the face that the product ships. */
const fontFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/**
 * Reads a file of the page by the path of its request; nothing when there is none. TypeScript leaves its
 * types here.
 */
export async function pageFile(path: string): Promise<PageFile | undefined> {
  if (path === '/noto-sans-sc.ttf')
    return { type: 'font/ttf', body: await readFile(require.resolve(fontFile)) };
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!namePattern.test(name)) return undefined;
  try {
    const text = await readFile(new URL(name, pageDirectory), 'utf8');
    if (name.endsWith('.ts'))
      return { type: 'text/javascript; charset=utf-8', body: stripTypeScriptTypes(text) };
    return {
      type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8',
      body: text,
    };
  } catch {
    return undefined;
  }
}
