import { wordSet } from '../../lexicon/data.ts';

/** What public bodies are named for: two of them with "and" between are one body's name, "Health and Human Services". */
export const FIELDS = wordSet(
  `agriculture aging archives arts aviation administration administrative border borders budget building buildings children civil climate commerce communities community competition
  conservation consumer control culture customs defence defense development disability disease drug economic education elections employment energy enforcement engineering
  environment environmental ethics exchange families family finance firearms fisheries fire food foreign forensic forestry forests gaming governmental government health heritage
  historic homeland hospitals housing human humanities immigration industrial industry infrastructure inclusion innovation insurance international investment justice labor
  labour lands licensing local machinery management maritime markets medical medicine mental mines mining monuments municipal nationality national naturalization nursing
  nutrition oceanic oversight parks pensions petroleum planning ports prevention prices professional protection public quality records recreation reform refugee refugees
  rehabilitation repatriation research responsibility resources roads rural rules safety sanitation school schools science sciences security senior services skills social space sport sports
  standards statistics storms substance sustainability technology tourism toxic trade training transport transportation treatment tunnels urban veterans water welfare wildlife women works youth`,
);
