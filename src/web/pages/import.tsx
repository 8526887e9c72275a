import type { FC } from 'hono/jsx';
import { isOver, type WireImport, type WireImportItem } from '../../wire/import.ts';
import { Page, type View } from '../layout.tsx';
import { articlePath, importPath, outsideHref, storyPath } from '../paths.ts';
import { counted, figure } from '../words.ts';

const STATE_WORDS: Readonly<Record<WireImportItem['state'], string>> = {
  waiting: 'waiting',
  fetching: 'being fetched',
  reading: 'being read',
  added: 'added',
  known: 'held already',
  failed: 'failed',
};
const STEP_WORDS: Readonly<Record<WireImport['step'], string>> = {
  waiting: 'Waiting for what was asked before',
  items: 'Fetching and reading',
  group: 'Finding the stories',
  compare: 'Drawing the sheets',
  done: 'Done',
  failed: 'A bug ended it; what was added before stays',
};
/** Seconds after which the page asks anew where no script watches. */
const ASK_AGAIN = 2;

/** How far an import has come, item by item. The client script takes the fresh `#import` whenever it changes. */
export const ImportPage: FC<{ view: View; of: WireImport }> = ({ view, of }) => (
  <Page view={view} title="Adding" askAgain={isOver(of) ? undefined : ASK_AGAIN}>
    <section class="list-page import-page">
      <header class="head">
        <h1>Adding</h1>
      </header>
      <div id="import" data-events={isOver(of) ? undefined : `${importPath(of.id)}/events`}>
        <Summary of={of} />
        <ul class="import-items">
          {of.items.map((item) => (
            <Item item={item} />
          ))}
        </ul>
      </div>
      <p class="pager">
        <a href="/add">Add more</a> <a href="/">Front page</a>
      </p>
    </section>
  </Page>
);

const Summary: FC<{ of: WireImport }> = ({ of: { items, step } }) => {
  const count = (state: WireImportItem['state']): number =>
    items.filter((item) => item.state === state).length;
  const ofArticles = items.filter(({ feeds }) => feeds === null);
  const articles = ofArticles.filter(({ state }) => state === 'added').length;
  const feeds = items.reduce((sum, item) => sum + (item.feeds ?? 0), 0);
  const over = count('added') + count('known') + count('failed');
  return (
    <div class="import-summary">
      <p role="status">
        <b>{STEP_WORDS[step]}.</b> {ofArticles.length > 0 && `${counted(articles, 'article')} added, `}
        {ofArticles.length < items.length && `${counted(feeds, 'feed')} followed, `}
        {figure(count('known'))} held already, {figure(count('failed'))} failed.
      </p>
      <progress value={over} max={Math.max(1, items.length)}>
        {figure(over)} of {figure(items.length)}
      </progress>
    </div>
  );
};

const Item: FC<{ item: WireImportItem }> = ({ item: { name, state, issue, article, feeds, story } }) => {
  const href = outsideHref(name);
  return (
    <li class={`import-item ${state}`}>
      <span class="state">{STATE_WORDS[state]}</span>
      <div>
        <p class="subject">{href ? <a href={href}>{name}</a> : name}</p>
        {issue && (
          <p class="note">
            {issue.detail} {issue.remedy}
          </p>
        )}
        {feeds !== null && feeds > 0 && (
          <p class="line-foot">
            <a href="/outlets">{counted(feeds, 'feed')} followed from now on</a>
          </p>
        )}
        {article !== null && (
          <p class="line-foot">
            <a href={articlePath(article)}>Read it</a>{' '}
            {story !== null && <a href={storyPath(story)}>All accounts of its story</a>}
          </p>
        )}
      </div>
    </li>
  );
};
