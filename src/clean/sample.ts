/** Paragraphs of a report, for tests; they are ours. */
export const LEAD =
  'The harbour council of Tarn voted on Tuesday to close the old fish market, after a debate that lasted six hours.';
export const SECOND =
  'Mayor Ilse Brandt said the building was unsafe, and that all traders would be offered stalls in the new hall.';
export const THIRD =
  '"Nobody asked us," said Piet Maran, who has sold herring in the market for more than thirty years.';
export const FOURTH =
  'The hall, which the council opened last spring, has room for forty stalls, according to its own figures.';
