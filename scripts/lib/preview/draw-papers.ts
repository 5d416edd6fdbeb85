import type { PaperView } from '../../../test/lobby/bench/messages.ts';
import { pageFile } from '../../../test/lobby/bench/page-files.ts';
import { paperView } from '../../../test/lobby/bench/views.ts';
import type { Paper } from '../../../test/lobby/devices/printer/paper.ts';
import type { Screen } from '../../../test/support/browser.ts';
import { greyPng } from './grey-png.ts';

/** No such host: what the page of the bench is made of is answered from the files themselves. */
const origin = 'http://bench.invalid';
const html = `<!doctype html>
<style>@font-face { font-family: "Noto Sans SC"; src: url("/noto-sans-sc.ttf"); }</style>
<script type="module">import { drawPaper } from '/paper-canvas.ts'; globalThis.drawPaper = drawPaper;</script>`;

/** Draws papers as the bench of the lobby does, from the bytes that its printer got; a PNG each. */
export async function drawPapers(browser: Screen['context'], papers: readonly Paper[]): Promise<Uint8Array[]> {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = path === '/' ? { type: 'text/html', body: html } : await pageFile(path);
    await (file ? route.fulfill({ contentType: file.type, body: Buffer.from(file.body) }) : route.abort());
  });
  await page.goto(`${origin}/`);
  const pictures: Uint8Array[] = [];
  for (const paper of papers) {
    const { dots, ...size } = await page.evaluate(drawInPage, paperView(paper));
    pictures.push(greyPng({ ...size, dots: Buffer.from(dots, 'base64') }));
  }
  await page.close();
  return pictures;
}

/** Runs in the page: the paper in shades of grey, a byte a dot. */
async function drawInPage(paper: PaperView): Promise<{ width: number; height: number; dots: string }> {
  await document.fonts.load('24px "Noto Sans SC"');
  const { drawPaper } = globalThis as unknown as { drawPaper(canvas: HTMLCanvasElement, paper: PaperView): void };
  const canvas = document.createElement('canvas');
  drawPaper(canvas, paper);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const darkest = 0x20;
  const lightest = 0xfc;
  let dots = '';
  for (let at = 1; at < pixels.length; at += 4) {
    const shade = (((pixels[at] ?? lightest) - darkest) * 255) / (lightest - darkest);
    dots += String.fromCharCode(Math.max(0, Math.min(255, Math.round(shade))));
  }
  return { width, height, dots: btoa(dots) };
}
