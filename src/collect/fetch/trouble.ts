import { createIssue, type IssueCode } from '../../model/issue.ts';
import { BodyTooLarge, CodingUnknown } from './body.ts';
import { ForbiddenAddress } from './lookup.ts';
import type { Failed } from './result.ts';

/** A failed result: `subject` is the address that was asked for, `detail` a sentence, `remedy` what to do. */
export function failure(
  code: IssueCode,
  subject: string,
  detail: string,
  remedy: string,
  more: { status?: number; retryAfter?: number | null } = {},
): Failed {
  return {
    kind: 'failed',
    issue: createIssue(code, subject.slice(0, 2000), detail, remedy),
    status: more.status ?? null,
    retryAfter: more.retryAfter ?? null,
  };
}

const ALLOW = 'If it is yours and you trust it, allow it by name with --allow-host.';

export const invalidUrl = (subject: string): Failed =>
  failure('url-invalid', subject, 'It is no web address.', 'Give a whole address: https://host/path.');

export const forbiddenUrl = (subject: string, at: string, why: string): Failed =>
  failure(
    'url-forbidden',
    subject,
    `${at === subject ? 'The address' : `It leads to ${cut(at)}, which`} ${why}.`,
    ALLOW,
  );

export const badRedirect = (subject: string, detail: string): Failed =>
  failure(
    'fetch-redirects',
    subject,
    detail,
    'Open it in a browser and give the address of the page itself.',
  );

export function refused(subject: string, status: number, retryAfter: number | null): Failed {
  const remedy =
    status === 429 || status === 503
      ? 'The server asks to be left alone for a while: try again later.'
      : status === 401 || status === 402 || status === 403
        ? 'It wants a login or keeps programs out: save the page from a browser and add the file.'
        : status === 404 || status === 410
          ? 'Check the address; the page may have been taken down.'
          : 'Try again later; if it lasts, open it in a browser.';
  return failure('fetch-refused', subject, `The server answers ${status}.`, remedy, { status, retryAfter });
}

/** Errors of sockets, TLS, undici and zlib as results. */
export function networkTrouble(subject: string, error: unknown, limit: number): Failed {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (cause instanceof ForbiddenAddress)
      return forbiddenUrl(subject, subject, 'leads to a host that is not on the public internet');
    if (cause instanceof BodyTooLarge)
      return failure(
        'fetch-too-large',
        subject,
        `The answer is longer than ${limit >> 20} MB.`,
        'Save the article as a file and add that.',
      );
    if (cause instanceof CodingUnknown)
      return failure(
        'fetch-failed',
        subject,
        `The answer is packed in a way that nobody asked for (${cause.message}).`,
        RETRY,
      );
    if (/TIMEOUT|TIMEDOUT/.test(code) || cause.name === 'TimeoutError')
      return failure('fetch-timeout', subject, 'The server is too slow.', RETRY);
    if (code !== '')
      return failure('fetch-failed', subject, `${WORDS[code] ?? 'The connection failed'} (${code}).`, RETRY);
  }
  const message = error instanceof Error ? error.message : String(error);
  return failure('fetch-failed', subject, `The connection failed (${cut(message)}).`, RETRY);
}

const RETRY = 'Try again later; if it lasts, open it in a browser.';
const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no host of that name',
  EAI_AGAIN: 'The name of the host cannot be looked up now',
  ECONNREFUSED: 'The server takes no connections',
  ECONNRESET: 'The server closed the connection early',
  UND_ERR_SOCKET: 'The server closed the connection early',
  UND_ERR_HEADERS_OVERFLOW: 'The headers of the answer are too long',
  Z_BUF_ERROR: 'The answer ends in the middle',
  Z_DATA_ERROR: 'The answer is packed wrongly',
};

const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
