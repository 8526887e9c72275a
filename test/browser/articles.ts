import type { Rating } from '../../src/model/rating.ts';
import type { Act, Mode } from '../../src/model/statement.ts';

/** A statement in a draft, by its words: each is looked up in the article's text, the content after the speaker's sentence start. */
export interface DraftStatement {
  readonly speaker: string | null;
  readonly actor?: string;
  readonly cue: string | null;
  readonly content: string;
  readonly mode: Mode;
  readonly act: Act;
  readonly saidOn?: string;
  readonly hedge?: string;
  readonly via?: string;
  readonly disputed?: boolean;
}

export interface Draft {
  readonly id: string;
  readonly outlet: string | null;
  readonly rating: Rating | null;
  readonly headline: string | null;
  readonly publishedAt: string | null;
  readonly byline?: string;
  readonly relevancy: number;
  readonly reprintOf?: string;
  readonly paragraphs: readonly string[];
  readonly statements: readonly DraftStatement[];
}

/** An invented dispute over an invented dam, told by invented outlets. */
export const DRAFTS: readonly Draft[] = [
  {
    id: 'river-wire-1',
    outlet: 'River Wire',
    rating: 'center',
    headline: 'Halden offers to halve the flow at Kessel for six weeks',
    publishedAt: '2026-03-02T07:40:00+01:00',
    byline: 'Marit Olden',
    relevancy: 97,
    paragraphs: [
      'KESSEL (River Wire) – Halden has offered to halve the water held back at the Kessel dam for six weeks while engineers from both banks inspect the eastern wall, Prime Minister Ilse Varga said on Monday.',
      '“We can live with half a reservoir. We cannot live with half a valley,” Varga told reporters in Kessel. She added that the Lower Basin Council “had no problem with” joint inspections.',
      'The council, which speaks for eleven towns downstream, has asked for the gates to be opened fully before any talks. A senior engineer briefed on the inspection said the wall had moved four centimetres since autumn.',
    ],
    statements: [
      {
        speaker: 'Prime Minister Ilse Varga',
        actor: 'Ilse Varga',
        cue: 'said',
        content:
          'Halden has offered to halve the water held back at the Kessel dam for six weeks while engineers from both banks inspect the eastern wall',
        mode: 'indirect',
        act: 'proposal',
        saidOn: '2026-03-02',
      },
      {
        speaker: 'Varga',
        actor: 'Ilse Varga',
        cue: 'told reporters',
        content: 'We can live with half a reservoir. We cannot live with half a valley',
        mode: 'direct',
        act: 'assessment',
        saidOn: '2026-03-02',
      },
      {
        speaker: 'She',
        actor: 'Ilse Varga',
        cue: 'added',
        content: 'the Lower Basin Council “had no problem with” joint inspections',
        mode: 'mixed',
        act: 'claim',
        saidOn: '2026-03-02',
      },
      {
        speaker: 'The council',
        actor: 'Lower Basin Council',
        cue: 'has asked for',
        content: 'the gates to be opened fully before any talks',
        mode: 'indirect',
        act: 'demand',
      },
      {
        speaker: 'A senior engineer briefed on the inspection',
        cue: 'said',
        content: 'the wall had moved four centimetres since autumn',
        mode: 'indirect',
        act: 'claim',
      },
    ],
  },
  {
    id: 'basin-today-1',
    outlet: 'Basin Today',
    rating: 'lean left',
    headline: 'Council never agreed to inspections, says Reik',
    publishedAt: '2026-03-03T11:15:00+01:00',
    byline: 'Jona Pell and Aud Srin',
    relevancy: 91,
    paragraphs: [
      'The Lower Basin Council has not agreed to joint inspections at the Kessel dam, its spokesman Tomas Reik said on Tuesday, dismissing the prime minister’s account of a call between the two sides.',
      '“There was no such call,” Reik said. “We view half an offer negatively.” According to the Farmers’ Union, four thousand hectares will stay dry if the gates remain shut until April.',
      'Perhaps most striking is what the offer leaves out: it names no date on which the gates would open.',
    ],
    statements: [
      {
        speaker: 'its spokesman Tomas Reik',
        actor: 'Tomas Reik',
        cue: 'said',
        content: 'The Lower Basin Council has not agreed to joint inspections at the Kessel dam',
        mode: 'indirect',
        act: 'denial',
        saidOn: '2026-03-03',
      },
      {
        speaker: 'Reik',
        actor: 'Tomas Reik',
        cue: 'said. “We',
        content: 'There was no such call',
        mode: 'direct',
        act: 'denial',
        saidOn: '2026-03-03',
      },
      {
        speaker: 'the Farmers’ Union',
        actor: 'Farmers’ Union',
        cue: 'According to',
        content: 'four thousand hectares will stay dry if the gates remain shut until April',
        mode: 'indirect',
        act: 'warning',
        saidOn: '2026-03-03',
      },
      {
        speaker: null,
        cue: null,
        content: 'it names no date on which the gates would open',
        mode: 'indirect',
        act: 'assessment',
        hedge: 'Perhaps',
      },
    ],
  },
  {
    id: 'standard-1',
    outlet: 'The Tarn Standard',
    rating: 'right',
    headline: 'Varga’s half-measure rewards the council’s blockade',
    publishedAt: '2026-03-03T18:02:00+01:00',
    relevancy: 84,
    paragraphs: [
      'Opening the gates now would be reckless, former dam inspector Olaf Brandt warned on Tuesday, because the eastern wall has moved nine centimetres since the autumn.',
      'The Morning Ledger first reported that the government had drafted the offer in February. The cabinet said it would publish the inspection in full.',
    ],
    statements: [
      {
        speaker: 'former dam inspector Olaf Brandt',
        actor: 'Olaf Brandt',
        cue: 'warned',
        content: 'Opening the gates now would be reckless',
        mode: 'indirect',
        act: 'warning',
        saidOn: '2026-03-03',
      },
      {
        speaker: 'former dam inspector Olaf Brandt',
        actor: 'Olaf Brandt',
        cue: 'warned',
        content: 'the eastern wall has moved nine centimetres since the autumn',
        mode: 'indirect',
        act: 'claim',
        saidOn: '2026-03-03',
      },
      {
        speaker: 'The cabinet',
        actor: 'Cabinet of Halden',
        cue: 'said',
        content: 'it would publish the inspection in full',
        mode: 'indirect',
        act: 'promise',
        saidOn: '2026-03-03',
        via: 'The Morning Ledger',
      },
    ],
  },
  {
    id: 'ledger-1',
    outlet: 'The Morning Ledger',
    rating: 'lean right',
    headline: 'Six weeks at half water: what Kessel’s offer says',
    publishedAt: '2026-03-04T06:00:00+01:00',
    relevancy: 88,
    reprintOf: 'river-wire-1',
    paragraphs: [
      'Halden has offered to halve the water held back at the Kessel dam for six weeks while engineers from both banks inspect the eastern wall, Prime Minister Ilse Varga said on Monday.',
      'The council will answer in writing, Reik said late on Tuesday, and the answer will be public.',
    ],
    statements: [
      {
        speaker: 'Reik',
        actor: 'Tomas Reik',
        cue: 'said late',
        content: 'The council will answer in writing',
        mode: 'indirect',
        act: 'promise',
        saidOn: '2026-03-03',
      },
    ],
  },
  {
    id: 'unknown-1',
    outlet: null,
    rating: null,
    headline: null,
    publishedAt: null,
    relevancy: 40,
    paragraphs: [
      'Residents of Nether Tarn gathered at the weir on Wednesday. “Nobody asked us,” one sign read. <script>alert("no")</script> stood on another.',
    ],
    statements: [
      { speaker: null, cue: null, content: 'Nobody asked us', mode: 'direct', act: 'claim', disputed: true },
    ],
  },
];

/** Pairs of a draft's id and the place of its statement: the first is contradicted by the second. */
export const DISPUTES = [
  {
    kind: 'denial',
    contradicted: ['river-wire-1', 2],
    by: ['basin-today-1', 0],
    firm: true,
    why: [
      'same proposal: “joint inspections”',
      '“has not agreed” negates “had no problem with”',
      'one day apart',
    ],
  },
  {
    kind: 'number',
    contradicted: ['river-wire-1', 4],
    by: ['standard-1', 1],
    firm: false,
    why: [
      '“four centimetres” and “nine centimetres” of one wall since autumn',
      'speakers may measure from different days',
    ],
  },
] as const;
