import { beginsWith, holds, isOneOf, type Phrases } from './phrase-patterns.ts';

/* Phrases that papers put around their articles; what they ask of their readers stands in pleas.ts. */

const seeAlsoPhrases: Phrases = {
  en: [
    'related(?: (?:stories|articles|news|posts|topics|content|reading|links))?',
    'read (?:more|also|next|on|this)',
    "see also|also read|also on|more on this(?: story)?|more from \\S+|don[’']t miss",
    'recommended(?: reading| for you)?|you (?:may|might) also (?:like|enjoy)|most (?:read|popular)|further reading',
    'watch(?: now| also)?(?=:)|listen(?: now)?(?=:)|keep reading|here’s more',
  ],
  de: [
    'lesen sie (?:auch|mehr|hier|dazu)|mehr (?:zum thema|dazu)|auch interessant|weitere artikel|mehr lesen|siehe auch',
    'zum weiterlesen|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen)|das könnte sie auch interessieren',
    'weiterführende(?:r|s)? (?:artikel|links?|informationen)|passend dazu',
  ],
  fr: [
    'lire aussi|à lire (?:aussi|également)|voir aussi|sur le même sujet|lire la suite|à voir aussi|pour aller plus loin',
  ],
  es: [
    'lea también|lee también|lee además|le(?:e)? puede interesar|te puede interesar|lea además|además lea|ver también|mira también',
    'también lea|también puedes leer|noticias relacionadas|leer más|vea también',
  ],
  pt: ['leia (?:também|mais)|veja (?:também|mais)|saiba mais|confira também|notícias relacionadas'],
  it: ['leggi anche|leggi di più|potrebbe interessarti|guarda anche|articoli correlati|per approfondire'],
  nl: ['lees (?:ook|meer|verder)|bekijk ook|zie ook|gerelateerde artikelen'],
  no: ['les også|les mer|se også|relaterte artikler'],
  da: ['læs også|læs mere|se også'],
  sv: ['läs (?:också|även|mer)|se även|relaterade artiklar'],
  fi: ['lue (?:aiheesta )?(?:myös|lisää)|katso myös'],
  pl: [
    'czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej|wideo)|przeczytaj (?:także|też|również)|dowiedz się więcej',
  ],
  cs: [
    'čtěte (?:také|dále|i)|přečtěte si(?: také)?|související(?: články)?|mohlo by vás zajímat|viz také|více k tématu',
  ],
  sk: ['čítajte (?:aj|tiež)|prečítajte si(?: aj)?|súvisiace(?: články)?'],
  hu: ['olvassa el|kapcsolódó cikkek|ezt is olvassa'],
  ro: ['citește și|citeşte şi|vezi și|articole similare'],
  bg: ['прочетете още|вижте още|още по темата'],
  sr: ['pročitajte (?:još|i)|vidi još|прочитајте (?:још|и)'],
  el: ['διαβάστε (?:επίσης|ακόμα)|δείτε επίσης'],
  tr: ['ayrıca okuyun|ilgili haberler|bunlar da ilginizi çekebilir'],
  ru: ['читайте (?:также|ещё|еще)|по теме|смотрите (?:также|ещё)|материалы по теме|читать (?:также|далее)'],
  uk: ['читайте (?:також|ще)|дивіться також|матеріали за темою'],
  zh: [
    '相关(?:阅读|新闻|文章|报道|链接|推荐)|相關(?:閱讀|新聞|文章|報導|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀',
    '更多(?:新闻|新聞|阅读|閱讀|内容|內容)|关联(?:阅读|新闻)|猜你喜欢|热门推荐|你可能也喜歡',
  ],
  ja: ['関連記事|あわせて読みたい|こちらも|おすすめ記事'],
  ko: ['관련 ?기사|함께 읽'],
  ar: ['اقرأ أيضًا?ا?|مقالات ذات صلة|مواضيع ذات صلة|شاهد أيضا|إقرأ أيضا'],
  fa: ['بیشتر بخوانید|مطالب مرتبط|همچنین بخوانید'],
  he: ['קרא(?:ו)? (?:גם|עוד)|עוד בנושא|כתבות נוספות'],
  hi: ['यह भी पढ़ें|ये भी पढ़ें'],
  bn: ['আরও পড়ুন'],
  th: ['อ่านเพิ่มเติม'],
  vi: ['xem thêm|đọc thêm'],
  id: ['baca juga'],
};

