/**
 * Lines that pages put around articles, in the languages of the outlets we read. All are matched against whole lines in lower case,
 * without closing marks, so that a sentence which holds such words is never meant.
 */
const lines = (...groups: readonly string[]): RegExp => new RegExp(`^(?:${groups.join('|')})$`, 'u');
const starts = (...groups: readonly string[]): RegExp => new RegExp(`^(?:${groups.join('|')})`, 'u');

/** Headings over lists of other articles. */
export const LIST_HEADING = lines(
  "(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|you may also like.*|also (?:read|see|of interest|in .{3,30})|(?:read|see|watch|find out) (?:more|also|next)(?: (?:on|about|from|in|at) .{2,40})?|(?:more|the latest|latest|top|other|related|recent|popular|trending|featured|recommended|suggested|similar|further|editors?[’']?s? picks?|must[- ]reads?|what to read next|up next|next up|don[’']t miss)(?: (?:news|stories|story|articles?|posts?|content|coverage|topics?|reading|videos?|headlines|reads|links|items|stuff|pages|on|from|in|for|by|about|like|this|to|you|now|here|today|the|our|around|across|web|site|us|[a-z]{2,20})){0,5}|most (?:read|popular|viewed|shared|commented|recent|watched)(?: .{2,30})?|trending|recommended(?: for you| by .{2,20})?|keep reading|continue reading|from (?:the web|our partners|around the web)|sponsored(?: content| links?| stories)?|promoted(?: content| stories| links?)?|paid content|in case you missed it|related",
  '(?:mehr|lesen sie|weitere|auch interessant|das könnte sie|meistgelesen|meist gelesen|zum thema|passend zum thema|empfehlung|empfohlen|ähnliche|aktuelle|neueste|lesetipps?|links? zum)(?: (?:auch|mehr|artikel|themen|meldungen|nachrichten|interessieren|auch interessieren|von|zum|zu|aus|über|thema|inhalte|der|die|das|redaktion|[a-zäöü]{2,20})){0,5}',
  '(?:à lire|a lire|lire|voir|sur le même|les plus lus|dans la même|nos derniers|articles?|vous aimerez)(?: (?:aussi|également|sujet|rubrique|articles?|liés|plus|similaires|associés|lus|le|la|les|sur|[a-zéè]{2,20})){0,5}',
  '(?:más|lea|lee|ver|te puede|le puede|también te|te recomendamos|noticias|artículos|lo más|relacionad[oa]s?|contenido|temas)(?: (?:también|tambien|más|mas|interesar|relacionad[oa]s?|leído|visto|noticias|sobre|en|de|la|el|puede|te|[a-záéíóúñ]{2,20})){0,5}',
  '(?:leggi|vedi|potrebbe|articoli|notizie|altri|i più|ti potrebbe|correlat[ie])(?: (?:anche|interessarti|interessare|correlat[ie]|letti|articoli|di|su|più|tutte|le|[a-zàèéìòù]{2,20})){0,4}',
  '(?:leia|veja|mais|notícias|saiba|relacionad[oa]s?|artigos|últimas)(?: (?:também|mais|lidas|relacionad[oa]s?|sobre|notícias|em|de|[a-zãáéíóúç]{2,20})){0,4}',
  '(?:lees|meer|gerelateerd|lees ook|bekijk|aanbevolen|meest)(?: (?:ook|meer|over|artikelen|nieuws|gelezen|van|[a-z]{2,20})){0,4}',
  '(?:läs|les|læs|mer|mere|mest|lue|katso|luetuimmat|relaterade?|relaterte?|anbefalt|andre)(?: (?:också|även|mer|mere|også|om|läst|lest|læste?|myös|lisää|artiklar|artikler|[a-zåäöæø]{2,20})){0,4}',
  '(?:czytaj|zobacz|przeczytaj|więcej|polecane|polecamy|podobne|čtěte|související|nejčtenější|mohlo by|olvasta|ajánlott|kapcsolódó|citește|citeşte)(?: [\\p{L}]{1,20}){0,4}',
  '(?:читайте|смотрите|по теме|другие|похожие|самое|популярное|материалы|новости|ещё|еще|рекомендуем|читати|дивіться|більше|популярні|схожі)(?: [\\p{L}]{1,20}){0,4}',
  '(?:ilgili|benzer|baca juga|berita terkait|terkait|artikel terkait|ayrıca|διαβάστε|δείτε|σχετικά|τα πιο)(?: [\\p{L}]{1,20}){0,3}',
  '(?:関連記事|おすすめ記事|あわせて読みたい|人気記事|ランキング|関連ニュース|続きを読む|관련기사|관련 기사|많이 본 뉴스|인기기사|추천기사|相关(?:阅读|新闻|文章)|推荐阅读|相關(?:新聞|文章|閱讀)|延伸閱讀|热门.{0,4})',
);

