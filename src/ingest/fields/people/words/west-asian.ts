import type { WordsByLanguage } from './byline-words.ts';

export const westAsian: WordsByLanguage = {
  ar: {
    labels: {
      author: 'بقلم|كتب|كتبت|الكاتب|الكاتبة|المؤلف|تحرير|إعداد|تقرير|مراسل|المراسل|تحقيق|حوار|نص',
      photographer: 'تصوير|صورة|عدسة',
      translator: 'ترجمة|ترجمها|ترجمته',
    },
    before: 'بقلم|إعداد|تقرير',
    published: 'نشر في|نشر|تاريخ النشر|نُشر في|آخر تحديث',
    and: 'و',
    stated: 'بقلم|كتب|كتبت|إعداد',
  },
  az: {
    labels: { author: 'Müəllif|Mətn|Müxbir|Yazdı|Hazırladı', photographer: 'Foto', translator: 'Tərcümə' },
    and: 'və',
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
    stated: 'نویسنده|به قلم',
  },
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
    stated: 'מאת',
  },
  hy: {
    labels: {
      author: 'Հեղինակ|Հեղինակ՝|Տեքստ|Գրեց',
      photographer: 'Լուսանկար|Լուսանկարը',
      translator: 'Թարգմանություն|Թարգմանիչ',
    },
    and: 'և|եւ',
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
  ky: {
    labels: {
      author: 'Автор|Автору|Жазган|Кабарчы',
      photographer: 'Сүрөт|Фото',
      translator: 'Котормо|Которгон',
    },
    and: 'жана',
  },
  ps: {
    labels: {
      author: 'لیکوال|لیکوونکی|خبریال|راپور|لیکنه|لیکواله',
      photographer: 'انځور|عکس',
      translator: 'ژباړه|ژباړن|ژباړونکی',
    },
    and: 'او',
  },
  tg: {
    labels: { author: 'Муаллиф|Матн|Хабарнигор', photographer: 'Акс', translator: 'Тарҷума' },
    and: 'ва',
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
    stated: 'yazan|yazar',
  },
  ug: {
    labels: {
      author: 'ئاپتورى|ئاپتور|مۇخبىر|مۇخبىرىمىز|يازغۇچى',
      photographer: 'سۈرەت',
      translator: 'تەرجىمان|تەرجىمە|تەرجىمە قىلغۇچى',
    },
    and: 'ۋە',
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
};
