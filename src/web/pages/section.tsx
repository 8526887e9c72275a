import type { FC } from 'hono/jsx';
import type { WireSheet } from '../../wire/sheet.ts';
import { portion } from '../budget.ts';
import { Page, type View } from '../layout.tsx';
import { storyPath } from '../paths.ts';
import { linesOf, type Section } from '../sections/section.ts';
import { counted, headlineWords } from '../words.ts';

/** No page writes out more of a section than this. */
const MOST = 24;

/** One part of a sheet with all that it holds. */
export const SectionPage: FC<{ view: View; sheet: WireSheet; section: Section; share: number }> = ({
  view,
  sheet,
  section,
  share,
}) => {
  const { title, note, Body } = section;
  const headline = headlineWords(sheet.headline?.text ?? null);
  const count = section.count(sheet);
  const shown = portion(MOST, share);
  return (
    <Page view={view} title={`${title}: ${headline}`}>
      <section class={`list-page sheet ${section.key}`}>
        <header class="head">
          <p class="kicker">
            <a href={storyPath(sheet.story)}>{headline}</a>
          </p>
          <h1>{title}</h1>
          <p class="note">{note}</p>
        </header>
        <h2 class="unseen">{counted(count, 'item')}</h2>
        <Body sheet={sheet} lines={linesOf(sheet)} shown={shown} share={share} />
        {count > shown && (
          <p class="note">
            The first {shown} of {count}; the API gives them all.
          </p>
        )}
      </section>
    </Page>
  );
};