/** Controls under a reader's comment; the comment stands before them. */
export const REPLY_CONTROL = lines(
  '(?:reply ?delete|reply|delete|reply ?(?:report|share|like)s?|like ?reply|replies|load more comments|répondre|antworten|responder|rispondi|svara|svar|beantwoorden|odpowiedz|ответить|відповісти|返信|답글)',
);
/** Headings over readers' comments, the end of every article. */
export const COMMENTS_HEADING = lines(
  '(?:\\d+ |no |all |join the |view |show |read |add |post |leave |write )*(?:a |your |the )*(?:comments?|replies|responses?|reply|conversation|discussion)(?: \\(?\\d+\\)?| below| on .{3,80}| policy| section)?|\\d+ thoughts on .*|what do you think.{0,30}',
  '(?:\\d+ |ihr |alle |schreiben sie einen )*(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|kommentit|komentarze|комментарии|коментарі|yorumlar|σχόλια|コメント|댓글|评论)(?: \\(?\\d+\\)?)?',
);

/** What a page asks of or tells its reader inside a text, with whatever follows on the line. */
export const PROMPT = starts(
  '(?:advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons|reklama?|реклама|スポンサーリンク|광고)$',
  '(?:read|see|watch|listen) (?:more|also|next|related|here|this)\\b(?:$|[:|–—-])',
  '(?:also|must|don[’\']t) (?:read|watch|miss)\\s?[:|–—-]|(?:read|watch|related|recommended|more|see also|more on this|explainer|opinion|listen|editorial|analysis|video|in pics|in pictures|photos?|gallery|live updates)(?: (?:stories|story|articles?|news|coverage))?\\s?[:|](?! [“"])',
  'click here\\b|tap here\\b|scroll down\\b|story continues|article continues|continue reading|skip (?:to|past)\\b|sign up (?:for|to|here|now|below)\\b|subscribe (?:to|now|for|here|today)\\b|get (?:our|the) .{2,40}newsletter|follow (?:us|the|our|.{2,30} on (?:twitter|facebook|instagram|x|whatsapp|telegram|linkedin|google news))\\b|like us on\\b|download (?:the|our) .{0,30}app\\b|join (?:our|us on)\\b.{0,40}(?:channel|group|whatsapp|telegram)|share (?:this|on|via)\\b|share$|email this|print this|copy link|link copied|this (?:article|story) (?:was originally|first appeared|originally appeared|is available)|all rights reserved|copyright ©|© ?(?:\\d{4}|copyright)|you can (?:opt out|unsubscribe)|(?:attention|atenção|atención|achtung|please note)\\s?[:!] ?(?:the |os |los |les )?(?:comments|coment[aá]rios|commentaires|kommentare)\\b|already a subscriber|log ?in (?:to|or)\\b|register (?:now|to|for free)\\b|create (?:a|an|your) (?:free )?account|enter your e?mail|thank you for (?:subscribing|reading|signing)|if you (?:enjoyed|liked|found) this (?:article|story|post)|(?:did|do) you (?:enjoy|like) this (?:article|story|post)|your email address will|we use cookies|this (?:site|website|video) (?:uses|can)|to view this|please enable|enable javascript|loading\\b.{0,3}$|buy now|shop now|support (?:our|quality|independent) (?:journalism|work)',
  '(?:hat (?:ihnen|dir) (?:dieser|der) artikel gefallen|lesen sie (?:auch|mehr|hier|dazu)|mehr zum thema|mehr dazu|auch interessant|das könnte (?:sie|dich)|jetzt (?:lesen|anmelden|abonnieren|testen)|hier (?:geht es|klicken|finden sie)|newsletter\\b.{0,40}(?:abonnieren|anmelden))',
  '(?:à lire aussi|a lire aussi|lire aussi|à voir aussi|voir aussi|lire également|à lire également|suivez-nous|abonnez-vous|inscrivez-vous|cliquez ici)',
  '(?:lea también|lee también|lea además|lee además|le puede interesar|te puede interesar|puede leer|ver también|también puede|también puedes|además[:]|suscríb[ea]|síguenos|síganos|haga clic|haz clic)',
  '(?:leggi anche|leggi (?:tutto|di più)|vedi anche|guarda anche|iscriviti|seguici|leia também|leia mais|veja também|saiba mais|siga o|assine|inscreva-se|clique aqui)',
  '(?:lees ook|lees meer|bekijk ook|lees verder|abonneer|läs också|läs även|läs mer|les også|les mer|læs også|læs mere|lue myös|lue lisää|katso myös|czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|przeczytaj także|čtěte také|čtěte i|přečtěte si|olvassa el|citește și|citeşte şi)',
  '(?:читайте также|читайте так же|читайте ещё|смотрите также|подписывайтесь|читайте також|дивіться також|підписуйтесь|ayrıca oku|ilgili haber|baca juga|simak juga|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμα|ακόμη))',
  '(?:【?関連記事】?|あわせて読みたい|写真[:：]|▶|►|≫|>>|»)',
);

