import { wordSet } from '../../lexicon/data.ts';

/** Outlets as articles name them when they pass on what others found; with and without "The". */
export const OUTLETS = wordSet(
  `Reuters AP Associated_Press AFP Agence_France-Presse Bloomberg Bloomberg_News BBC BBC_News CNN NBC NBC_News ABC ABC_News CBS CBS_News MSNBC Fox Fox_News Fox_Business PBS NPR C-SPAN CNBC
  Politico POLITICO Axios Semafor Vox Slate Salon BuzzFeed BuzzFeed_News HuffPost Huffington_Post Daily_Beast The_Hill Hill Breitbart Breitbart_News Newsmax Newsweek Time Time_magazine Forbes Fortune Wired
  New_York_Times Times Washington_Post Post Wall_Street_Journal Journal USA_Today USA_TODAY Los_Angeles_Times Chicago_Tribune Boston_Globe Miami_Herald New_York_Post Washington_Times Washington_Examiner Daily_Caller
  New_Yorker Atlantic National_Review Economist Financial_Times FT Guardian Observer Independent Telegraph Daily_Telegraph Sunday_Times Daily_Mail Mail Sun Mirror Daily_Mirror Express Metro Evening_Standard Sky Sky_News ITV ITV_News
  Channel_4 Channel_4_News Sky_Sports ESPN Athletic L'Équipe Marca Gazzetta Le_Monde Le_Figaro Libération Der_Spiegel Spiegel Die_Zeit Bild Süddeutsche_Zeitung FAZ Die_Welt ARD ZDF El_País El_Mundo Corriere_della_Sera La_Repubblica La_Stampa ANSA dpa DPA EFE
  TASS Tass RIA RIA_Novosti Interfax Ukrinform Interfax-Ukraine Kyiv_Independent Kyiv_Post Ukrainska_Pravda Suspilne Meduza RT Sputnik Kommersant Vedomosti Novaya_Gazeta Izvestia Rossiya_1
  Xinhua Global_Times China_Daily CCTV SCMP South_China_Morning_Post NHK Kyodo Kyodo_News Nikkei Yonhap KCNA Al_Jazeera Al_Arabiya Haaretz Jerusalem_Post Times_of_Israel Ynet Channel_12 Channel_13 Axel_Springer
  Times_of_India Hindustan_Times Indian_Express NDTV PTI ANI The_Hindu Dawn Sydney_Morning_Herald ABC_Australia CBC Globe_and_Mail Toronto_Star Anadolu IRNA Fars Mehr SANA Deutsche_Welle DW Euronews EUobserver
  NBC_Nightly_News Meet_the_Press Face_the_Nation 60_Minutes Good_Morning_America Morning_Joe Fox_&_Friends Truth_Social Bellingcat ProPublica Intercept Mother_Jones Nation Variety Deadline Hollywood_Reporter TMZ Rolling_Stone`,
);

/** Common nouns for outlets: "the newspaper reported". */
export const OUTLET_NOUNS = wordSet(
  'newspaper paper daily tabloid magazine broadcaster network channel outlet outlets media website agency news_agency wire reports press publication weekly',
);
