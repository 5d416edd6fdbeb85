import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Kiosk } from './kiosk.ts';

const files: Readonly<Record<string, string>> = {
  'regions/quanzhou.yaml': 'region: quanzhou\nname: 泉州市\ndocuments: [quanzhou]\noff: {}\npopular: [quanzhou/24]\n',
  'content/search.yaml': "synonyms:\n  - say: [看不起病]\n    mean: ['002036008002']\n",
  'content/quanzhou/document.yaml': `region: quanzhou
title: 办事指南
edition: null
themes:
  - key: aid
    title: 医疗救助
    short: 医疗救助
    icon: aid
offices: []
phones: []
online: []
`,
  'content/quanzhou/guides/24-claim.yaml': `item: '24'
name: 医疗救助对象手工（零星）报销
code: '002036008002'
theme: aid
audiences: [aided]
lines: [10, 20]
materials:
  needs:
    - 病历资料
    - text: 社保卡或居民身份证
      choose: one
`,
};

/** Content of a hall's own: the folders beside its kiosk.yaml. */
export type OwnContent = {
  readonly guide: string;
  write(file: string, text: string): void;
  remove(file: string): void;
};

/** Gives a terminal content of one small guide, in place of what ships and of what it was lent of that. */
export function giveOwnContent({ dataFolder }: Kiosk): OwnContent {
  const at = (file: string): string => join(dirname(dataFolder), file);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  rmSync(join(dataFolder, 'content'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { guide: files['content/quanzhou/guides/24-claim.yaml'] ?? '', write, remove: (file) => rmSync(at(file)) };
}
