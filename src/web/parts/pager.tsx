import type { FC } from 'hono/jsx';
import { figure } from '../words.ts';

/** One page of a long list. `page` counts from 1. */
export const cut = <T,>(items: readonly T[], page: number, size: number): readonly T[] =>
  items.slice((page - 1) * size, page * size);

/** Steps through the pages of a list; nothing where there is one page. `query` is the list's own, without the page. */
export const Pager: FC<{ path: string; query?: string; page: number; count: number; size: number }> = ({
  path,
  query = '',
  page,
  count,
  size,
}) => {
  const last = Math.max(1, Math.ceil(count / size));
  if (last === 1) return null;
  const href = (to: number): string => `${path}?${query === '' ? '' : `${query}&`}page=${to}`;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          Before
        </a>
      )}{' '}
      <span>
        Page {figure(page)} of {figure(last)}
      </span>{' '}
      {page < last && (
        <a href={href(page + 1)} rel="next">
          After
        </a>
      )}
    </nav>
  );
};
