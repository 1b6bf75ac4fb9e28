/** Arts, crafts of art, media. How to read it: `occupation.ts`. */
export const mediaOccupations = `
goldsmith | Goldschmied/in | artMedia | 7313 | 93522 | -
  de: Goldschmied, Silberschmied, Juwelier
  en: goldsmith, jeweller
  fr: bijoutier, orfèvre
  ar: صائغ
  uk: ювелір
  ru: ювелир
  tr: kuyumcu
  fa: طلاساز, زرگر
  latin: zargar
watchmaker | Uhrmacher/in | artMedia | 7311 | 24532 | -
  de: Uhrmacher
  en: watchmaker
  fr: horloger
  ar: ساعاتي
  uk: годинникар
  ru: часовщик
  tr: saatçi
  fa: ساعت ساز
journalist | Journalist/in | artMedia | 2642 | 92414 | -
  de: Journalist, Journalistin, Redakteur, Reporter
  en: journalist, reporter
  fr: journaliste
  ar: صحفي, صحافة, إعلام
  uk: журналіст
  ru: журналист
  tr: gazeteci
  fa: خبرنگار, روزنامه نگار
  ps: خبریال
  kmr: rojnamevan
  ckb: ڕۆژنامەنووس
  so: saxafi
graphicDesigner | Grafikdesigner/in | artMedia | 2166 | 23222 | -
  de: Grafikdesigner, Grafiker, Designer
  en: graphic designer
  fr: graphiste
  ar: مصمم غرافيك, تصميم
  uk: графічний дизайнер
  ru: графический дизайнер
  tr: grafiker, grafik tasarımcı
  fa: گرافیست
photographer | Fotograf/in | artMedia | 3431 | 23322 | -
  de: Fotograf, Fotografin
  en: photographer
  fr: photographe
  ar: مصور
  uk: фотограф
  ru: фотограф
  tr: fotoğrafçı
  fa: عکاس
printer | Drucker/in | artMedia | 7322 | 23412 | -
  de: Drucker, Medientechnologe Druck, Druckerei
  en: printer
  fr: imprimeur
  ar: مطبعة
  uk: друкар
  ru: печатник
  tr: matbaacı
  fa: چاپخانه
artist | Bildende/r Künstler/in | artMedia | 2651 | 93303 | -
  de: Künstler, Künstlerin, Kunstmaler, Bildhauer
  en: artist
  fr: artiste
  ar: فنان, رسام
  uk: художник
  ru: художник
  tr: ressam, sanatçı
  fa: هنرمند
musician | Musiker/in | artMedia | 2652 | 94114 | -
  de: Musiker, Musikerin
  en: musician
  fr: musicien
  ar: موسيقي, عازف
  uk: музикант
  ru: музыкант
  tr: müzisyen
  fa: نوازنده
actor | Schauspieler/in | artMedia | 2655 | 94214 | -
  de: Schauspieler, Schauspielerin
  en: actor, actress
  fr: acteur, comédien
  ar: ممثل
  uk: актор
  ru: актёр
  tr: oyuncu
  fa: بازیگر
cameraOperator | Kameramann/Kamerafrau | artMedia | 3521 | 94522 | -
  de: Kameramann, Kamerafrau
  en: cameraman
  fr: cadreur
  ar: مصور فيديو
  uk: оператор камери
  ru: видеооператор
  tr: kameraman
  fa: فیلمبردار
`;
