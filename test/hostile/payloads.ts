import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts that would be markup, script or another address if a page let them. */
const OWN = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '<a href="javascript:alert(1)">here</a>',
  'javascript:alert(1)//https://ledger.example/',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://ledger.example/"><script>alert(1)</script>',
  '//elsewhere.example/path',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<style>@import "//elsewhere.example"</style>',
  '<base href="//elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=//elsewhere.example">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '\u202e<b>turned</b>\u0000\ufffe\ud800',
];

/** A public collection, where this machine holds one: `BROADSHEET_DATA` names the folder. */
function held(): string[] {
  const folder = join(process.env.BROADSHEET_DATA ?? 'nowhere', 'eval/suites/xss');
  if (!existsSync(folder)) return [];
  const expected = JSON.parse(readFileSync(join(folder, 'dompurify-expect.json'), 'utf8')) as {
    payload: string;
  }[];
  const lists = join(folder, 'patt-intruders');
  const lines = readdirSync(lists).flatMap((name) => readFileSync(join(lists, name), 'utf8').split('\n'));
  return [...expected.map(({ payload }) => payload), ...lines].filter((line) => line.trim() !== '');
}

export const PAYLOADS: readonly string[] = [...OWN, ...held()];