/** Words that introduce what else to read, at the beginning of a line. */
export const seeAlso = beginsWith(seeAlsoPhrases);
/** The same where they are the whole line, as over a list. */
export const seeAlsoLine = isOneOf(seeAlsoPhrases);

/** Words that say who may do what with the page, as papers put them at its foot. */
export const legal = holds({
  signs: ['©|ⓒ|\\(c\\) ?\\d{4}'],
  en: ['\\b(?:all )?rights reserved|creative commons'],
  es: ['derechos reservados'],
  pt: ['direitos reservados'],
  it: ['diritti riservati'],
  fr: ['droits réservés'],
  de: ['rechte vorbehalten'],
  nl: ['rechten voorbehouden'],
  cs: ['práva vyhrazena'],
  pl: ['wszelkie prawa|licencja na publikację'],
  ru: ['все права'],
  uk: ['усі права|права захищені'],
  zh: ['版权所有|版權所有|未经(?:许可|授权)|未經(?:許可|授權)|无断转载'],
  ja: ['無断転載'],
  ko: ['무단 ?전재'],
  ar: ['جميع الحقوق|حقوق محفوظة'],
  fa: ['کلیه حقوق'],
  he: ['כל הזכויות'],
});

/** The line over readers' comments or the form for one. */
export const commentsLine = isOneOf({
  en: [
    'comments|leave a (?:reply|comment)|post a comment|add (?:a|your) comment|join the (?:conversation|discussion)',
    'view comments|no comments(?: yet)?|comments (?:are )?closed|comments? feed|write a comment',
    'responses to .{3,80}|thoughts? on .{3,80}|comments? on “.{3,80}”',
  ],
  de: [
    'kommentare|(?:einen|deinen|ihren) kommentar (?:schreiben|hinterlassen|abgeben)|kommentare? (?:schreiben|verfassen|abgeben|hinterlassen)',
    'schreib(?:en sie|e)? (?:einen|uns einen) kommentar|(?:bisher )?(?:noch )?keine kommentare|kommentare (?:sind )?geschlossen',
    'kommentarfunktion ist (?:deaktiviert|geschlossen)|kommentarfeed.{0,60}|kommentare insgesamt|hinterlasse einen kommentar',
    'antworten auf .{3,80}|kommentar-feed.{0,120}',
  ],
  fr: ['commentaires|laisser un commentaire|laissez un commentaire|réagir'],
  es: ['comentarios|deja (?:un comentario|una respuesta)|deja tu comentario|dejar un comentario'],
  pt: ['comentários|deixe (?:um comentário|uma resposta|o seu comentário)'],
  it: ['commenti|lascia un commento'],
  nl: ['reacties|laat een reactie achter|geef een reactie'],
  sv: ['kommentarer|lämna (?:ett svar|en kommentar)'],
  no: ['kommentarer|legg igjen en kommentar'],
  fi: ['kommentit|kommentoi'],
  pl: ['komentarze|dodaj komentarz|skomentuj'],
  cs: ['komentáře|diskuse|přidat komentář|vstoupit do diskuse'],
  sk: ['komentáre|diskusia|pridať komentár'],
  hu: ['hozzászólások'],
  ro: ['comentarii|lasă un comentariu'],
  tr: ['yorumlar|yorum yap'],
  ru: ['комментарии|оставить комментарий|добавить комментарий'],
  uk: ['коментарі|залишити відповідь|додати коментар'],
  zh: ['评论|評論|发表(?:评论|回复)|發表(?:評論|迴響)|网友评论|網友評論|精选留言|留言'],
  ja: ['コメント(?:を残す)?'],
  ko: ['댓글'],
  ar: ['التعليقات|اترك تعليقا?ً?'],
  fa: ['نظرات|دیدگاه‌?ها'],
  he: ['תגובות|הוסף תגובה'],
  vi: ['bình luận'],
  id: ['komentar|tinggalkan balasan'],
});

