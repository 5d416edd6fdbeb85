import type { AnswerSection } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import { answerFixture, handedOverFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuideScreenProps } from './screen.tsx';

const common = {
  slip: { cm: 42, pages: 1 }, canPrint: true, onWider: nowhere, onPrint: nowhere, onStart: nowhere,
}; // prettier-ignore
const wide = { ...answerFixture, id: 'sheng/20', source: { title: '福建省医疗保障经办政务服务事项清单', edition: '2023年12月修订版' } };
const widest = { ...answerFixture, id: 'guo/20', source: { title: '公共服务事项指南', edition: null } };
const offered: AnswerSection = { kind: 'here', state: 'offered', service: 'certificate' };

/** Everything that can be said; something to do here; another office; 200 papers and a note without end. */
export const guideExamples: Examples<GuideScreenProps> = {
  full: () => ({ answer: answerFixture, wider: [wide, { ...wide, id: 'sheng/22', item: '22', name: '生育津贴支付' }, widest], ...common }),
  offered: () => ({
    answer: { ...answerFixture, name: '出具《参保凭证》', sections: [offered, ...answerFixture.sections.slice(1, 3)] },
    wider: [],
    ...common,
  }),
  handedOver: () => ({ answer: handedOverFixture, wider: [wide], ...common, slip: null }),
  endless: () => ({
    answer: {
      ...answerFixture,
      name: '符合资助条件的救助对象参加城乡居民基本医疗保险个人缴费补贴',
      sections: [
        {
          kind: 'bring',
          missing: false,
          needs: Array.from({ length: 200 }, (_, index) => ({ box: true, text: `第${index + 1}份材料，加盖公章` })),
          notes: ['备案之后才能直接结算。'.repeat(180)],
        },
      ],
    },
    wider: [],
    ...common,
    slip: { cm: 1210, pages: 13 },
    canPrint: false,
  }),
};
