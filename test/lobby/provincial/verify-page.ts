import type { IssuedCertificate } from './certificate-register.ts';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function page(title: string, body: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex">' +
    `<meta name="viewport" content="width=device-width"><title>${title}</title></head>` +
    `<body>${body}</body></html>`
  );
}

/** Keeps the first character of a name. */
function maskName(name: string): string {
  const [first = '', ...others] = name;
  return first + '*'.repeat(others.length);
}

/** What somebody sees who scans the QR of a certificate. */
export function verifyPage(certificate: IssuedCertificate): string {
  const { person, insurance, agency } = certificate;
  const rows = [
    ['凭证编号', certificate.number ?? ''],
    ['姓名', maskName(person.name)],
    ['基本医疗保障类型', insurance.typeName],
    ['参保起止时间', `${insurance.from} 至 ${insurance.to ?? '今'}`],
    ['累计实际缴费月数', `${insurance.paidMonths}个月`],
    ['经办机构', agency.name],
    ['开具日期', certificate.issuedAt.slice(0, 10)],
  ];
  const table = rows
    .map(([label, value]) => `<tr><th>${label}</th><td>${escapeHtml(value ?? '')}</td></tr>`)
    .join('');
  return page(
    '参保凭证核验（演示）',
    `<h1>参保凭证核验（演示）</h1><p>本凭证由平台出具，内容如下。</p><table>${table}</table>`,
  );
}

/** The page for an id nobody issued. */
export function unknownCertificatePage(): string {
  return page('查无此凭证', '<h1>查无此凭证</h1>');
}
