import type { FC } from 'hono/jsx';

/** Who corrects: it stands beside the correction for good. */
export const SignedBy: FC = () => (
  <p>
    <label>
      Your name, as it shall stand beside the correction (may stay empty)
      <input type="text" name="by" maxlength={200} autocomplete="name" />
    </label>
  </p>
);
