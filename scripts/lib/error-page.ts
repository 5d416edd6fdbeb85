import { errorRegistry, type ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import english from '@yibao-kiosk/shared/errors/sentences/en.json' with { type: 'json' };
import chinese from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import englishRepairs from '@yibao-kiosk/shared/errors/repairs/en.json' with { type: 'json' };

type Sentence = { title: string; next: string };

const classes = { citizen: 'the citizen', staff: 'staff', wait: 'time' } as const;

function repairText(code: ErrorCode): string {
  const repairs: Readonly<Record<string, unknown>> = englishRepairs;
  const repair = repairs[code];
  if (repair === undefined) return '';
  const text = typeof repair === 'string' ? repair : Object.values(repair as object).flat().join(' ');
  return `\n\nRepair: ${text}`;
}

/** docs/error-codes.md as the registry and the sentences make it. */
export function errorPage(): string {
  const sections = (Object.keys(errorRegistry) as ErrorCode[]).map((code) => {
    const zh: Sentence = chinese[code];
    const en: Sentence = english[code];
    return `### ${code}\n\nEnded by: ${classes[errorRegistry[code]]}.\n\n> ${zh.title}。${zh.next}\n>\n> ${en.title}. ${en.next}${repairText(code)}`;
  });
  return `# Error codes

What a citizen is told, who can end it, and how it is mended. Written by \`npm run docs:errors\` from
\`shared/src/errors\`; a test fails when this page is not what the registry says. Places in double braces are filled by
the terminal (hall, phone).

${sections.join('\n\n')}
`;
}
