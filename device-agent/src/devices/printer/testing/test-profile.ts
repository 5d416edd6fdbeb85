import type { PrinterProfile } from '../profile.ts';

/** An 80 mm printer as tests need it. */
export const testProfile: PrinterProfile = {
  id: 'test-80mm',
  name: 'Test 80 mm',
  columns: 48,
  dotsPerLine: 576,
  characterSet: 'gbk',
  cut: 'partial',
  cutFeedDots: 120,
  completion: 'fn48',
  qr: 'native',
  speedMmPerS: 150,
  maxRasterBandLines: 128,
  automaticStatusBack: true,
  clearsBufferInRealTime: true,
};

/** Every character set a profile can name. */
export const characterSets: readonly PrinterProfile['characterSet'][] = [
  'gb2312',
  'gbk',
  'gb18030-2byte',
  'gb18030-4byte',
  'raster',
];
