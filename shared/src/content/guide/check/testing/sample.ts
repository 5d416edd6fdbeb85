import type { SourceDocument } from '../../document.ts';
import type { Guide } from '../../guide.ts';
import type { Notice } from '../../notice.ts';
import type { RegionProfile, Synonyms } from '../../region.ts';
import type { FiledContent } from '../filed.ts';

const document: SourceDocument = {
  region: 'quanzhou',
  title: '办事指南',
  edition: null,
  themes: [{ key: 'maternity', title: '生育保险待遇核准支付', short: '生育待遇', icon: 'maternity' }],
  offices: [{ key: 'hall', address: '海星街100号', hours: ['上午：9:00-12:00'] }],
  phones: [{ key: 'consultation', purpose: 'consultation', number: '0595-22116804' }],
  online: [{ key: 'app', name: '闽政通' }],
};

const guide: Guide = {
  item: '20',
  name: '生育医疗费支付',
  code: '002036007002',
  theme: 'maternity',
  audiences: ['employee'],
  lines: [2044, 2133],
  channels: { heading: '办理渠道', ways: [{ kinds: ['online'], text: '网上办理', online: ['app'] }] },
  materials: { needs: [{ text: '医保电子凭证或社保卡', choose: 'one' }] },
  chain: ['申请', '受理', '办结'],
  offices: ['hall'],
  phones: ['consultation'],
};

const profile: RegionProfile = { region: 'quanzhou', name: '泉州市', documents: ['quanzhou'], off: {}, popular: ['quanzhou/20'] };

export type Changes = {
  document?: Partial<SourceDocument>;
  guide?: Partial<Guide>;
  /** Further guides, each with what it has other than the first. */
  more?: Partial<Guide>[];
  notices?: Notice[];
  profile?: Partial<RegionProfile>;
  synonyms?: Synonyms['synonyms'];
};

/** Content of one document with one guide in which nothing is wrong, changed as a test wants it. */
export function sampleContent(changes: Changes = {}): FiledContent {
  const guides = [changes.guide ?? {}, ...(changes.more ?? [])].map((other): Guide => Object.assign({}, guide, other));
  return {
    regions: new Map([
      [
        'quanzhou',
        {
          document: { file: 'content/quanzhou/document.yaml', value: { ...document, ...changes.document } },
          guides: guides.map((value, index) => ({ file: `content/quanzhou/guides/${index}.yaml`, value })),
          notices: (changes.notices ?? []).map((value) => ({ file: 'content/quanzhou/notices/holiday.yaml', value })),
        },
      ],
    ]),
    profiles: [{ file: 'regions/quanzhou.yaml', value: { ...profile, ...changes.profile } }],
    synonyms: { file: 'content/search.yaml', value: { synonyms: changes.synonyms ?? [{ say: ['生孩子报销'], mean: ['002036007002'] }] } },
  };
}
