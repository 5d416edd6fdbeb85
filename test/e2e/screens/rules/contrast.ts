/** A line of text on the screen, in px of the screen. */
export type TextBox = { name: string; x: number; y: number; width: number; height: number };

/** Every line of text that is shown. Runs in the browser: it may use nothing from outside its own body. */
export function textBoxes(): TextBox[] {
  const boxes: TextBox[] = [];
  const layer = document.querySelector('[aria-modal]') ?? document.getElementById('root') ?? document.body;
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('.only-heard') || (node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const name = `${parent.getAttribute('class') ?? parent.tagName} "${(node.textContent ?? '').trim().slice(0, 24)}"`;
    // Of a text in several pages, those beside the frame are not shown (components/leaves.tsx).
    const { left, right } = parent.closest('[data-leaves]')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    for (const { x, y, width, height } of range.getClientRects())
      if (width > 8 && x + width > left + 1 && x < right - 1) boxes.push({ name, x, y, width, height });
  }
  return boxes;
}

/**
 * What of these lines is too faint, measured on the picture of the screen: the ink is what differs most from the
 * commonest colour, the grounds are all colours that take a tenth of the box (gradients have several). Runs in the
 * browser, on a page of its own: it may use nothing from outside its own body.
 */
export async function contrastBreaches(given: {
  picture: string;
  boxes: TextBox[];
  minContrast: number;
}): Promise<string[]> {
  const blob = await (await fetch(`data:image/png;base64,${given.picture}`)).blob();
  const bitmap = await createImageBitmap(blob);
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!pen) return ['no canvas'];
  pen.drawImage(bitmap, 0, 0);

  const linear = Array.from({ length: 256 }, (_, value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = (red: number, green: number, blue: number): number =>
    0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0);
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  const faint = (box: TextBox): number | undefined => {
    const { data } = pen.getImageData(Math.round(box.x), Math.round(box.y), Math.ceil(box.width), Math.ceil(box.height));
    /** By colour, four bits a channel: how many pixels, and the sum of their luminance. */
    const buckets = new Map<number, { count: number; sum: number }>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      const bucket = buckets.get(key) ?? { count: 0, sum: 0 };
      bucket.count += 1;
      bucket.sum += luminance(red, green, blue);
      buckets.set(key, bucket);
    }
    const pixels = data.length / 4;
    const shades = [...buckets.values()].map(({ count, sum }) => ({ share: count / pixels, light: sum / count }));
    const ground = shades.reduce((most, shade) => (shade.share > most.share ? shade : most));
    // Half a hundredth of the box: a full stroke, not the edge of one letter.
    const strokes = shades.filter(({ share }) => share > 0.005);
    const ink = strokes.reduce((best, shade) =>
      contrast(shade.light, ground.light) > contrast(best.light, ground.light) ? shade : best,
    );
    const grounds = shades.filter(({ share, light }) => share >= 0.1 && contrast(light, ground.light) < 1.6);
    const worst = Math.min(...grounds.map(({ light }) => contrast(light, ink.light)));
    return worst < given.minContrast ? worst : undefined;
  };
  return given.boxes.flatMap((box) => {
    const found = faint(box);
    return found === undefined ? [] : [`contrast of ${found.toFixed(1)}: ${box.name}`];
  });
}