/** Who made a picture; the person follows. */
export const CREDIT = starts(
  '(?:photo(?:graph|s)?|image|picture|pic|foto|fotó|bild|graphic|illustration|video|credit|photo credit|image credit|image source|picture credit|photo by|photograph by|photo courtesy|file photo|imagen|immagine|imagem|zdjęcie|fot\\.|фото|φωτογραφία|写真|사진)\\s?(?:credits?|courtesy|via|by)?\\s?[:：©/|]',
  '(?:photo|image|picture|illustration|graphic) (?:by|courtesy|credit)\\b|getty images$|\\(?(?:ap|file|afp|reuters) photo',
);

/** When a page was last changed and how long it takes to read; the figure follows. */
export const STAMP = starts(
  '(?:last )?(?:updated|modified)(?: (?:at|on))?\\s?:? .{0,30}\\d|(?:zuletzt )?aktualisiert\\b.{0,30}\\d|mis à jour .{0,30}\\d|actualizado .{0,30}\\d|aggiornato .{0,30}\\d|atualizado .{0,30}\\d|bijgewerkt .{0,30}\\d',
  '\\d{1,3}[- ]min(?:ute)?s?[. ]*(?:read|de lecture|lesezeit|di lettura|de lectura|de leitura)|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd)\\s?:? ?\\d',
);

/** Who had a hand in a report without signing it, as agencies write below it. */
export const HANDS =
  /^\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by \p{Lu}.{3,300}\)?$|^\p{Lu}.{5,300} contributed (?:reporting|to this (?:report|story|article))\b.{0,60}$/u;

/** An outlet speaks to its reader, outside all quotation, of what it would send: "... delivered to your inbox". Words that mean his or her as well (ihr, su, sua) do not count. */
export const OFFER =
  /^(?=.*\b(?:your|dein(?:e[nrm]?)?|votre|vos|tus?|tuo|tua|jouw|uw)\b)(?=.*(?:newsletter|\binbox\b|letterbox|posteingang|postfach|boîte mail|bandeja de entrada|correo electrónico|casella di posta|caixa de entrada))[^"“”„«»‘]*$/iu;

/** An outlet asks its reader, outside all quotation, to pay for it: "become a free or paid subscriber". */
export const PLEA =
  /^(?=.*(?:^|[.!,:;]\s+)(?:(?:please|consider) )?becom(?:e|ing) an? (?:\p{L}+ ){0,4}(?:subscriber|member|supporter|patron)\b)[^"“”„«»‘]*$/iu;
