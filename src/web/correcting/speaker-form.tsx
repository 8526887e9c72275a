import type { FC } from 'hono/jsx';
import type { WireStatement } from '../../wire/statement.ts';
import { correctStatementPath } from '../paths.ts';
import { SignedBy } from './signed-by.tsx';

/** What a person can say against the speaker that the machine read: one whom the article names, the outlet itself, or nobody. */
export const SpeakerForm: FC<{ statement: WireStatement; statements: readonly WireStatement[] }> = ({
  statement,
  statements,
}) => {
  const names = new Set(statements.flatMap(({ speaker, via }) => [speaker, ...via]).map((one) => one?.actor));
  return (
    <details class="speaker-form">
      <summary>Wrong speaker?</summary>
      <form method="post" action={correctStatementPath(statement.id)}>
        <p>
          <label for="speaker">Who says it, as the article names them</label>
          <input id="speaker" type="text" name="speaker" list="speakers" maxlength={200} />
          <datalist id="speakers">
            {[...names].map((name) => name !== undefined && <option value={name} />)}
          </datalist>
        </p>
        <SignedBy />
        <p class="buttons">
          <button type="submit" name="voice" value="actor">
            They say it
          </button>
          <button type="submit" name="voice" value="outlet">
            The outlet itself says it
          </button>
          <button type="submit" name="voice" value="unknown">
            Nobody is named
          </button>
        </p>
      </form>
    </details>
  );
};
