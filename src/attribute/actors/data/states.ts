/** States, each "name | demonyms | capital or seat": our own list of those that the news name often. */
const LINES = `
United States | American Americans U.S. US U.S.A. USA America | Washington
United Kingdom | British Britons Britain U.K. UK | London
Russia | Russian Russians Russian_Federation | Moscow
Ukraine | Ukrainian Ukrainians | Kyiv Kiev
China | Chinese | Beijing
France | French | Paris
Germany | German Germans | Berlin
Italy | Italian Italians | Rome
Spain | Spanish Spaniards | Madrid
Portugal | Portuguese | Lisbon
Poland | Polish Poles | Warsaw
Turkey | Turkish Turks Türkiye | Ankara
Greece | Greek Greeks | Athens
Israel | Israeli Israelis | Jerusalem
Iran | Iranian Iranians | Tehran Teheran
Iraq | Iraqi Iraqis | Baghdad
Syria | Syrian Syrians | Damascus
Lebanon | Lebanese | Beirut
Jordan | Jordanian Jordanians | Amman
Egypt | Egyptian Egyptians | Cairo
Saudi Arabia | Saudi Saudis | Riyadh
Qatar | Qatari Qataris | Doha
United Arab Emirates | Emirati Emiratis UAE U.A.E. |
Kuwait | Kuwaiti Kuwaitis |
Yemen | Yemeni Yemenis | Sanaa
Afghanistan | Afghan Afghans | Kabul
Pakistan | Pakistani Pakistanis | Islamabad
India | Indian Indians | Delhi New_Delhi
Bangladesh | Bangladeshi Bangladeshis | Dhaka
Sri Lanka | Sri_Lankan Sri_Lankans | Colombo
Nepal | Nepali Nepalese | Kathmandu
Japan | Japanese | Tokyo
South Korea | South_Korean South_Koreans | Seoul
North Korea | North_Korean North_Koreans | Pyongyang
Taiwan | Taiwanese | Taipei
Vietnam | Vietnamese | Hanoi
Thailand | Thai Thais | Bangkok
Indonesia | Indonesian Indonesians | Jakarta
Malaysia | Malaysian Malaysians |
Philippines | Philippine Filipino Filipinos | Manila
Singapore | Singaporean |
Australia | Australian Australians | Canberra
New Zealand | New_Zealander New_Zealanders | Wellington
Canada | Canadian Canadians | Ottawa
Mexico | Mexican Mexicans |
Brazil | Brazilian Brazilians | Brasilia
Argentina | Argentine Argentinian Argentines |
Chile | Chilean Chileans |
Colombia | Colombian Colombians | Bogota
Venezuela | Venezuelan Venezuelans | Caracas
Peru | Peruvian Peruvians |
Cuba | Cuban Cubans | Havana
South Africa | South_African South_Africans | Pretoria
Nigeria | Nigerian Nigerians | Abuja
Kenya | Kenyan Kenyans | Nairobi
Ethiopia | Ethiopian Ethiopians | Addis_Ababa
Sudan | Sudanese | Khartoum
Libya | Libyan Libyans | Tripoli
Algeria | Algerian Algerians | Algiers
Morocco | Moroccan Moroccans | Rabat
Tunisia | Tunisian Tunisians | Tunis
Rwanda | Rwandan Rwandans | Kigali
Somalia | Somali Somalis | Mogadishu
Congo | Congolese | Kinshasa
Zimbabwe | Zimbabwean Zimbabweans | Harare
Hungary | Hungarian Hungarians | Budapest
Romania | Romanian Romanians | Bucharest
Bulgaria | Bulgarian Bulgarians | Sofia
Serbia | Serbian Serbs Serbians | Belgrade
Croatia | Croatian Croatians Croats | Zagreb
Bosnia | Bosnian Bosnians | Sarajevo
Kosovo | Kosovar Kosovars | Pristina
Slovakia | Slovak Slovaks | Bratislava
Slovenia | Slovenian Slovenians | Ljubljana
Czech Republic | Czech Czechs Czechia | Prague
Austria | Austrian Austrians | Vienna
Switzerland | Swiss | Bern
Belgium | Belgian Belgians |
Netherlands | Dutch |
Denmark | Danish Danes | Copenhagen
Norway | Norwegian Norwegians | Oslo
Sweden | Swedish Swedes | Stockholm
Finland | Finnish Finns | Helsinki
Estonia | Estonian Estonians | Tallinn
Latvia | Latvian Latvians | Riga
Lithuania | Lithuanian Lithuanians | Vilnius
Belarus | Belarusian Belarusians | Minsk
Georgia | Georgian Georgians | Tbilisi
Armenia | Armenian Armenians | Yerevan
Azerbaijan | Azerbaijani Azerbaijanis | Baku
Kazakhstan | Kazakh Kazakhs | Astana
Ireland | Irish | Dublin
Iceland | Icelandic Icelanders | Reykjavik
Scotland | Scottish Scots | Edinburgh
Wales | Welsh | Cardiff
Moldova | Moldovan Moldovans | Chisinau
European Union | European_Union EU E.U. | Brussels
United Nations | U.N. UN United_Nations |`;

interface State {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

const wordsOf = (part: string): string[] =>
  part
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));

const STATES: readonly State[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name, demonyms, capitals] = line.split('|') as [string, string, string];
    return { name: name.trim(), demonyms: wordsOf(demonyms), capitals: wordsOf(capitals) };
  });

/** From a state's name, or a shorter or plural form of it, to the name. */
export const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(({ name, demonyms }) => [name, ...demonyms].map((word) => [word, name] as const)),
);

/** From a seat of government to the state whose government the news mean by it. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(({ name, capitals }) => capitals.map((word) => [word, name] as const)),
);
