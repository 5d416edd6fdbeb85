import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import { useState } from 'preact/hooks';

import { t } from '../i18n/i18n.ts';
import { Button, ButtonRow } from './button.tsx';
import { PaperView, type ShownLeaf } from './paper-view.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import './paper-preview.css';

export type PaperPreviewProps = {
  title: string;
  lead: string;
  paper: Paper;
  canPrint: boolean;
  onReveal(): void;
  onPrint(): void;
  /** Told of each leaf that is turned to. */
  onShown?(shown: ShownLeaf): void;
};

/** What will come out, how long it is, and one touch to print it. */
export function PaperPreview({ title, lead, paper, canPrint, onReveal, onPrint, onShown }: PaperPreviewProps) {
  const [leaf, setLeaf] = useState(0);
  const [leaves, setLeaves] = useState(1);
  const [isPrinting, setIsPrinting] = useState(false);
  const shown = Math.min(leaf, leaves - 1);
  const show = (now: ShownLeaf): void => {
    setLeaves(now.leaves);
    onShown?.(now);
  };
  const print = (): void => {
    // A second touch on the way out of this screen does nothing.
    if (isPrinting) return;
    setIsPrinting(true);
    onPrint();
  };
  return (
    <ScreenFrame title={title} lead={lead} isShort>
      <p class="preview__facts">
        <strong>
          {t('preview.length', { cm: Math.ceil(paper.lengthMm / 10), pages: paper.pages.length })}
        </strong>
        {t(paper.masked ? 'preview.masked' : 'preview.revealed')}
      </p>
      <PaperView paper={paper} leaf={shown} onShown={show} onTap={onReveal} />
      <ButtonRow>
        {leaves > 1 && (
          <Button
            icon="up"
            label={t('preview.higher')}
            isDisabled={shown === 0}
            onPress={() => setLeaf(shown - 1)}
          />
        )}
        {leaves > 1 && (
          <Button
            icon="down"
            label={t('preview.lower')}
            isDisabled={shown === leaves - 1}
            onPress={() => setLeaf(shown + 1)}
          />
        )}
        <Button
          icon="eye"
          kind="quiet"
          label={t('preview.reveal')}
          isDisabled={!paper.masked}
          onPress={onReveal}
        />
      </ButtonRow>
      <Button
        kind="main"
        isWide
        icon="printer"
        label={t(canPrint ? 'preview.print' : 'preview.noPrinter')}
        isDisabled={!canPrint || isPrinting}
        onPress={print}
      />
    </ScreenFrame>
  );
}
