import type { FC } from 'hono/jsx';
import { Page, type View } from '../layout.tsx';

/** Where links are pasted and files dropped: a plain form. */
export const AddPage: FC<{ view: View; trouble?: string }> = ({ view, trouble }) => (
  <Page view={view} title="Add articles">
    <section class="list-page add-page">
      <header class="head">
        <h1>Add articles</h1>
      </header>
      {trouble !== undefined && (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )}
      <form class="add-form" method="post" action="/add" enctype="multipart/form-data">
        <p>
          <label for="links">Links, one a line</label>
          <textarea id="links" name="links" rows={8} spellcheck={false} />
        </p>
        <p>
          <label for="files">Files: pages, texts, mails, or a reading list (OPML); drop them here</label>
          <input id="files" type="file" name="files" multiple />
        </p>
        <p>
          <button type="submit">Add</button>
        </p>
      </form>
      <p class="note">
        This machine fetches the pages and keeps what it reads. An article lands on the sheet of its story,
        beside what other outlets made of it.
      </p>
    </section>
  </Page>
);
