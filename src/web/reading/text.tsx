import type { FC } from 'hono/jsx';
import { cutParagraphs, type Mark, type Part, type Piece } from './pieces.ts';

const TAGS: Readonly<Partial<Record<Part, string>>> = {
  speaker: 'Speaker',
  via: 'Through',
  cue: 'Cue',
  content: 'Content',
  hedge: 'Hedge',
  sentence: 'Sentence',
};

/** An article's text with its marks. The lit stretch is told by label, line and ground, not by colour alone. */
export const MarkedText: FC<{ text: string; marks: readonly Mark[]; language: string | null }> = ({
  text,
  marks,
  language,
}) => {
  const paragraphs = cutParagraphs(text, marks);
  const first = paragraphs.flat().find(isLit);
  return (
    <div class="text" lang={language ?? undefined}>
      {paragraphs.map((pieces) => (
        <p class={pieces.some(isLit) ? 'has-lit' : undefined}>
          {pieces.map((piece) => (
            <Stretch piece={piece} id={piece === first ? 'lit' : undefined} />
          ))}
        </p>
      ))}
    </div>
  );
};

const isLit = ({ parts }: Piece): boolean => parts.some((part) => part !== 'other');

const Stretch: FC<{ piece: Piece; id: string | undefined }> = ({ piece, id }) => {
  if (piece.parts.length === 0) return <>{piece.text}</>;
  if (!isLit(piece)) return <span class="said">{piece.text}</span>;
  return (
    <mark class={`lit ${piece.parts.join(' ')}`} id={id}>
      {piece.opens.map((part) => TAGS[part] && <span class="tag">{TAGS[part]}</span>)}
      {piece.text}
    </mark>
  );
};
