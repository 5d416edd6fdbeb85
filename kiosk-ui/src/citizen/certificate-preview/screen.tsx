import { useTold } from '../../access/told.ts';
import { PaperPreview, type PaperPreviewProps } from '../../components/paper-preview.tsx';
import { t } from '../../i18n/i18n.ts';

export type CertificatePreviewScreenProps = Omit<PaperPreviewProps, 'title' | 'lead'> & {
  authorised: boolean;
};

/** The certificate before it is issued and printed. */
export function CertificatePreviewScreen({ authorised, ...preview }: CertificatePreviewScreenProps) {
  useTold('certificate-preview', { authorised, ...preview }, String(preview.canPrint));
  const lead = t(authorised ? 'certificate.previewLead' : 'certificate.notAuthorised');
  return <PaperPreview {...preview} title={t('certificate.previewTitle')} lead={lead} />;
}
