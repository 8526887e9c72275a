/// <reference lib="dom" />

/**
 * Sharpens pages that work without it: keys to step through a page, and filters that answer at once. The browser loads this
 * one file and nothing else.
 */

/** What j and k step through, in the order of the page. */
const STEPS = '.story, .dispute, .line, .articles > li, .hits > li, .statement-list li, .issues li';
const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next item'],
  ['k', 'item before'],
  ['o', 'open the item'],
  ['/', 'search'],
  ['?', 'these keys'],
];
/** Milliseconds without a further change before a filter is asked. */
const PAUSE = 250;

let at: HTMLElement | null = null;

function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(STEPS)].filter((item) => item.checkVisibility());
  const here = at ? items.indexOf(at) : -1;
  const next = items[here < 0 ? (by > 0 ? 0 : items.length - 1) : here + by];
  if (!next) return;
  at?.classList.remove('at');
  at = next;
  next.classList.add('at');
  next.scrollIntoView({ block: 'nearest' });
  next.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
}

function showKeys(): void {
  const known = document.querySelector<HTMLDialogElement>('dialog.keys');
  const dialog = known ?? document.body.appendChild(makeDialog());
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = Object.assign(document.createElement('h2'), { id: 'keys-title', textContent: 'Keys' });
  const list = document.createElement('dl');
  for (const [key, does] of KEYS) {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    name.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    row.append(name, Object.assign(document.createElement('dd'), { textContent: does }));
    list.append(row);
  }
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  form.append(Object.assign(document.createElement('button'), { textContent: 'Close' }));
  dialog.append(title, list, form);
  return dialog;
}

const ACTIONS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => at?.querySelector<HTMLElement>('a')?.click(),
  '?': showKeys,
  '/': (event) => {
    event.preventDefault();
    const field = document.querySelector<HTMLElement>('#q');
    if (field) field.focus();
    else location.assign('/search');
  },
};

document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  ACTIONS[event.key]?.(event);
});

/** A filter asks for its page as soon as it changes, and shows the part of the answer that it filters. */
for (const form of document.querySelectorAll<HTMLFormElement>('form.filters')) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const number = ++asked;
    const fields = [...new FormData(form)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, String(value)]);
    const address = `${new URL(form.action).pathname}?${new URLSearchParams(fields)}`;
    if (!(await renew('#filtered', address, () => number === asked))) return;
    history.replaceState(null, '', address);
    at = null;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask().catch(() => form.submit()), PAUSE);
  });
}

/** Takes a part of a page from the server again, unless it is wanted no more by then. Gives whether it did. */
async function renew(selector: string, address: string, isWanted = () => true): Promise<boolean> {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector(selector);
  if (!answer.ok || !fresh || !isWanted()) return false;
  document.querySelector(selector)?.replaceWith(fresh);
  return true;
}

/** An import that runs tells when it has changed. */
const running = document.querySelector<HTMLElement>('#import[data-events]');
if (running) {
  const events = new EventSource(running.dataset.events!);
  let [asked, shown] = [0, 0];
  const show = async (): Promise<void> => {
    const number = ++asked;
    // An answer that comes after a later one is old.
    if (await renew('#import', location.href, () => number > shown)) shown = number;
  };
  const tell = () => void show().catch(() => {});
  events.addEventListener('change', tell);
  events.addEventListener('done', () => {
    events.close();
    tell();
  });
}

/** Files dropped anywhere on the form are chosen. */
for (const form of document.querySelectorAll<HTMLFormElement>('form.add-form')) {
  const field = form.querySelector<HTMLInputElement>('input[type=file]')!;
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    form.classList.remove('over');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
  });
}

/** A diff drops the marks between its parts. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A wording that is pointed at or focused shows in the fullest one what it leaves out: its own words fall away, and those that it
 * leaves out are struck.
 */
for (const utterance of document.querySelectorAll<HTMLElement>('.utterance')) {
  const fullest = utterance.querySelector<HTMLElement>('.fullest a');
  if (!fullest) continue;
  const whole = [...fullest.childNodes];
  const words = fullest.textContent;
  const show = (wording: Element | null | undefined): void => {
    const diff = wording?.querySelector('.diff')?.cloneNode(true) as HTMLElement | undefined;
    for (const own of diff?.querySelectorAll('ins') ?? []) own.remove();
    for (const other of utterance.querySelectorAll('.wording'))
      other.classList.toggle('lit', other === wording);
    const isWhole = diff !== undefined && letters(diff.textContent) === letters(words);
    fullest.replaceChildren(...(isWhole ? diff.childNodes : whole));
  };
  const at = (event: Event): Element | null => (event.target as Element).closest('.wording');
  utterance.addEventListener('pointerover', (event) => show(at(event)));
  utterance.addEventListener('pointerleave', () => show(null));
  utterance.addEventListener('focusin', (event) => show(at(event)));
  utterance.addEventListener('focusout', () => show(null));
}
