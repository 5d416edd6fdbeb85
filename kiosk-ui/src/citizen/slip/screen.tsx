import { useTold } from '../../access/told.ts';
import { PaperPreview, type PaperPreviewProps } from '../../components/paper-preview.tsx';
import { t } from '../../i18n/i18n.ts';

export type SlipScreenProps = Omit<PaperPreviewProps, 'title' | 'lead'>;

/** A slip of records before it is printed. */
export function SlipScreen(props: SlipScreenProps) {
  useTold('slip', props, String(props.canPrint));
  return <PaperPreview {...props} title={t('slip.title')} lead={t('slip.lead')} />;
}