/** The line over a portrait of the author, at the foot. */
export const aboutAuthorLine = isOneOf({
  en: ['about the (?:author|writer)s?|about me'],
  de: ['über den autor|über die autor(?:in|en)|zu[mr] (?:autor|autorin|person)'],
  fr: ["à propos de l[’']auteure?"],
  es: ['(?:sobre|acerca de) (?:el autor|la autora)'],
  pt: ['sobre [oa] autora?'],
  it: ["(?:l[’']autore|informazioni sull[’']autore)"],
  nl: ['over de auteur'],
  pl: ['o autorze|o autorce'],
  cs: ['o autorovi|o autorce'],
  ru: ['об авторе'],
  uk: ['про автора'],
  zh: ['作者简介|作者簡介|关于作者|關於作者'],
});

/** Lines that file an article: its tags, its rubric, when and where it was posted. */
export const filedLine = beginsWith({
  en: [
    'tags?\\s*:|post tags\\s*:|tagged(?: (?:with|as|in))?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)\\s*:|topics?\\s*:|keywords\\s*:|labels?\\s*:',
    'track ?back(?: url)?|comments? feed|feed for comments',
    'this (?:entry|post|article) was (?:posted|published|written|filed)|bookmark the permalink',
  ],
  de: [
    'schlagw(?:örter|orte?)\\s*:?|kategorien?\\s*:|tags\\s*:?|abgelegt unter|stichw(?:örter|orte)\\s*:|themen\\s*:',
    '(?:der|dieser) (?:beitrag|eintrag|artikel) (?:wurde|ist) (?:am|veröffentlicht|von|unter)|veröffentlicht (?:in|unter)|verschlagwortet',
    'eingestellt von|gespeichert unter|kommentar-feed',
  ],
  fr: ['étiquettes?\\s*:|mots[- ]clés?\\s*:|classé dans|publié dans|catégories?\\s*:'],
  es: ['etiquetas?\\s*:?|categorías?\\s*:|archivado en|publicado en|temas\\s*:'],
  pt: ['marcadores\\s*:|etiquetas\\s*:|categorias?\\s*:|publicado em|assuntos\\s*:'],
  it: ['etichette\\s*:|pubblicato in|categori[ae]\\s*:|argomenti\\s*:'],
  nl: ['trefwoorden\\s*:|geplaatst in|categorie(?:ën)?\\s*:'],
  pl: ['tagi\\s*:|kategori[ae]\\s*:|słowa kluczowe\\s*:'],
  cs: ['štítky\\s*:|rubrik[ay]\\s*:|témata\\s*:|zařazeno v'],
  ru: ['рубрик[аи]\\s*:|метки\\s*:|теги\\s*:|категори[яи]\\s*:'],
  uk: ['рубрик[аи]\\s*:|мітки\\s*:|теги\\s*:|категорії\\s*:'],
  zh: [
    '标签\\s*[:：]?|標籤\\s*[:：]?|标签：|关键词\\s*[:：]|關鍵[詞字]\\s*[:：]|分类\\s*[:：]|分類\\s*[:：]',
  ],
  ja: ['タグ\\s*[:：]|カテゴリー?\\s*[:：]'],
  ko: ['태그\\s*:?'],
  ar: ['الوسوم\\s*:?|الكلمات المفتاحية'],
  fa: ['برچسب‌?ها\\s*:?'],
  he: ['תגיות\\s*:?'],
  vi: ['từ khóa\\s*:'],
});

/** A blog's software writes these under an article in other people's hands. */
export const appearedFirst = holds({
  en: ['appeared first on|originally appeared on|feed enhanced by|post from:'],
  de: ['erschien zuerst (?:auf|bei)'],
  fr: ['est apparu en premier sur|est apparue? en premier'],
  es: ['(?:se publicó|aparece|apareció) primero en'],
  pt: ['apareceu primeiro em'],
  it: ['proviene da|sembra essere il primo su'],
  nl: ['verscheen eerst op'],
  sv: ['dök först upp på'],
  pl: ['pojawił[ao]? się (?:poraz )?pierwszy raz'],
  cs: ['pochází z|se nejdříve objevil'],
  ru: ['появил(?:ась|ись|ся|ось) сначала на'],
  uk: ["з’явився спочатку на|спершу з[’']явилася на"],
  zh: ['最先出现在|最早出現於'],
});

