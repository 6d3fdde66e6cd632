import type { WordsByLanguage } from './byline-words.ts';

export const others: WordsByLanguage = {
  cy: { labels: { author: 'Awdur|Gan', photographer: 'Llun' }, before: 'Gan', and: 'a|ac' },
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
  fi: {
    labels: {
      author: 'Teksti|Kirjoittaja|Kirjoittanut|Toimittaja|Teksti ja kuvat|Teksti ja kuva',
      photographer: 'Kuva|Kuvat|Valokuva|Valokuvat',
      translator: 'Käännös|Suomennos|Suomentanut',
    },
    published: 'Julkaistu|Julkaisuaika|Päivitetty',
    and: 'ja',
    stated: 'teksti|kirjoittaja',
  },
  ga: { labels: { author: 'Údar|Le|Scríofa ag', photographer: 'Grianghraf' }, before: 'Le', and: 'agus' },
  hu: {
    labels: {
      author: 'Írta|Szerző|Szerzők|Szöveg|Riporter|Tudósító|Készítette|Összeállította',
      photographer: 'Fotó|Fotók|Fénykép|Kép|Képek',
      translator: 'Fordította|Fordítás|Ford\\.',
      editor: 'Szerkesztette|Szerkesztő',
    },
    published: 'Megjelent|Közzétéve|Frissítve|Publikálva',
    and: 'és',
    stated: 'írta|szerző',
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
  tl: {
    labels: {
      author: 'Ni|Isinulat ni|May-akda|Ulat ni|Manunulat',
      photographer: 'Larawan',
      translator: 'Isinalin ni',
    },
    before: 'Ni|Nina|Isinulat ni|Ulat ni',
    and: 'at',
  },
};
