import { useEffect, useState } from 'preact/hooks';

import type { ScreenClock } from '../clock.ts';
import { Button } from '../components/button.tsx';
import { t } from '../i18n/i18n.ts';
import { blank } from './modes.ts';
import './blank.css';

const offerMs = 5000;

/**
 * A dark screen for who works by keys and speech. A first touch shows nothing of what is under it, only a way to light
 * it again: the hand on the glass may be a passer-by's.
 */
export function Blank({ clock }: { clock: ScreenClock }) {
  const [offers, setOffers] = useState(false);
  useEffect(() => {
    if (!offers) return undefined;
    return clock.after(offerMs, () => setOffers(false));
  }, [offers]);
  return (
    <div class="blank" onClick={() => setOffers(true)}>
      {offers && <Button kind="main" isWide icon="eye" label={t('access.light')} onPress={() => (blank.value = false)} />}
    </div>
  );
}
