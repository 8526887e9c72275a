import { TimelineChart } from '../charts/timeline.tsx';
import { counted } from '../words.ts';
import type { Section } from './section.ts';

export const TIMELINE: Section = {
  key: 'timeline',
  title: 'Day by day',
  note: 'Above the dates, the articles of each day; below, the statements said on it. Stacked by side.',
  // A chart of one day shows nothing.
  count: ({ timeline }) => (timeline.length > 1 ? 1 : 0),
  shown: 1,
  Body: ({ sheet: { timeline } }) => (
    <figure>
      <TimelineChart days={timeline} />
      <figcaption class="note">
        {counted(sum(timeline.map(({ articles }) => articles.total)), 'article')} and{' '}
        {counted(sum(timeline.map(({ statements }) => statements.total)), 'dated statement')}
      </figcaption>
    </figure>
  ),
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
