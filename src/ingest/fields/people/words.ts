import type { ContributorRole } from '../../../record.ts';

/**
 * How newspapers of each language name the people of an article. Sources: the bylines of the language's national
 * dailies and agencies, and of the services of the BBC, Deutsche Welle, Radio Free Europe, Radio Free Asia and the
 * Voice of America in it; the words are those that Wiktionary gives for "author", "text", "photograph" and
 * "translation". Chinese and Japanese labels are in `roles.ts`.
 */
export interface BylineWords {
  /** Nouns and verbs that stand before a name with a colon, by what the person did; `author` is the byline's own. */
  readonly labels: Partial<Readonly<Record<ContributorRole, string>>>;
  /** Words that stand right before the author's name. */
  readonly before?: string;
  /** Words that stand right behind it: the person's office. */
  readonly after?: string;
  /** An office behind the name and a comma. */
  readonly offices?: string;
  /** Words for the day of publication, which stand before a date. */
  readonly published?: string;
  /** Between the last two of several people. */
  readonly and?: string;
}

export const bylineWords: Readonly<Record<string, BylineWords>> = {
  am: {
    labels: { author: 'ጸሐፊ|ጸሃፊ|ዘጋቢ|በ', photographer: 'ፎቶ', translator: 'ትርጉም|ተርጓሚ' },
    published: 'የታተመው',
    and: 'እና',
  },
  ar: {
    labels: {
      author: 'بقلم|كتب|كتبت|الكاتب|الكاتبة|المؤلف|تحرير|إعداد|تقرير|مراسل|المراسل|تحقيق|حوار|نص',
      photographer: 'تصوير|صورة|عدسة',
      translator: 'ترجمة|ترجمها|ترجمته',
    },
    before: 'بقلم|إعداد|تقرير',
    published: 'نشر في|نشر|تاريخ النشر|نُشر في|آخر تحديث',
    and: 'و',
  },
  az: {
    labels: { author: 'Müəllif|Mətn|Müxbir|Yazdı|Hazırladı', photographer: 'Foto', translator: 'Tərcümə' },
    and: 'və',
  },
  be: {
    labels: { author: 'Аўтар|Аўтарка|Тэкст|Піша', photographer: 'Фота', translator: 'Пераклад' },
    published: 'Апублікавана',
    and: 'і|ды',
  },
  bg: {
    labels: {
      author: 'Автор|Авторка|Текст|Репортер|Пише',
      photographer: 'Снимка|Снимки|Фото',
      translator: 'Превод|Превел|Превела',
      editor: 'Редактор',
    },
    before: 'От',
    published: 'Публикувано|Публикувана',
    and: 'и',
  },
  bn: {
    labels: { author: 'লেখক|লিখেছেন|প্রতিবেদক|প্রতিবেদন|লেখা', photographer: 'ছবি', translator: 'অনুবাদ|অনুবাদক' },
    before: 'লিখেছেন',
    offices: 'নিজস্ব প্রতিবেদক|প্রতিনিধি',
    published: 'প্রকাশ|প্রকাশিত',
    and: 'ও|এবং',
  },
  bo: {
    labels: { author: 'རྩོམ་པ་པོ|རྩོམ་པ་པོ་|གསར་འགོད་པ|གསར་འགོད་པ་|འབྲི་མཁན|སྙན་སྒྲོན|བྲིས་པ', translator: 'ཡིག་སྒྱུར|སྒྱུར་བ' },
    and: 'དང་',
  },
  bs: {
    labels: {
      author: 'Autor|Autorica|Piše|Pišu|Tekst|Napisao|Napisala',
      photographer: 'Foto',
      translator: 'Prijevod|Preveo|Prevela',
    },
    before: 'Piše',
    and: 'i',
  },
  ca: {
    labels: { author: 'Autor|Autora|Text|Textos', photographer: 'Foto|Fotos', translator: 'Traducció' },
    before: 'Per',
    and: 'i',
  },
  ckb: {
    labels: {
      author: 'نووسینی|نووسەر|ئامادەکردنی|ڕاپۆرت|راپۆرت|ئا',
      photographer: 'وێنە|فۆتۆ',
      translator: 'وەرگێڕانی|وەرگێڕ',
    },
    before: 'نووسینی',
    and: 'و',
  },
  cs: {
    labels: {
      author:
        'Autor|Autorka|Autoři|Autorky|Text|Napsal|Napsala|Zpracoval|Zpracovala|Připravil|Připravila|Reportér|Reportérka|Rozhovor vedl|Rozhovor vedla',
      photographer: 'Foto|Fotografie|Snímky',
      translator: 'Překlad|Přeložil|Přeložila|Z angličtiny přeložil|Z angličtiny přeložila',
      editor: 'Redakce|Editor|Editorka',
    },
    before: 'Napsal|Napsala|Zpracoval|Zpracovala|Připravil|Připravila|Od',
    offices: 'redaktor|redaktorka|reportér|reportérka|zpravodaj|zpravodajka|komentátor|komentátorka',
    published: 'Publikováno|Zveřejněno|Vydáno|Aktualizováno',
    and: 'a',
  },
  cy: { labels: { author: 'Awdur|Gan', photographer: 'Llun' }, before: 'Gan', and: 'a|ac' },
  da: {
    labels: {
      author: 'Af|Tekst|Skrevet af|Forfatter|Journalist',
      photographer: 'Foto|Billede',
      translator: 'Oversættelse|Oversat af',
    },
    before: 'Af|Skrevet af',
    published: 'Publiceret|Udgivet|Offentliggjort|Opdateret',
    and: 'og',
  },
  de: {
    labels: {
      author:
        'Autor|Autorin|Autoren|Text|Von|Bericht|Ein Bericht von|Reporter|Reporterin|Verfasser|Verfasserin|Interview',
      photographer: 'Foto|Fotos|Bild|Bilder|Fotograf|Fotografin',
      translator: 'Übersetzung|Übersetzt von|Aus dem Englischen von',
      editor: 'Redaktion',
    },
    before:
      'Von|Ein Bericht von|Ein Kommentar von|Eine Analyse von|Eine Reportage von|Ein Interview von|Interview von|Kommentar von|Reportage von|Ein Gastbeitrag von|Text von|Geschrieben von',
    offices: 'Korrespondent|Korrespondentin|Redakteur|Redakteurin',
    published: 'Stand|Veröffentlicht|Veröffentlicht am|Aktualisiert|Aktualisiert am|Erschienen am|Datum',
    and: 'und',
  },
  el: {
    labels: {
      author: 'Συντάκτης|Συντάκτρια|Συγγραφέας|Κείμενο|Ρεπορτάζ|Γράφει ο|Γράφει η|Γράφει',
      photographer: 'Φωτογραφία|Φωτογραφίες|Φωτό',
      translator: 'Μετάφραση',
    },
    before: 'Γράφει η|Γράφει ο|Γράφουν οι|Από την|Από τον',
    published: 'Δημοσίευση|Δημοσιεύτηκε|Δημοσιεύθηκε|Ενημέρωση',
    and: 'και',
  },
  en: {
    labels: {
      author:
        'By|Author|Authors|Written by|Writer|Words by|Words|Text|Text by|Reporter|Reporters|Reporting by|Reported by|Story by|Report by|Correspondent|Byline',
      photographer:
        'Photo|Photos|Photo by|Photos by|Photography|Photographs by|Photographer|Pictures|Pictures by',
      translator: 'Translation|Translated by|Translator|Translation by',
      editor: 'Editor|Editors|Editing by|Edited by',
      other: 'Additional reporting by|Graphics by|Illustration|Illustration by|Compiled by',
    },
    before:
      'By|Written by|Words by|Text by|Reporting by|Reported by|Story by|Report by|Posted by|Published by|An essay by|Opinion by|Analysis by|Commentary by|Interview by|A commentary by',
    offices:
      'Staff Writer|Staff Reporter|Staff Correspondent|Staff|Correspondent|Reporter|Senior Reporter|Senior Correspondent|Political Correspondent|Political Editor|Foreign Correspondent|Bureau Chief|Editor|Columnist|Contributor|Contributing Writer|Special Correspondent|Special to .{2,40}|Associated Press|The Associated Press|AP|Reuters|AFP|for .{2,40}|in [A-Z].{2,30}|News Agency',
    published:
      'Published|Published on|Posted|Posted on|Updated|Last updated|Date|First published|Issued|Created',
    and: 'and|with',
  },
  eo: {
    labels: { author: 'Aŭtoro|Verkis|Teksto', photographer: 'Foto', translator: 'Traduko|Tradukis' },
    before: 'De|Verkis',
    and: 'kaj',
  },
  es: {
    labels: {
      author:
        'Autor|Autora|Autores|Texto|Textos|Por|Redactor|Redactora|Reportaje|Escrito por|Periodista|Reportero|Reportera|Entrevista',
      photographer: 'Foto|Fotos|Fotografía|Fotografías|Imágenes',
      translator: 'Traducción|Traducido por',
      editor: 'Edición|Editor|Editora',
    },
    before: 'Por|Escrito por|Texto de|Redactado por|Un reportaje de',
    offices: 'corresponsal|enviado especial|enviada especial|redactor|redactora',
    published: 'Publicado|Publicado el|Publicada|Actualizado|Actualizado el|Fecha',
    and: 'y|e',
  },
  et: {
    labels: {
      author: 'Autor|Autorid|Tekst|Kirjutas|Toimetas',
      photographer: 'Foto|Fotod',
      translator: 'Tõlge|Tõlkis',
      editor: 'Toimetaja',
    },
    published: 'Avaldatud',
    and: 'ja',
  },
  eu: {
    labels: { author: 'Egilea|Testua|Idazlea', photographer: 'Argazkia|Argazkiak', translator: 'Itzulpena' },
    and: 'eta',
  },
  fa: {
    labels: {
      author: 'نویسنده|نویسندگان|گزارش|گزارشگر|خبرنگار|نگارنده|متن|به قلم|نوشته|تهیه‌کننده|گفتگو|گفت‌وگو',
      photographer: 'عکس|عکاس|تصویر',
      translator: 'ترجمه|مترجم|برگردان',
      editor: 'ویراستار|سردبیر|ویرایش',
    },
    before: 'نوشتهٔ|به قلم',
    published: 'تاریخ انتشار|منتشر شده|انتشار|به‌روزرسانی',
    and: 'و',
  },
  fi: {
    labels: {
      author: 'Teksti|Kirjoittaja|Kirjoittanut|Toimittaja|Teksti ja kuvat|Teksti ja kuva',
      photographer: 'Kuva|Kuvat|Valokuva|Valokuvat',
      translator: 'Käännös|Suomennos|Suomentanut',
    },
    published: 'Julkaistu|Julkaisuaika|Päivitetty',
    and: 'ja',
  },
  fr: {
    labels: {
      author:
        'Auteur|Auteure|Autrice|Auteurs|Texte|Textes|Par|Propos recueillis par|Rédaction|Rédigé par|Écrit par|Journaliste|Reportage|Entretien',
      photographer: 'Photo|Photos|Photographie|Photographies|Crédit photo',
      translator: 'Traduction|Traduit par|Traduit de l’anglais par',
      editor: 'Édition',
    },
    before:
      'Par|Propos recueillis par|Écrit par|Rédigé par|Un reportage de|Texte de|Un article de|Entretien réalisé par|Une enquête de|Publié par|Recueilli par',
    offices:
      'correspondant|correspondante|envoyé spécial|envoyée spéciale|journaliste|notre correspondant .{2,30}|avec AFP',
    published: 'Publié|Publié le|Publiée le|Mis à jour le|Modifié le|Paru le|Le',
    and: 'et',
  },
  ga: { labels: { author: 'Údar|Le|Scríofa ag', photographer: 'Grianghraf' }, before: 'Le', and: 'agus' },
  gl: { labels: { author: 'Autor|Autora|Texto', photographer: 'Foto|Fotos' }, before: 'Por', and: 'e' },
  gu: { labels: { author: 'લેખક|લેખન', photographer: 'તસવીર', translator: 'અનુવાદ' }, and: 'અને' },
  ha: { labels: { author: 'Marubuci|Daga|Rahoto' }, before: 'Daga', and: 'da' },
  he: {
    labels: {
      author: 'מאת|כתבה|כתב|כתבת|כתבו|כתב/ה|מחבר|מחברת|כותב|כותבת|תחקיר|טקסט',
      photographer: 'צילום|צילומים|צלם|צלמת',
      translator: 'תרגום|תרגם|תרגמה|מאנגלית',
      editor: 'עריכה|עורך|עורכת',
    },
    before: 'מאת',
    published: 'פורסם|פורסם ב|תאריך|עודכן|פורסם בתאריך',
    and: 'ו',
  },
  hi: {
    labels: {
      author: 'लेखक|लेखिका|द्वारा|रिपोर्ट|रिपोर्टर|संवाददाता|लेख|पत्रकार',
      photographer: 'फोटो|फ़ोटो|तस्वीर|छायाकार',
      translator: 'अनुवाद|अनुवादक',
      editor: 'संपादक|संपादन',
    },
    before: 'द्वारा',
    after: 'द्वारा',
    offices: 'बीबीसी संवाददाता|संवाददाता|विशेष संवाददाता',
    published: 'प्रकाशित|प्रकाशन तिथि|अपडेट',
    and: 'और|एवं|व',
  },
  hr: {
    labels: {
      author:
        'Autor|Autorica|Autori|Piše|Pišu|Tekst|Napisao|Napisala|Novinar|Novinarka|Razgovarao|Razgovarala',
      photographer: 'Foto|Fotografija|Snimio|Snimila',
      translator: 'Prijevod|Preveo|Prevela',
    },
    before: 'Piše|Pišu|Napisao|Napisala',
    published: 'Objavljeno|Objavljen',
    and: 'i',
  },
  hu: {
    labels: {
      author: 'Írta|Szerző|Szerzők|Szöveg|Riporter|Tudósító|Készítette|Összeállította',
      photographer: 'Fotó|Fotók|Fénykép|Kép|Képek',
      translator: 'Fordította|Fordítás|Ford\\.',
      editor: 'Szerkesztette|Szerkesztő',
    },
    published: 'Megjelent|Közzétéve|Frissítve|Publikálva',
    and: 'és',
  },
  hy: {
    labels: {
      author: 'Հեղինակ|Հեղինակ՝|Տեքստ|Գրեց',
      photographer: 'Լուսանկար|Լուսանկարը',
      translator: 'Թարգմանություն|Թարգմանիչ',
    },
    and: 'և|եւ',
  },
  id: {
    labels: {
      author: 'Oleh|Penulis|Reporter|Laporan|Wartawan|Teks|Ditulis oleh|Pewarta',
      photographer: 'Foto|Fotografer',
      translator: 'Penerjemah|Diterjemahkan oleh|Terjemahan',
      editor: 'Editor|Penyunting|Redaktur',
    },
    before: 'Oleh|Ditulis oleh|Laporan',
    published: 'Diterbitkan|Terbit|Dipublikasikan|Diperbarui|Tayang',
    and: 'dan',
  },
  is: {
    labels: {
      author: 'Höfundur|Eftir|Texti|Blaðamaður',
      photographer: 'Mynd|Myndir|Ljósmynd',
      translator: 'Þýðing|Þýðandi',
    },
    before: 'Eftir',
    and: 'og',
  },
  it: {
    labels: {
      author: 'Autore|Autrice|Autori|Testo|Testi|Di|A cura di|Articolo di|Scritto da|Giornalista',
      photographer: 'Foto|Fotografia|Fotografie|Immagini',
      translator: 'Traduzione|Traduzione di|Tradotto da',
      editor: 'Redazione',
    },
    before: 'di|a cura di|articolo di|scritto da|intervista di|testo di|reportage di',
    offices: 'corrispondente|inviato|inviata|redattore|redattrice',
    published: 'Pubblicato|Pubblicato il|Pubblicata il|Aggiornato|Aggiornato il',
    and: 'e|ed',
  },
  ja: {
    labels: {
      author: '文|執筆|取材|取材・文|文・写真|記者|著者|筆者|筆|ライター|聞き手|構成',
      photographer: '写真|撮影|カメラ',
      translator: '訳|翻訳|訳者',
      editor: '編集|編集者|編',
    },
    before: '記者|特派員',
    after: '記者|特派員|編集委員|論説委員|通信員',
    published: '公開|配信|掲載|更新|公開日|掲載日|投稿日|更新日',
    and: '、|・|と',
  },
  ka: {
    labels: {
      author: 'ავტორი|ავტორები|ტექსტი|ჟურნალისტი',
      photographer: 'ფოტო',
      translator: 'თარგმანი|თარგმნა',
    },
    and: 'და',
  },
  kk: {
    labels: {
      author: 'Автор|Авторы|Мәтін|Жазған|Тілші',
      photographer: 'Фото|Сурет|Суретке түсірген',
      translator: 'Аударма|Аударған',
    },
    published: 'Жарияланды',
    and: 'және|мен',
  },
  km: {
    labels: { author: 'ដោយ|អ្នកនិពន្ធ|អ្នកយកព័ត៌មាន', photographer: 'រូបថត', translator: 'បកប្រែ|បកប្រែដោយ' },
    before: 'ដោយ',
    and: 'និង',
  },
  kn: { labels: { author: 'ಲೇಖಕ|ಬರಹ|ವರದಿ|ಲೇಖಕರು', photographer: 'ಚಿತ್ರ', translator: 'ಅನುವಾದ' }, and: 'ಮತ್ತು' },
  ko: {
    labels: {
      author: '글|글쓴이|기자|취재|지은이|작성자|저자|글·사진|취재기자',
      photographer: '사진|촬영',
      translator: '번역|옮긴이',
      editor: '편집|편집자',
    },
    before: '기자|글',
    after:
      '기자|특파원|논설위원|편집위원|객원기자|통신원|선임기자|인턴기자|수습기자|논설실장|대기자|전문기자|작가|칼럼니스트|교수',
    published: '입력|등록|수정|승인|기사입력|송고|발행|게시|최종수정',
    and: '·|,|와|과',
  },
  ky: {
    labels: {
      author: 'Автор|Автору|Жазган|Кабарчы',
      photographer: 'Сүрөт|Фото',
      translator: 'Котормо|Которгон',
    },
    and: 'жана',
  },
  lo: {
    labels: { author: 'ໂດຍ|ຜູ້ຂຽນ|ນັກຂ່າວ', photographer: 'ພາບ|ຮູບ', translator: 'ແປ|ຜູ້ແປ' },
    before: 'ໂດຍ',
    and: 'ແລະ',
  },
  lt: {
    labels: {
      author: 'Autorius|Autorė|Tekstas|Parašė|Parengė|Žurnalistas|Žurnalistė',
      photographer: 'Nuotrauka|Nuotraukos|Foto',
      translator: 'Vertimas|Vertė',
    },
    before: 'Parašė|Parengė',
    published: 'Paskelbta|Publikuota',
    and: 'ir',
  },
  lv: {
    labels: {
      author: 'Autors|Autore|Teksts|Raksta|Sagatavoja|Žurnālists|Žurnāliste',
      photographer: 'Foto|Attēls',
      translator: 'Tulkojums|Tulkoja',
    },
    published: 'Publicēts',
    and: 'un',
  },
  mk: {
    labels: {
      author: 'Автор|Авторка|Пишува|Пишуваат|Текст',
      photographer: 'Фото|Фотографија',
      translator: 'Превод',
    },
    before: 'Пишува',
    published: 'Објавено',
    and: 'и',
  },
  ml: {
    labels: { author: 'എഴുതിയത്|ലേഖകൻ|തയ്യാറാക്കിയത്', photographer: 'ഫോട്ടോ|ചിത്രം', translator: 'പരിഭാഷ|വിവർത്തനം' },
  },
  mn: {
    labels: {
      author: 'Зохиогч|Бичсэн|Сурвалжлагч|Сурвалжилсан|Бэлтгэсэн',
      photographer: 'Гэрэл зураг|Фото|Зураг',
      translator: 'Орчуулсан|Орчуулга',
    },
    and: 'ба|болон',
  },
  mr: {
    labels: { author: 'लेखक|लेखिका|वार्ताहर|लेखन|प्रतिनिधी', photographer: 'छायाचित्र|फोटो', translator: 'अनुवाद' },
    and: 'आणि|व',
  },
  ms: {
    labels: {
      author: 'Oleh|Penulis|Wartawan|Laporan|Teks',
      photographer: 'Foto|Gambar',
      translator: 'Penterjemah|Terjemahan',
      editor: 'Editor|Penyunting',
    },
    before: 'Oleh',
    published: 'Diterbitkan',
    and: 'dan',
  },
  mt: { labels: { author: 'Awtur|Kitba ta’|Minn', photographer: 'Ritratt' }, before: 'Minn', and: 'u' },
  my: {
    labels: {
      author: 'ရေးသားသူ|ရေးသူ|စာရေးသူ|သတင်းထောက်|ရေးသား|သတင်း',
      photographer: 'ဓာတ်ပုံ|ဓါတ်ပုံ',
      translator: 'ဘာသာပြန်|ဘာသာပြန်သူ',
    },
    published: 'ထုတ်ဝေသည့်ရက်',
    and: 'နှင့်|နဲ့',
  },
  ne: {
    labels: { author: 'लेखक|लेखिका|संवाददाता|रिपोर्ट', photographer: 'तस्बिर|फोटो|तस्वीर', translator: 'अनुवाद' },
    published: 'प्रकाशित',
    and: 'र',
  },
  nl: {
    labels: {
      author: 'Door|Auteur|Auteurs|Tekst|Geschreven door|Redacteur|Verslaggever|Interview',
      photographer: 'Foto|Foto’s|Beeld|Fotografie',
      translator: 'Vertaling|Vertaald door',
      editor: 'Redactie',
    },
    before: 'Door|Geschreven door|Tekst van|Een reportage van|Van onze correspondent',
    offices: 'correspondent|redacteur|verslaggever',
    published: 'Gepubliceerd|Gepubliceerd op|Geplaatst|Geplaatst op|Bijgewerkt|Laatste update',
    and: 'en',
  },
  no: {
    labels: {
      author: 'Av|Tekst|Skrevet av|Journalist|Forfatter',
      photographer: 'Foto|Bilde|Fotograf',
      translator: 'Oversettelse|Oversatt av|Omsetjing',
    },
    before: 'Av|Skrevet av|Skrive av',
    published: 'Publisert|Oppdatert|Utgitt',
    and: 'og',
  },
  pa: {
    labels: { author: 'ਲੇਖਕ|ਲਿਖਤ|ਪੱਤਰਕਾਰ|ਰਿਪੋਰਟ', photographer: 'ਤਸਵੀਰ|ਫੋਟੋ', translator: 'ਅਨੁਵਾਦ' },
    and: 'ਅਤੇ|ਤੇ',
  },
  pl: {
    labels: {
      author:
        'Autor|Autorka|Autorzy|Tekst|Napisał|Napisała|Opracował|Opracowała|Opracowanie|Dziennikarz|Dziennikarka|Rozmawiał|Rozmawiała|Opr\\.|Oprac\\.',
      photographer: 'Foto|Zdjęcia|Zdjęcie|Fot\\.|Fot',
      translator: 'Tłumaczenie|Przekład|Tłumaczył|Tłumaczyła|Tłum\\.|Przełożył|Przełożyła',
      editor: 'Redakcja|Redaktor|Redaktorka',
    },
    before: 'Napisał|Napisała|Opracował|Opracowała|Rozmawiał|Rozmawiała|Tekst',
    published: 'Opublikowano|Publikacja|Data publikacji|Dodano|Aktualizacja|Zaktualizowano',
    and: 'i|oraz',
  },
  ps: {
    labels: {
      author: 'لیکوال|لیکوونکی|خبریال|راپور|لیکنه|لیکواله',
      photographer: 'انځور|عکس',
      translator: 'ژباړه|ژباړن|ژباړونکی',
    },
    and: 'او',
  },
  pt: {
    labels: {
      author: 'Autor|Autora|Autores|Texto|Textos|Por|Reportagem|Repórter|Escrito por|Redação|Jornalista',
      photographer: 'Foto|Fotos|Fotografia|Fotografias|Imagem|Imagens',
      translator: 'Tradução|Traduzido por',
      editor: 'Edição|Editor|Editora',
    },
    before: 'Por|Escrito por|Texto de|Reportagem de|Uma reportagem de',
    offices: 'correspondente|enviado especial|enviada especial|repórter|redator|redatora',
    published: 'Publicado|Publicado em|Publicada em|Atualizado|Atualizado em|Data',
    and: 'e',
  },
  ro: {
    labels: {
      author: 'Autor|Autoare|Autoarea|Autorul|Autori|Text|Scris de|De|Reporter|Redactor',
      photographer: 'Foto|Fotografie|Fotografii|Imagine',
      translator: 'Traducere|Traducerea|Tradus de|Traducător',
      editor: 'Editor',
    },
    before: 'De|Scris de|Un articol de|Text de',
    published: 'Publicat|Publicat la|Publicată|Actualizat|Data publicării|Postat',
    and: 'și|şi',
  },
  ru: {
    labels: {
      author:
        'Автор|Авторы|Автор текста|Текст|Корреспондент|Журналист|Репортёр|Репортер|Беседовал|Беседовала|Записал|Записала|Подготовил|Подготовила|Материал подготовил|Материал подготовила|Автор статьи|Обозреватель',
      photographer: 'Фото|Фотограф|Снимок|Автор фото',
      translator: 'Перевод|Перевел|Перевёл|Перевела|Переводчик',
      editor: 'Редактор|Редакция|Под редакцией',
    },
    before:
      'Беседовал|Беседовала|Записал|Записала|Подготовил|Подготовила|Материал подготовил|Материал подготовила',
    offices:
      'специально для .{2,40}|для .{2,40}|корреспондент .{0,40}|обозреватель .{0,40}|собкор .{0,40}|специальный корреспондент .{0,40}|журналист|журналистка|редактор',
    published: 'Опубликовано|Дата публикации|Обновлено|Размещено|Дата',
    and: 'и',
  },
  si: {
    labels: { author: 'ලේඛක|ලියන්නේ|ලිව්වේ|වාර්තාකරු|සටහන', photographer: 'ඡායාරූප|ඡායාරූපය', translator: 'පරිවර්තනය' },
    and: 'සහ|හා',
  },
  sk: {
    labels: {
      author:
        'Autor|Autorka|Autori|Text|Napísal|Napísala|Spracoval|Spracovala|Pripravil|Pripravila|Reportér|Reportérka',
      photographer: 'Foto|Fotografie|Snímky',
      translator: 'Preklad|Preložil|Preložila',
      editor: 'Redakcia|Editor|Editorka',
    },
    before: 'Napísal|Napísala|Spracoval|Spracovala|Pripravil|Pripravila|Od',
    offices: 'redaktor|redaktorka|reportér|reportérka|spravodajca|spravodajkyňa',
    published: 'Publikované|Uverejnené|Zverejnené|Vydané|Aktualizované',
    and: 'a',
  },
  sl: {
    labels: {
      author: 'Avtor|Avtorica|Avtorji|Piše|Pišejo|Besedilo|Napisal|Napisala|Novinar|Novinarka',
      photographer: 'Foto|Fotografija',
      translator: 'Prevod|Prevedel|Prevedla',
    },
    before: 'Piše',
    published: 'Objavljeno',
    and: 'in',
  },
  so: {
    labels: { author: 'Qoraa|Qore|Waxaa qoray|Weriye', photographer: 'Sawir', translator: 'Turjumay' },
    before: 'Waxaa qoray|Waxa qoray',
    and: 'iyo',
  },
  sq: {
    labels: {
      author: 'Autor|Autore|Autori|Shkroi|Shkruan|Nga|Tekst|Teksti|Gazetar',
      photographer: 'Foto|Fotografi',
      translator: 'Përkthim|Përktheu|Përkthimi',
    },
    before: 'Nga|Shkruan|Shkroi',
    published: 'Publikuar',
    and: 'dhe',
  },
  sr: {
    labels: {
      author:
        'Аутор|Ауторка|Аутори|Пише|Пишу|Текст|Написао|Написала|Новинар|Новинарка|Autor|Autorka|Autori|Piše|Pišu|Tekst|Napisao|Napisala|Novinar|Novinarka',
      photographer: 'Фото|Фотографија|Foto|Fotografija',
      translator: 'Превод|Превео|Превела|Prevod|Preveo|Prevela',
      editor: 'Уредник|Уредница|Urednik|Urednica',
    },
    before: 'Пише|Пишу|Piše|Pišu|Написао|Написала|Napisao|Napisala',
    published: 'Објављено|Objavljeno|Датум',
    and: 'и|i',
  },
  sv: {
    labels: {
      author: 'Av|Text|Text och foto|Skriven av|Journalist|Skribent|Reporter|Författare',
      photographer: 'Foto|Bild|Fotograf|Bilder',
      translator: 'Översättning|Översatt av|Översättare',
      editor: 'Redaktör',
    },
    before: 'Av|Skriven av|Text av',
    published: 'Publicerad|Publicerat|Uppdaterad|Uppdaterat|Publicerades',
    and: 'och',
  },
  sw: {
    labels: {
      author: 'Mwandishi|Na|Imeandikwa na|Ripoti',
      photographer: 'Picha',
      translator: 'Mtafsiri|Tafsiri|Imetafsiriwa na',
    },
    before: 'Na|Imeandikwa na',
    published: 'Imechapishwa',
    and: 'na',
  },
  ta: {
    labels: {
      author: 'எழுதியவர்|ஆசிரியர்|கட்டுரை|செய்தியாளர்|எழுத்து|செய்தி',
      photographer: 'படம்|படங்கள்|புகைப்படம்',
      translator: 'தமிழில்|மொழிபெயர்ப்பு|மொழியாக்கம்',
    },
    before: 'எழுதியவர்',
    published: 'வெளியிடப்பட்டது|பதிவு',
    and: 'மற்றும்',
  },
  te: {
    labels: { author: 'రచయిత|రచన|రాసినవారు|కథనం', photographer: 'ఫోటో|చిత్రం', translator: 'అనువాదం' },
    and: 'మరియు',
  },
  tg: {
    labels: { author: 'Муаллиф|Матн|Хабарнигор', photographer: 'Акс', translator: 'Тарҷума' },
    and: 'ва',
  },
  th: {
    labels: {
      author: 'โดย|ผู้เขียน|ผู้สื่อข่าว|เรื่อง|เรื่องโดย|เขียนโดย|เขียน|รายงาน|รายงานโดย|เรียบเรียง|เรื่องและภาพ',
      photographer: 'ภาพ|ภาพถ่าย|ภาพโดย|ช่างภาพ',
      translator: 'แปล|แปลโดย|ผู้แปล',
    },
    before: 'โดย|เขียนโดย|เรื่องโดย|รายงานโดย',
    published: 'เผยแพร่|เผยแพร่เมื่อ|วันที่เผยแพร่|ปรับปรุง',
    and: 'และ',
  },
  ti: { labels: { author: 'ጸሓፊ|ብ|ጋዜጠኛ', photographer: 'ስእሊ', translator: 'ትርጉም' }, and: 'ን' },
  tl: {
    labels: {
      author: 'Ni|Isinulat ni|May-akda|Ulat ni|Manunulat',
      photographer: 'Larawan',
      translator: 'Isinalin ni',
    },
    before: 'Ni|Nina|Isinulat ni|Ulat ni',
    and: 'at',
  },
  tr: {
    labels: {
      author: 'Yazan|Yazar|Haber|Muhabir|Metin|Yazı|Hazırlayan|Röportaj|Söyleşi',
      photographer: 'Fotoğraf|Fotoğraflar|Foto|Kamera',
      translator: 'Çeviri|Çeviren|Tercüme|Türkçesi',
      editor: 'Editör|Düzenleyen',
    },
    before: 'Yazan|Haber|Hazırlayan',
    published: 'Yayınlanma|Yayımlanma|Yayın tarihi|Yayınlandı|Güncelleme|Giriş|Tarih',
    and: 've',
  },
  ug: {
    labels: {
      author: 'ئاپتورى|ئاپتور|مۇخبىر|مۇخبىرىمىز|يازغۇچى',
      photographer: 'سۈرەت',
      translator: 'تەرجىمان|تەرجىمە|تەرجىمە قىلغۇچى',
    },
    and: 'ۋە',
  },
  uk: {
    labels: {
      author:
        'Автор|Авторка|Автори|Текст|Журналіст|Журналістка|Кореспондент|Кореспондентка|Розмовляв|Розмовляла|Підготував|Підготувала|Записав|Записала',
      photographer: 'Фото|Світлина|Світлини|Фотограф|Фотографка',
      translator: 'Переклад|Переклав|Переклала|Перекладач|Перекладачка',
      editor: 'Редактор|Редакторка|Редакція',
    },
    before: 'Підготував|Підготувала|Розмовляв|Розмовляла|Записав|Записала',
    offices:
      'спеціально для .{2,40}|для .{2,40}|кореспондент .{0,40}|кореспондентка .{0,40}|журналіст|журналістка|редактор|редакторка',
    published: 'Опубліковано|Дата публікації|Оновлено|Опублікували',
    and: 'і|та|й',
  },
  ur: {
    labels: {
      author: 'تحریر|مصنف|مصنفہ|رپورٹ|رپورٹر|نامہ نگار|نمائندہ|قلمکار|از',
      photographer: 'تصویر|تصاویر|فوٹو',
      translator: 'ترجمہ|مترجم',
    },
    before: 'تحریر|از',
    published: 'اشاعت|شائع|تاریخ اشاعت',
    and: 'اور',
  },
  uz: {
    labels: {
      author: 'Muallif|Matn|Muxbir|Yozgan|Tayyorladi|Муаллиф|Матн|Мухбир|Тайёрлади',
      photographer: 'Foto|Surat|Фото|Сурат',
      translator: 'Tarjima|Tarjimon|Таржима|Таржимон',
    },
    published: 'E’lon qilingan',
    and: 'va|ва',
  },
  vi: {
    labels: {
      author:
        'Tác giả|Bài|Bài và ảnh|Người viết|Phóng viên|Viết bởi|Bài viết|Tin|Theo tác giả|Nhà báo|Thực hiện',
      photographer: 'Ảnh|Hình ảnh|Hình',
      translator: 'Dịch|Người dịch|Biên dịch|Chuyển ngữ',
      editor: 'Biên tập|Biên tập viên',
    },
    before: 'Bởi|Viết bởi',
    published: 'Đăng|Ngày đăng|Xuất bản|Cập nhật|Đăng lúc',
    and: 'và',
  },
  yi: {
    labels: { author: 'פֿון|פון|מחבר|געשריבן פֿון', photographer: 'פֿאָטאָ', translator: 'איבערגעזעצט' },
    before: 'פֿון|פון',
    and: 'און',
  },
  zh: {
    labels: {
      author:
        '作者|记者|記者|撰文|撰稿|报道|報道|报导|報導|文|图文|圖文|采访|採訪|采写|採寫|特约记者|特約記者|本报记者|本報記者|通讯员|通訊員|口述|笔者|筆者|文字|撰文者|撰稿記者|实习记者|實習記者',
      photographer: '图|圖|摄|攝|摄影记者|攝影記者',
      translator: '译|譯|中译|中譯',
    },
    before: '记者|記者|本报记者|本報記者|通讯员|通訊員|特约记者|特派员|特派員|实习记者|實習記者',
    after: '报道|報道|报导|報導|撰文|摄影报道',
    published:
      '发布时间|發布時間|发布|發布|更新时间|更新時間|发布于|發佈於|刊登日期|日期|时间|時間|发表时间|發表時間|出版|上架|最后更新|最後更新',
    and: '、|和|与|與',
  },
};