/** Labels of buttons that pass an article on or print it. */
export const shareLine = isOneOf({
  services: [
    '(?:(?:share|tweet|like|email|e-mail|print|copy link|loading|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|pocket|messenger|instagram|xing|threads|bluesky|mastodon|rss|line|weibo|qq|vk|google\\+?|mail|skype|this|on|it|more|via|to|and)[\\s,|:.…·•]*){1,14}',
  ],
  en: [
    '(?:be sociable,? )?share!?|share this(?: article| story| post)?|like this|spread the word|print this page',
  ],
  de: [
    '(?:artikel |beitrag |jetzt )?teilen(?: mit)?|gefällt mir(?: wird geladen)?|artikel (?:drucken|merken)|drucken|weitersagen|mehr erfahren',
  ],
  fr: ["partager(?: (?:cet article|sur))?|j[’']aime(?: ça)?|imprimer"],
  es: ['compart(?:ir|e|elo)(?: en| esta noticia)?|me gusta(?: esto)?|imprimir'],
  pt: ['compartilh(?:e|ar)(?: (?:isso|no|esta notícia))?|curtir isso|partilhar'],
  it: ['condividi(?: su| questo articolo)?|mi piace|stampa'],
  nl: ['delen|deel dit(?: artikel)?|vind ik leuk'],
  pl: ['udostępnij|podziel się|lubię to|drukuj'],
  cs: ['sdílet(?: článek)?|sdílejte|líbí se mi|tisknout'],
  ru: ['поделиться|поделитесь|нравится'],
  uk: ['поділитися|поширити'],
  zh: ['分享(?:到|至)?.{0,30}|分享本文|转发|轉發|收藏|点赞|點讚|打印|列印'],
  ja: ['シェア(?:する)?|ツイート'],
  ko: ['공유(?:하기)?'],
  ar: ['شارك(?:ها)?|مشاركة'],
  fa: ['اشتراک‌?گذاری'],
  he: ['שתפו|שיתוף'],
});

/** The label of a player that reads an article aloud. */
export const readAloud = isOneOf({
  en: ['(?:now )?listen to (?:this )?(?:article|story)|(?:your browser does not support the )?audio element'],
  de: ['(?:artikel|beitrag) (?:anhören|vorlesen(?: lassen)?)'],
  fr: ["écouter (?:l[’']article|cet article)"],
  es: ['escuch[ae](?:r)? (?:esta nota|este artículo|esta noticia|la nota|la noticia)(?: aquí)?'],
  pt: ['ouvir(?: a| esta)? (?:notícia|matéria)|ouça (?:esta|a) (?:notícia|matéria)'],
  it: ["ascolta (?:l[’']articolo|questo articolo)"],
  nl: ['luister naar (?:dit )?artikel'],
  pl: ['posłuchaj (?:tego )?artykułu|odsłuchaj artykuł'],
  cs: ['poslechnout (?:si )?článek'],
  ru: ['(?:по)?слушать (?:статью|новость)'],
  uk: ['(?:по)?слухати (?:статтю|новину)'],
  zh: ['[听聽](?:新闻|新聞|文章|全文)'],
  ja: ['記事を(?:聴く|聞く)'],
  ko: ['기사 ?듣기'],
  ar: ['استمع (?:إلى|الى) (?:المقال|الخبر)'],
});

/** Words of a link to the article before or after this one. */
export const neighbourLine = beginsWith({
  en: [
    '(?:previous|next)(?: (?:post|article|story|page|entry))?(?=\\s*[:»→>]|$)|older posts?|newer posts?|back to (?:top|overview)',
  ],
  de: ['vorheriger|nächster|weiter zu|zurück (?:zur|nach oben)|(?:vorheriger|nächster) (?:beitrag|artikel)'],
  fr: ['article (?:précédent|suivant)|(?:précédent|suivant)(?=\\s*[:»→>]|$)'],
  es: ['(?:entrada|artículo|noticia) (?:anterior|siguiente)'],
  pt: ['(?:artigo|post|próximo|anterior) (?:anterior|seguinte|artigo|post)'],
  ru: ['(?:предыдущая|следующая) (?:статья|запись|новость)'],
  zh: ['[上下]一[篇条條页頁]|返回(?:首页|列表|顶部)'],
  ja: ['[前次]の(?:記事|ページ)'],
});
