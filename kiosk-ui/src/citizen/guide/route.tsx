import { useEffect, useState } from 'preact/hooks';

import { Answered } from '../../app/answered.tsx';
import type { App } from '../../app/app.ts';
import { canPrint } from '../../app/preview.ts';
import { locale, t } from '../../i18n/i18n.ts';
import { startService } from './start.ts';
import { GuideScreen, type SlipLength } from './screen.tsx';

/** One guide, read from the agent; the slip is composed there, this page only learns its length. */
export function GuideRoute({ app, id, isWider }: { app: App; id: string; isWider: boolean }) {
  const slip = useSlipLength(app, id);
  return (
    <Answered app={app} name="Guide.GetGuide" payload={{ id }} title={t('guides.title')}>
      {({ answer, wider }) => (
        <GuideScreen
          answer={answer}
          wider={isWider ? [] : wider}
          slip={slip}
          canPrint={canPrint(app)}
          onWider={(widerId) => app.open({ name: 'widerGuide', id: widerId })}
          onPrint={() => app.open({ name: 'printing', order: { kind: 'guide', jobId: app.newId(), id } })}
          onStart={() => startService(app, answer)}
        />
      )}
    </Answered>
  );
}

const answerMs = 10_000;

function useSlipLength(app: App, id: string): SlipLength | null {
  const [slip, setSlip] = useState<(SlipLength & { id: string; language: string }) | null>(null);
  const language = locale.value;
  useEffect(() => {
    let isLeft = false;
    void app.link.send('Guide.PreviewSlip', { id, locale: language }, { timeoutMs: answerMs }).then((outcome) => {
      if (isLeft || outcome.kind !== 'done') return;
      const { lengthMm, pages } = outcome.answer.paper;
      setSlip({ id, language, cm: Math.ceil(lengthMm / 10), pages: pages.length });
    });
    return () => {
      isLeft = true;
    };
  }, [id, language]);
  return slip?.id === id && slip.language === language ? slip : null;
}
