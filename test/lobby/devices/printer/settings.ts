/** What commands set and ESC @ sets back. */
export type PrintSettings = {
  chineseMode: boolean;
  widthScale: number;
  heightScale: number;
  hanziDoubleWidth: boolean;
  hanziDoubleHeight: boolean;
  bold: boolean;
  underline: boolean;
  hanziUnderline: boolean;
  inverse: boolean;
  fontB: boolean;
  align: 'left' | 'centre' | 'right';
  lineSpacingDots: number;
  leftMarginDots: number;
  areaWidthDots: number;
  tabColumns: readonly number[];
  qrModuleDots: number;
  qrErrorCorrection: 'L' | 'M' | 'Q' | 'H';
  qrData: Uint8Array;
};

/** Power-up settings: 30 dots a line (the customary 1/6 inch at 203 dpi less a gap), tabs every 8 columns. */
export function initialSettings(options: { widthDots: number; chineseAtPowerUp: boolean }): PrintSettings {
  return {
    chineseMode: options.chineseAtPowerUp,
    widthScale: 1,
    heightScale: 1,
    hanziDoubleWidth: false,
    hanziDoubleHeight: false,
    bold: false,
    underline: false,
    hanziUnderline: false,
    inverse: false,
    fontB: false,
    align: 'left',
    lineSpacingDots: defaultLineSpacingDots,
    leftMarginDots: 0,
    areaWidthDots: options.widthDots,
    tabColumns: Array.from({ length: 8 }, (_, i) => 8 * (i + 1)),
    qrModuleDots: 3,
    qrErrorCorrection: 'L',
    qrData: new Uint8Array(),
  };
}

/** Line spacing of ESC 2. */
export const defaultLineSpacingDots = 30;
