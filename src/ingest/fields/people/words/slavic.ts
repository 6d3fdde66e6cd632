import type { WordsByLanguage } from './byline-words.ts';

export const slavic: WordsByLanguage = {
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
  bs: {
    labels: {
      author: 'Autor|Autorica|Piše|Pišu|Tekst|Napisao|Napisala',
      photographer: 'Foto',
      translator: 'Prijevod|Preveo|Prevela',
    },
    before: 'Piše',
    and: 'i',
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
    stated: 'od|autor(?:ka|ky|ři|y)?|napsal[ay]?|text',
    inside: 'Od',
    translatedBy: 'přeložila?',
    credits: {
      author: 'Autor',
      translator: 'Překlad|Přeložil|Přeložila',
      editor: 'Redakce',
    },
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
    stated: 'autor(?:ka|zy|ki)?|napisał[ay]?',
    translatedBy: 'tłum\\.',
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
    stated: 'автор(?:ы)?|текст',
    inside: 'Автор:',
    translatedBy: 'перевод:?',
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
    stated: 'автор(?:и|ка)?|текст',
    translatedBy: 'переклад:?',
  },
};
