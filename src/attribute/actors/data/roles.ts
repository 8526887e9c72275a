import { wordSet } from '../../lexicon/data.ts';

/** Words before a name that are no part of it. */
export const TITLES = wordSet(
  `reps sens mr mrs ms miss dr sir dame lord lady president prime minister foreign secretary spokesman spokeswoman spokesperson official chief executive head deputy first
  leader envoy chancellor premier king queen prince princess pope cardinal archbishop bishop rabbi imam sheikh ayatollah senator sen rep representative congressman congresswoman gov governor mayor
  councillor councilor councilman councilwoman justice judge attorney general prosecutor sheriff officer detective inspector constable sergeant sgt lieutenant lt captain capt major maj colonel col brigadier brig gen admiral adm commander
  marshal ambassador consul commissioner director chairman chairwoman chair chairperson ceo coach manager professor prof author analyst economist lawyer candidate former ex acting vice interim
  speaker whip mp msp mep negotiator adviser advisor aide coordinator strategist reporter journalist correspondent editor host anchor activist campaigner actor actress singer striker midfielder defender goalkeeper forward winger
  defense defence finance interior justice health home trade treasury state energy member hon honourable honorable reverend rev father sister brother fr st saint baroness baron count duke duchess
  administrator superintendent undersheriff undersecretary evangelist counsel mk mla msp td
  democrat democratic republican conservative labour tory liberal opposition party team captain`,
);

/** Nouns that call a person by what he or she does: "the minister", "a senior official". */
export const PERSON_NOUNS = wordSet(
  `president minister premier chancellor spokesman spokeswoman spokesperson official leader envoy secretary senator congressman congresswoman lawmaker governor mayor judge justice prosecutor
  attorney lawyer sheriff officer detective commander general admiral colonel captain ambassador commissioner director chairman chairwoman chair chief executive ceo coach manager professor
  analyst economist scientist researcher expert doctor physician nurse teacher candidate nominee negotiator adviser advisor aide strategist reporter journalist correspondent editor activist campaigner
  striker midfielder defender goalkeeper winger player star veteran man woman boy girl father mother son daughter husband wife brother sister victim witness survivor resident source insider diplomat
  politician democrat republican conservative billionaire businessman businesswoman businesswoman tycoon founder author writer historian critic pope bishop king queen prince princess defendant suspect
  speaker representative member delegate councillor head deputy boss owner counsel investigator inspector pilot driver farmer worker employee student neighbour neighbor owner passenger shareholder investor banker trader`,
);

/** Nouns that call a body: "the ministry", "his government", "the company". */
export const BODY_NOUNS = wordSet(
  `government ministry administration cabinet parliament congress senate council commission committee court tribunal agency department office bureau police army navy military forces air_force
  company firm group bank union party club team association federation league board authority campaign organization organisation institute university school hospital church charity
  foundation army coalition alliance bloc delegation embassy junta regime opposition movement militia rebels prosecutors regulator watchdog airline carrier manufacturer carmaker retailer newspaper
  network station magazine website paper outlet broadcaster service fund panel inquiry jury legislature assembly treasury garrison command side camp presidency palace wing faction community council authorities prosecution defence defense`,
);

/** Heads of names that are bodies. */
export const BODY_NAMES = wordSet(
  `Ministry Department Institute University College School Party Council Committee Commission Union Bank Court Agency Office Bureau Association Federation League Club Group Company Corp Corporation Inc Ltd
  Limited LLC PLC Holdings Partners Foundation Trust Society Organization Organisation Congress Senate Parliament House Assembly Duma Bundestag Knesset Treasury Pentagon Kremlin Police Army Navy Guard Force Forces
  Command Center Centre Fund Authority Service Services Board Administration Government Coalition Alliance Front Movement Brigade Watch International Airlines Airways Motors Systems Technologies Industries Energy
  Times Post Daily Journal News Press Herald Tribune Gazette Guardian Telegraph Chronicle Reuters Network Radio Television TV Media Church Hospital Laboratory Museum Observatory Reserve Nations Cross Crescent Street
  United City Rovers Wanderers Athletic FC Hotspur Embassy Mission Delegation Republicans Democrats Conservatives Liberals Greens Tories Labour Unit Squad Division Battalion Regiment Amnesty Greenpeace Hamas Hezbollah Taliban NATO Nato`,
);
