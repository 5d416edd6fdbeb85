import { useState } from 'preact/hooks';

import { type Drawings, nowhere } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import type { NumberFormat } from './number-entry.ts';
import { NumberKeypad } from './number-keypad.tsx';

type LiveProps = { label: string; format: NumberFormat; start?: string; isMasked?: boolean };

function Live({ label, format, start = '', isMasked = false }: LiveProps) {
  const [value, setValue] = useState(start);
  return (
    <NumberKeypad
      label={label}
      format={format}
      value={value}
      isMasked={isMasked}
      canConfirm={value !== ''}
      onValue={setValue}
      onConfirm={nowhere}
    />
  );
}

/** Empty, each kind of number full, and one that nobody behind may read. */
export const numberKeypadExamples: Drawings = {
  empty: () => <Live label={t('help.phone')} format="digits" />,
  idNumber: () => <Live label={t('home.idNumber')} format="idNumber" start="35079919490705123X" />,
  masked: () => <Live label={t('home.idNumber')} format="idNumber" start="35079919490705123X" isMasked />,
  phone: () => <Live label={t('help.phone')} format="phone" start="13800001234" />,
  amount: () => <Live label={t('settlement.total')} format="amount" start="1234567.89" />,
};
