import * as v from 'valibot';

/** A cell is 12 dots wide on every model (font A). */
const CELL_DOTS = 12;

const fields = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** For the technician: maker and models. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Half-width cells a line. */
  columns: v.picklist([48, 32]),
  dotsPerLine: v.picklist([576, 384]),
  /** What the font ROM is proven to hold; 'raster': trust nothing, draw every line. */
  characterSet: v.picklist(['gb2312', 'gbk', 'gb18030-2byte', 'gb18030-4byte', 'raster']),
  /** 'none': a tear bar. */
  cut: v.picklist(['full', 'partial', 'none']),
  /** From the print head to the knife; fed before a cut. */
  cutFeedDots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(400)),
  /** The strongest proof of printing the model gives. */
  completion: v.picklist(['fn48', 'gsr', 'none']),
  qr: v.picklist(['native', 'raster']),
  speedMmPerS: v.pipe(v.number(), v.minValue(20), v.maxValue(500)),
  maxRasterBandLines: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(255)),
  /** Whether the printer announces changes by itself (GS a). */
  automaticStatusBack: v.boolean(),
  /** Whether DLE DC4 fn 8 empties its buffer, so that a broken job cannot come out later. */
  clearsBufferInRealTime: v.boolean(),
});

/** What a printer model can do. The profiles are YAML in config/printers, one file a model. */
export const printerProfileSchema = v.pipe(
  fields,
  v.check(
    ({ columns, dotsPerLine }) => columns * CELL_DOTS === dotsPerLine,
    'columns and dotsPerLine that fit: 48 and 576, or 32 and 384',
  ),
);

/** A checked profile. */
export type PrinterProfile = Readonly<v.InferOutput<typeof printerProfileSchema>>;
