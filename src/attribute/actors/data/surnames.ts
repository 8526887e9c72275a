import { wordSet } from '../../lexicon/data.ts';

/**
 * Surnames that a text may have alone and whose bearer is a person all the same: people of public life whom reports name so, and the
 * commonest surnames of English. Our own list. A few are places as well (Clinton, Jackson, Sharon).
 */
export const SURNAMES = wordSet(
  `Abbas Abe Adams Ahmadinejad Albanese Allen Anderson Ardern Assad Barroso Berlusconi Biden Blair Blinken Bolsonaro Brezhnev Cameron Castro Chavez Chirac Clark Clinton Collins Comey Corbyn Davis Draghi Duterte Edwards Erdogan Erdoğan
  Evans Farage Fauci Fillon Fernandez Gaddafi Garcia Gillard Giuliani Gonzalez Gorbachev Gore Guterres Haley Harris Hollande Hughes Imamoglu Jackson Jinping Johnson Jones Juncker Kavanaugh Khamenei Khan Kerry Kirchner Kishida
  Lavrov Lee Lewis Lopez Lukashenko Lula Macron Maduro Martin Martinez McCain McConnell Medvedev Meloni Merkel Merz Milei Miller Milosevic Mitchell Modi Moore Morrison Mubarak Mueller Mugabe Murdoch Musk Murphy Nasrallah Navalny
  Netanyahu Nixon Obama Orban Orbán Pashinyan Pelosi Pence Peres Perez Peskov Petraeus Petro Pompeo Powell Prigozhin Putin Raisi Ramaphosa Reagan Renzi Roberts Robertson Robinson Rodriguez Romney Rouhani Rousseff Rubio Rumsfeld Rutte Sanchez
  Sanders Santos Sarkozy Schumer Scholz Sharon Sisi Smith Snowden Starmer Stoltenberg Sunak Sánchez Taylor Thatcher Thomas Thompson Tillerson Trudeau Trump Tsipras Turnbull Tusk Tymoshenko Vucic Walker Watson Weinstein Williams Wilson Wright Xi Yanukovych
  Yatsenyuk Yeltsin Zarif Zelensky Zelenskiy Zelenskyy Zuckerberg Zuma`,
);
