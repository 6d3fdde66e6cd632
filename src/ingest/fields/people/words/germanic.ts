import type { WordsByLanguage } from './byline-words.ts';

export const germanic: WordsByLanguage = {
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
    published:
      'Stand|Veröffentlicht|Veröffentlicht am|Aktualisiert|Aktualisiert am|Erschienen am|Erstellt am|Eingestellt am|Gepostet am|Datum',
    and: 'und',
    stated: 'von|autor(?:in|en)?|text|ein (?:beitrag|artikel|kommentar|gastbeitrag) von',
    inside: 'Von|von|Autor:|Text:',
    translatedBy: 'übersetzt von|übersetzung:?',
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
    stated: '(?:written |posted |published |reported |words |story |text )?by|authors?|words',
    inside: 'By|by|BY',
    translatedBy: 'translated (?:from [^,;]{3,30} )?by|translation:?',
    credits: {
      author: 'By|Author|Writer|Reporter|Text',
      translator: 'Translator|Translation',
      proofreader: 'Proofreader',
      reviewer: 'Reviewer',
      editor: 'Editor',
      uploader: 'Uploader|Publisher',
      photographer: 'Photographer|Photo',
      narrator: 'Narrator',
      producer: 'Producer',
      transcriber: 'Transcriber',
    },
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
    stated: 'door|auteurs?',
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
    stated: 'av|tekst',
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
    stated: 'av|text',
  },
  yi: {
    labels: { author: 'פֿון|פון|מחבר|געשריבן פֿון', photographer: 'פֿאָטאָ', translator: 'איבערגעזעצט' },
    before: 'פֿון|פון',
    and: 'און',
  },
};
