import { Fields, type Row, type Subject } from '../row.ts';

/** First and last lines of the rows; the scan kept no rules of the table, and its columns run into each other. */
const tiers: readonly { letter: string; labels: readonly [number, string][]; rows: readonly [number, number][] }[] = [
  {
    letter: 'H',
    labels: [[32, '驻省市属和'], [35, '医保服务站'], [35, '县级医疗机'], [37, '构服务站']],
    rows: [[12, 19], [21, 27], [29, 35], [37, 45], [47, 59], [63, 72], [74, 85], [87, 107]],
  },
  {
    letter: 'T',
    labels: [[116, '驻乡镇卫生'], [118, '院服务站']],
    rows: [
      [109, 116], [119, 128], [132, 138], [140, 148], [150, 162], [164, 173], [175, 185], [187, 196], [200, 209], [211, 224],
      [226, 236], [238, 248], [250, 260], [264, 277],
    ],
  },
  {
    letter: 'C',
    labels: [[309, '乡镇（街道）便民服务中心']],
    rows: [
      [279, 286], [288, 294], [296, 304], [306, 312], [314, 325], [327, 337], [341, 351], [353, 363], [365, 375], [377, 384],
      [386, 395], [397, 406], [410, 420], [422, 434], [436, 443], [445, 473], [475, 488],
    ],
  },
  { letter: 'V', labels: [[500, '村（社区〉']], rows: [[490, 497], [499, 509]] },
]; // prettier-ignore

/** Fragments by their look: the time, the circled numbers of the window's steps, the chain. Others are name and condition. */
const looks: readonly [RegExp, Subject, string][] = [
  [/^当场办结|^即时受理，\s*\d+个工作日内(?:办结|审核)/u, 'limits', '办理时限'],
  [/^[②][②③④⑤＠\uFFFD3]*$/u, 'window', '基层窗口办理环节'],
  [/^①|^③|^审[核梭]|归档$|^拨/u, 'chainFragments', '办理流程'],
];

/** 服务事项清单: four kinds of places with 41 rows, read from a scan; each row as the fragments that are left of it. */
export function parseFuzhou(lines: readonly string[]): Row[] {
  return tiers.flatMap(({ letter, labels, rows }) =>
    rows.map(([first, last], index) => {
      const fields = new Fields();
      for (const [line, text] of labels) fields.add('tier', '基层服务机构', { line, text });
      for (let line = first; line <= last; line += 1) {
        for (const text of fragments(lines[line - 1] ?? '', String(index + 1))) {
          if (labels.some((label) => label[0] === line && label[1] === text)) continue;
          const [, subject, heading] = looks.find(([look]) => look.test(text)) ?? [null, 'nameOrScope' as const, '事项名称、受理条件'];
          fields.add(subject, heading, { line, text });
        }
      }
      return { item: `${letter}${index + 1}`, fields: fields.all() };
    }),
  );
}

/** Parts of a line between blanks that are not those of a printed comma, without the row's number, which also clings to the ends of parts. */
function fragments(line: string, number: string): string[] {
  return line
    .split(/(?<![，、])\s+|\s+(?=[①审交尧])/u)
    .flatMap((text) => /^(即时受理，3个工作日内审核)(本辖区内城乡居民)$/u.exec(text)?.slice(1) ?? [text])
    .map((text) => (/^(?:当场办结|②|\S*（①)\d+$/u.test(text) && text.endsWith(number) ? text.slice(0, -number.length) : text))
    .filter((text) => text !== '' && text !== number);
}
