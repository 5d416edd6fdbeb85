import { describe, expect, it } from 'vitest';

import { checkContent } from './check-content.ts';
import { sampleContent, type Changes } from './testing/sample.ts';

const found = (changes: Changes): string[] =>
  checkContent(sampleContent(changes)).map(({ file, path, rule }) => `${file.replace(/^.*\//u, '')} ${path.join('.')} ${rule}`);

const departure = { line: 2050, reason: 'A slip.' };
const holiday = { key: 'holiday', title: '放假', text: ['十月一日起放假。'], from: '2026-10-01', until: '2026-10-07' };

describe('the rules of content', () => {
  it('find nothing in what is right', () => {
    expect(found({ notices: [holiday], guide: { departures: [{ ...departure, printed: '社报卡', shown: '社保卡' }] } })).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['an unknown theme', { guide: { theme: 'travel' }, more: [{ item: '21' }] }, '0.yaml theme unknown-key'],
    ['an unknown office', { guide: { offices: ['hall', 'annexe'] } }, '0.yaml offices.1 unknown-key'],
    ['an unknown phone', { guide: { phones: ['complaint'] } }, '0.yaml phones.0 unknown-key'],
    [
      'an unknown online service',
      { guide: { channels: { heading: '办理渠道', ways: [{ kinds: ['online'], text: '网上办理', online: ['web'] }] } } },
      '0.yaml channels.ways.0.online.0 unknown-key',
    ],
    ['a tier that the document has not', { guide: { tier: 'hospital' } }, '0.yaml tier unknown-key'],
    ['a guide without tier in a document of tiers', { document: { tiers: [{ key: 'village', name: '村' }] } }, '0.yaml theme tier'],
    ['a document in another folder', { document: { region: 'fuzhou' } }, 'document.yaml region folder'],
    [
      'a key that stands twice',
      { document: { offices: [{ key: 'hall', hours: [] }, { key: 'hall', hours: [] }] } },
      'document.yaml offices.1.key key-twice',
    ],
    [
      'a theme without guides',
      {
        document: {
          themes: [
            { key: 'maternity', title: '生育', short: '生育', icon: 'maternity' },
            { key: 'aid', title: '医疗救助', short: '医疗救助', icon: 'aid' },
          ],
        },
      },
      'document.yaml themes.1 empty-theme',
    ],
    [
      'a note for an item that is not of its theme',
      {
        document: {
          themes: [
            { key: 'maternity', title: '生育', short: '生育', icon: 'maternity', notes: [{ text: '说明', items: ['20', '99'] }] },
          ],
        },
      },
      'document.yaml themes.0.notes.0.items note-item',
    ],
    [
      'a phone without number and without what stands for it',
      { document: { phones: [{ key: 'consultation', purpose: 'consultation' }] } },
      'document.yaml phones.0 phone',
    ],
    ['an item that stands twice', { more: [{ name: '别的' }] }, '1.yaml item item-twice'],
    ['lines that run backwards', { guide: { lines: [20, 10] } }, '0.yaml lines lines'],
    ['nothing to match it by', { guide: { code: undefined }, synonyms: [] }, '0.yaml item no-matter'],
    ['a service of the terminal that another authority has', { guide: { here: 'application', handedOver: '由税务部门办理' } }, '0.yaml here here'],
    ['a link that the chain has not', { guide: { chainHere: ['受理', '归档'] } }, '0.yaml chainHere.1 chain'],
    ['a name without end', { guide: { name: '很'.repeat(41) } }, '0.yaml name long-name'],
    [
      'a choice of one',
      { guide: { materials: { needs: ['病历', { case: '代办', needs: [{ text: '身份证', choose: 'one' }] }] } } },
      '0.yaml materials.needs.1.needs.0.choose choose',
    ],
    ['a masked number', { guide: { notes: ['电话：0595-XXXXXXXX'] } }, '0.yaml notes.0 masked-number'],
    ['a masked number in a notice', { notices: [{ ...holiday, text: ['0595-XXXX5678'] }] }, 'holiday.yaml text.0 masked-number'],
    ['a title that is not closed', { guide: { notes: ['《医疗救助申请卡'] } }, '0.yaml notes.0 form-title'],
    ['titles the wrong way round', { guide: { notes: ['》医疗救助申请卡《'] } }, '0.yaml notes.0 form-title'],
    ['a character lost in conversion', { guide: { chain: ['申请', '�'] } }, '0.yaml chain.1 damaged'],
    ['mark-up', { guide: { notes: ['<b>注意</b>'] } }, '0.yaml notes.0 mark-up'],
    ['mark-up in what a region has off', { profile: { off: { visits: '**到窗口查**' } } }, 'quanzhou.yaml off.visits mark-up'],
    [
      'a masked number in what one kind of place has off',
      { document: { tiers: [{ key: 'village', name: '村' }] }, guide: { tier: 'village' }, profile: { tiers: { village: { off: { visits: '请拨打0595-XXXXXXXX' } } } } },
      'quanzhou.yaml tiers.village.off.visits masked-number',
    ],
    [
      'a correction that is not shown',
      { guide: { departures: [{ ...departure, printed: '公项', shown: '公章' }] } },
      '0.yaml departures.0.shown departure-shown',
    ],
    [
      'a slip that is still shown',
      { guide: { notes: ['加盖公项', '加盖公章'], departures: [{ ...departure, printed: '加盖公项', shown: '加盖公章' }] } },
      '0.yaml departures.0.printed departure-printed',
    ],
    [
      'a departure at a line of another item',
      { guide: { departures: [{ ...departure, line: 7, printed: '省外医院' }] } },
      '0.yaml departures.0.line departure-line',
    ],
    [
      'a slip of the document that is not corrected',
      { document: { departures: [{ ...departure, printed: '办事旨南', shown: '办事指北' }] } },
      'document.yaml departures.0.shown departure-shown',
    ],
    ['a region of another name', { profile: { region: 'fuzhou' } }, 'quanzhou.yaml region file-name'],
    ['a document that is not there', { profile: { documents: ['quanzhou', 'fujian'] } }, 'quanzhou.yaml documents.1 unknown-document'],
    ['a document twice', { profile: { documents: ['quanzhou', 'quanzhou'] } }, 'quanzhou.yaml documents.1 twice'],
    ['a popular guide that is not there', { profile: { popular: ['quanzhou/99'] } }, 'quanzhou.yaml popular.0 unknown-guide'],
    ['services off at a place that is not there', { profile: { tiers: { moon: { off: {} } } } }, 'quanzhou.yaml tiers.moon unknown-tier'],
    ['a popular guide twice', { profile: { popular: ['quanzhou/20', 'quanzhou/20'] } }, 'quanzhou.yaml popular.1 twice'],
    ['a notice of another name', { notices: [{ ...holiday, key: 'feast' }] }, 'holiday.yaml key file-name'],
    ['everyday words for no matter', { synonyms: [{ say: ['看牙'], mean: ['002036009999'] }] }, 'search.yaml synonyms.0.mean.0 unknown-matter'],
    [
      'everyday words said twice',
      { synonyms: [{ say: ['生孩子', '生孩子'], mean: ['002036007002'] }] },
      'search.yaml synonyms.0.say.1 twice',
    ],
  ])('find %s', (_name, changes, expected) => {
    expect(found(changes)).toEqual([expected]);
  });

  it('take what a merged cell says from a line of another item', () => {
    const merged = { printed: '002036007002', shown: '002036007002', line: 7, reason: 'Merged cell.' };
    expect(found({ guide: { departures: [merged] } })).toEqual([]);
  });

  it('look for a popular guide in the documents of the region only, whatever marks its item has', () => {
    expect(found({ guide: { item: '17/18' }, profile: { popular: ['quanzhou/17/18'] } })).toEqual([]);
    expect(found({ profile: { documents: [], popular: ['quanzhou/20'] } })).toEqual(['quanzhou.yaml popular.0 unknown-guide']);
  });
});
