import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { STYLE } from './style/style.ts';

const FONT_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/newsreader')),
  'files',
);
/** The axes are weight and optical size, so that captions stay sturdy and headlines fine. */
const FONTS = ['latin', 'latin-ext'].flatMap((set) =>
  ['normal', 'italic'].map((style) => `newsreader-${set}-opsz-${style}.woff2`),
);
/** Names change with the bytes, so a browser may keep a file for good. */
const FOREVER = 'public, max-age=31536000, immutable';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#faf7f0"/><path d="M5 6h22v2.5H5zM5 11h10v15H5zM17.5 11H27v1.5h-9.500zm0 4.500H27V17h-9.500zm0 4.500H27v1.5h-9.500zm0 4.500H27V26h-9.500z" fill="#1c1a16"/></svg>`;

/** The build leaves a script beside this file; from the source, its types are stripped on the way. */
function readClient(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const source = readFileSync(fileURLToPath(new URL(`./client/client.${ending}`, import.meta.url)), 'utf8');
  const script = ending === 'ts' ? stripTypeScriptTypes(source) : source;
  return script.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

const stamp = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const CLIENT = readClient();

export const STYLE_PATH = `/assets/broadsheet-${stamp(STYLE)}.css`;
export const CLIENT_PATH = `/assets/broadsheet-${stamp(CLIENT)}.js`;
export const ICON_PATH = '/assets/icon.svg';
export const FONT_PATHS = FONTS.map((name) => `/assets/${name}`);

/** Style, script, icon and fonts, read once. */
export function createAssets(): Hono {
  const assets = new Hono();
  const add = (path: string, type: string, bytes: Uint8Array<ArrayBuffer>): void => {
    assets.get(path, (c) => c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': FOREVER }));
  };
  const text = (source: string) => new TextEncoder().encode(source);
  add(STYLE_PATH, 'text/css; charset=utf-8', text(STYLE));
  add(CLIENT_PATH, 'text/javascript; charset=utf-8', text(CLIENT));
  add(ICON_PATH, 'image/svg+xml', text(ICON));
  for (const name of FONTS)
    add(`/assets/${name}`, 'font/woff2', new Uint8Array(readFileSync(join(FONT_FOLDER, name))));
  return assets;
}
