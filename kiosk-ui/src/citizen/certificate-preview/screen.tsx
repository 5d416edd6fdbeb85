import { useRef, useState } from 'preact/hooks';

import { useTold } from '../../access/told.ts';
import { PaperPreview, type PaperPreviewProps } from '../../components/paper-preview.tsx';
import type { ShownLeaf } from '../../components/paper-view.tsx';
import { t } from '../../i18n/i18n.ts';

export type CertificatePreviewScreenProps = Omit<PaperPreviewProps, 'title' | 'lead' | 'onShown'> & {
  authorised: boolean;
};

/** The certificate before it is issued and printed. */
export function CertificatePreviewScreen({ authorised, ...preview }: CertificatePreviewScreenProps) {
  const [shown, setShown] = useState<ShownLeaf | null>(null);
  const reveals = useReveals(preview.paper.masked);
  const state = `${preview.canPrint} ${shown?.leaf ?? 0} ${reveals}`;
  useTold('certificate-preview', { authorised, shown, ...preview }, state);
  const lead = t(authorised ? 'certificate.previewLead' : 'certificate.notAuthorised');
  return <PaperPreview {...preview} title={t('certificate.previewTitle')} lead={lead} onShown={setShown} />;
}

/** How often everything was shown; that it is covered again is nothing to tell, and would break off what is being heard. */
function useReveals(isMasked: boolean): number {
  const before = useRef({ isMasked, reveals: 0 });
  if (before.current.isMasked && !isMasked) before.current.reveals += 1;
  before.current.isMasked = isMasked;
  return before.current.reveals;
}
