import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import { themeIcons } from '@yibao-kiosk/shared/content/guide/document.ts';
import { audiences } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { GuideCatalogue, GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

const shorts = ['参保登记', '信息查询', '关系转移', '异地就医', '门诊慢特病', '费用报销', '生育待遇', '医疗救助', '机构协议', '费用结算', '伤残军人', '家庭病床'];
const names = [
  '单位新参保登记', '单位注销登记', '单位参保信息变更登记', '职工参保登记', '职工参保关系变更登记', '职工在职转退休',
  '基本医疗保险职工参保信息变更登记', '特殊人群身份认定', '城乡居民参保登记', '城乡居民医疗保险参保人员信息变更登记',
]; // prettier-ignore

const entry = (id: string, name: string, theme: string): GuideEntry => ({
  id,
  name,
  theme,
  audiences: ['employee', 'resident'],
  search: { name: { text: name, sounds: [...name].map(() => '') }, words: [] },
});

/** A city with twelve chapters and ten guides in the first. */
export const catalogueFixture: GuideCatalogue = {
  region: { key: 'linhai', name: '临海市' },
  themes: shorts.map((short, index) => ({
    key: `theme${index}`,
    title: index === 0 ? '基本医疗保险参保和变更登记' : short,
    short,
    icon: themeIcons[index] ?? 'register',
    count: index === 0 ? names.length : 1,
  })),
  audiences: audiences.map((audience) => ({ audience, count: 6 })),
  popular: ['linhai/1', 'linhai/4'],
  entries: [
    ...names.map((name, index) => entry(`linhai/${index + 1}`, name, 'theme0')),
    ...shorts.slice(1).map((short, index) => entry(`linhai/${index + 20}`, short, `theme${index + 1}`)),
    {
      ...entry('sheng/23', '符合资助条件的救助对象参加城乡居民基本医疗保险个人缴费补贴', 'theme7'),
      wider: '福建省医疗保障经办政务服务事项清单',
    },
  ],
  notices: [
    {
      key: 'rest',
      title: '国庆节服务时间',
      text: ['10月1日至3日窗口休息，自助机照常服务。', '急事请打 12393。'],
      from: '2026-09-28',
      until: '2026-10-03',
      urgent: true,
    },
  ],
};

const source = { title: '临海市医疗保障办事指南', number: '临医保〔2026〕1号', edition: '2026年修订版' };

/** A guide with everything that a document can say. */
export const answerFixture: Answer = {
  id: 'linhai/20',
  item: '20',
  name: '生育医疗费支付',
  chapter: '生育保险待遇核准支付',
  source,
  sections: [
    { kind: 'here', state: 'elsewhere' },
    {
      kind: 'bring',
      missing: false,
      heading: '办理材料',
      needs: [
        { box: true, text: '医保电子凭证或社保卡或居民身份证', choose: 'one' },
        { box: true, text: '医院收费票据（加盖收费专用章）（含电子票据）' },
        {
          box: false,
          text: '参保男职工未就业配偶生育的',
          needs: [
            { box: true, text: '《生育保险待遇支付——未就业配偶个人承诺书》' },
            { box: false, text: '以下任一材料', choose: 'one', needs: [{ box: true, text: '结婚证' }, { box: true, text: '户口簿' }] },
          ],
        },
        { box: true, text: '如代办还需提供代办报销人身份证复印件', conditional: true },
      ],
      notes: ['可通过信息共享渠道获取的，无需提供。'],
    },
    {
      kind: 'time',
      missing: false,
      limits: [{ text: '即时受理，20个工作日内办结' }, { when: '办理单位申报50人以上', text: '3个工作日内办结' }],
    },
    {
      kind: 'how',
      chain: ['申请', '受理', '审核', '拨付', '办结'],
      chainHere: ['受理'],
      steps: [],
      standard: '提交材料齐全、符合法定形式。',
      flows: [
        {
          title: '现场办理',
          steps: [
            { does: '服务窗口现场提交申请' },
            {
              does: '受理',
              branches: [
                { when: '材料不全', end: 'returned', does: '一次性告知需要补正的材料' },
                { when: '不符合办理条件', end: 'declined', does: '出具不予受理文书' },
              ],
            },
            { does: '审查', by: '经办机构', branches: [{ when: '审查不通过', end: 'refused', does: '出具审查不通过文书' }] },
            { after: '审查通过', does: '拨付报销金额' },
            { does: '决定并送达' },
          ],
        },
      ],
    },
    {
      kind: 'where',
      missing: false,
      ways: [{ kinds: ['counter', 'post'], text: '现场办理、邮寄办理', online: [] }],
      offices: [{ name: '市民服务中心', address: '临海市海州区海星街100号市民服务中心负一楼22-26号' }],
    },
    { kind: 'when', missing: false, offices: [{ hours: ['上午：9:00-12:00', '下午：1:30-5:00'] }] },
    {
      kind: 'call',
      missing: false,
      phones: [
        { purpose: 'consultation', number: '0599-12345678' },
        { purpose: 'complaint' },
        { purpose: 'efficiency', label: '临海市医保中心', number: '0599-87654321' },
      ],
      query: [],
      complaint: ['12345便民服务平台'],
      published: [],
    },
    { kind: 'who', heading: '适用范围', texts: ['符合计划生育政策的已参加生育保险的参保女职工或男职工未就业配偶的生育医疗费用报销。'] },
    { kind: 'law', texts: ['《中华人民共和国社会保险法》（主席令第35号）第五十四条'] },
    { kind: 'notes', item: [], chapter: ['本章所列第19、20、21、22四个事项，合并支付的可一次性提供材料。'] },
  ],
};

/** One that another office does: nothing else is known of it. */
export const handedOverFixture: Answer = {
  id: 'linhai/1',
  item: '1.1',
  name: '单位新参保登记',
  chapter: '基本医疗保险参保和变更登记',
  source: { title: '临海市医疗保障办事指南', edition: null },
  sections: [
    { kind: 'here', state: 'handedOver', text: '临海市该事项由税务部门办理，以税务部门办理要求为准。' },
    { kind: 'bring', missing: true, needs: [], notes: [] },
    { kind: 'time', missing: true, limits: [] },
    { kind: 'where', missing: true, ways: [], offices: [] },
    { kind: 'when', missing: true, offices: [] },
    { kind: 'call', missing: true, phones: [], query: [], complaint: [], published: [] },
  ],
};
