import type { FC } from 'hono/jsx';
import type { WireQuotationFlag } from '../../wire/comparisons.ts';
import type { WireDispute } from '../../wire/sheet.ts';
import { Pair } from '../parts/pair.tsx';
import { CHANGE_WORDS, counted, signedWords } from '../words.ts';
import type { Section, SectionProps } from './section.ts';

const DISPUTE_WORDS: Readonly<Record<WireDispute['kind'], string>> = {
  denial: 'Denial',
  negation: 'Both cannot be true',
  number: 'Another number',
  time: 'Another time',
  attribution: 'Another speaker',
};
const FLAG_WORDS: Readonly<Record<WireQuotationFlag['kind'], string>> = {
  cut: 'Quotation cut short',
  paraphrase: 'Other words between quotation marks',
  speaker: 'Given to another speaker',
};

const Disputes: FC<SectionProps> = ({ sheet: { disputes }, lines, shown }) => {
  const standing = disputes.filter(({ refused }) => !refused);
  const firm = standing.filter((dispute) => dispute.firm);
  const possible = standing.filter((dispute) => !dispute.firm);
  const refused = disputes.filter((dispute) => dispute.refused);
  const left = Math.max(1, shown - firm.length);
  const pair = ({ kind, statement, contradicts, why }: WireDispute) => (
    <Pair
      title={DISPUTE_WORDS[kind]}
      first={lines.get(contradicts)}
      second={lines.get(statement)}
      why={why}
    />
  );
  return (
    <>
      {firm.slice(0, shown).map(pair)}
      {possible.length > 0 && (
        <details class="possible">
          <summary>
            {counted(possible.length, 'possible dispute')}: each needs a premise that the texts do not give
          </summary>
          {possible.slice(0, left).map(pair)}
        </details>
      )}
      {refused.length > 0 && (
        <details class="possible">
          <summary>
            {counted(refused.length, 'pair')} found by rule, of which a person says that both can stand
          </summary>
          {refused.slice(0, left).map((dispute) => (
            <>
              {pair(dispute)}
              <p class="note">Both can stand: {signedWords(dispute.refused!)}</p>
            </>
          ))}
        </details>
      )}
    </>
  );
};

/** Always on the sheet: that nothing is disputed is worth knowing. */
export const DISPUTES: Section = {
  key: 'disputes',
  title: 'Disputes',
  note: 'Statements that cannot both stand. Who is right is not said.',
  count: ({ disputes }) => disputes.length,
  shown: 5,
  Body: Disputes,
};

export const CHANGES: Section = {
  key: 'changes',
  title: 'What changed',
  note: 'One actor’s earlier and later word: no contradiction, for time has passed between them.',
  count: ({ changes }) => changes.length,
  shown: 2,
  Body: ({ sheet: { changes }, lines, shown }) => (
    <>
      {changes.slice(0, shown).map(({ kind, earlier, later, why }) => (
        <Pair title={CHANGE_WORDS[kind]} first={lines.get(earlier)} second={lines.get(later)} why={why} />
      ))}
    </>
  ),
};

export const QUOTATIONS: Section = {
  key: 'quotations',
  title: 'Quotations that differ',
  note: 'Two quotations of which one does not keep to the other. Which one is right the texts do not say.',
  count: ({ quotationFlags }) => quotationFlags.length,
  shown: 2,
  Body: ({ sheet: { quotationFlags }, lines, shown }) => (
    <>
      {quotationFlags.slice(0, shown).map(({ kind, statement, other, why }) => (
        <Pair title={FLAG_WORDS[kind]} first={lines.get(statement)} second={lines.get(other)} why={why} />
      ))}
    </>
  ),
};
