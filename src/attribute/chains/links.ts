import { createActor } from '../../model/actor.ts';
import type { Relation, Via } from '../../model/statement.ts';
import { type Document, spanOf } from '../../text/document.ts';
import { outletAt } from './outlets.ts';

/** Words before an outlet's name that make it a link of the chain. */
const LEADS: readonly (readonly [RegExp, Relation])[] = [
  [/\b(?:told|tells|telling) $/i, 'told'],
  [/\b(?:interview(?:ed)?|talk|conversation|speaking|spoke) (?:with|to|by|on) $/i, 'told'],
  [/\b(?:first reported|as first reported) by $/i, 'first reported'],
  [/\b(?:obtained|seen|reviewed|viewed) by $/i, 'obtained'],
  [/\b(?:reported|published|quoted) by $/i, 'reported'],
  [/[,”"] (?:reports|reported|writes) (?:the )?$/i, 'reported'],
  [/\b(?:citing|cited by|quoted in|quoting) $/i, 'cited'],
];

/** "The Courier quoted the general as saying": the outlet passes the words on. */
const QUOTING = /^(?:,? \w+){0,3}? (?:quoted|cited) [^.;"“”]{3,120} as (?:saying|telling|writing|having)\b/;
const QUOTED: readonly [RegExp, Relation] = [QUOTING, 'cited'];

/** ", the Courier reports." at the end of a sentence. */
const REPORTS = /^ (?:reports|reported|first reported)(?: (?:on )?\w+day)?[.]/;
const REPORTED: readonly [RegExp, Relation] = [REPORTS, 'reported'];

/** Outlets that a sentence names as those who passed its statement on: "told the Courier", "obtained by the Courier". */
export function linksIn(document: Document, sentence: number, articleId: string): readonly Via[] {
  const { tokens, sentences, text } = document;
  const links: Via[] = [];
  for (let i = sentences.starts[sentence]!; i < sentences.ends[sentence]!; i++) {
    const outlet = outletAt(document, i);
    if (!outlet) continue;
    const before = text.slice(Math.max(0, tokens.starts[i]! - 40), tokens.starts[i]!);
    const behind = text.slice(tokens.ends[outlet.to - 1]!, tokens.ends[outlet.to - 1]! + 160);
    const isTail = REPORTS.test(behind) && /[,”"] (?:the )?$/i.test(before);
    const lead = QUOTING.test(behind)
      ? QUOTED
      : isTail
        ? REPORTED
        : LEADS.find(([expression]) => expression.test(before));
    if (lead) {
      links.push({
        actor: createActor(outlet.name, 'outlet', articleId),
        span: spanOf(tokens, i, outlet.to),
        relation: lead[1],
      });
    }
    i = outlet.to - 1;
  }
  return links;
}
