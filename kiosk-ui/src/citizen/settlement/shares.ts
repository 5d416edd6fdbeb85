import type { Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';

/** Who paid, as three shares of the whole: what the insurance paid, the own account, the own purse. */
export type Shares = { fundFen: number; accountFen: number; cashFen: number };

const accountKinds: ReadonlySet<string> = new Set(['personalAccount', 'sharedAccount']);

/** Sums the payers; what neither account nor cash paid was a fund. */
export function sharesOf(payers: Settlement['payers']): Shares {
  const sum = (belongs: (kind: string) => boolean): number =>
    payers.reduce((total, payer) => (belongs(payer.kind) ? total + payer.amountFen : total), 0);
  return {
    fundFen: sum((kind) => kind !== 'cash' && !accountKinds.has(kind)),
    accountFen: sum((kind) => accountKinds.has(kind)),
    cashFen: sum((kind) => kind === 'cash'),
  };
}

/** Widths in percent for a picture: signs dropped, and nothing that was paid is too thin to see. */
export function widthsOf({ fundFen, accountFen, cashFen }: Shares): readonly [number, number, number] {
  const amounts = [fundFen, accountFen, cashFen].map((fen) => Math.abs(fen));
  const total = amounts.reduce((sum, fen) => sum + fen, 0);
  const thinnest = 4;
  const raw = amounts.map((fen) => (total === 0 || fen === 0 ? 0 : Math.max(thinnest, (fen / total) * 100)));
  const rawTotal = raw.reduce((sum, width) => sum + width, 0) || 1;
  const [fund = 0, account = 0, cash = 0] = raw.map((width) => (width / rawTotal) * 100);
  return [fund, account, cash];
}
