import type { WordsByLanguage } from './byline-words.ts';

export const romance: WordsByLanguage = {
  ca: {
    labels: { author: 'Autor|Autora|Text|Textos', photographer: 'Foto|Fotos', translator: 'Traducció' },
    before: 'Per',
    and: 'i',
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
    stated: 'por|autora?(?:es)?|escrito por',
    inside: 'Por|por',
    translatedBy: 'traducido por|traducción:?',
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
    stated: 'par|propos recueillis par|auteure?s?',
    inside: 'Par|par',
    translatedBy: 'traduit par|traduction:?',
  },
  gl: { labels: { author: 'Autor|Autora|Texto', photographer: 'Foto|Fotos' }, before: 'Por', and: 'e' },
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
    stated: 'di|a cura di|autore',
    translatedBy: 'tradotto da|traduzione:?',
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
    stated: 'por|autora?(?:es)?|escrito por',
    translatedBy: 'traduzido por',
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
    stated: 'de|autor',
  },
};
