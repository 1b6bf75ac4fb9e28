/** Textiles, leather, wood. How to read it: `occupation.ts`. */
export const textileWoodOccupations = `
joiner | Tischler/in | wood | 7522 | 22342 | craft
  de: Tischler, Schreiner, Möbeltischler, Möbelbauer
  en: joiner, cabinet maker, carpenter
  fr: menuisier, ébéniste
  ar: نجار
  uk: столяр
  ru: столяр
  tr: marangoz
  fa: نجار
  ps: ترکاڼ
  kmr: necar
  ckb: دارتاش
  latin: najjar, najar
sawmillWorker | Sägewerker/in | wood | 7523 | 22302 | -
  de: Sägewerker, Holzbearbeiter, Holzmechaniker
  en: sawmill worker, wood machinist
  fr: scieur
  uk: верстатник деревообробки
upholsterer | Polsterer/Polsterin | wood | 7534 | 28242 | -
  de: Polsterer, Raumausstatter
  en: upholsterer
  fr: tapissier
  ar: منجد
  tr: döşemeci
basketMaker | Korbmacher/in | wood | 7317 | 22352 | -
  de: Korbmacher, Korbflechter, Flechtwerkgestalter
  en: basket maker
  fr: vannier
tailor | Maßschneider/in | textile | 7531 | 28222 | -
  de: Maßschneider, Schneider, Schneiderin, Damenschneiderin, Herrenschneider, Änderungsschneider, Nähen
  en: tailor, dressmaker
  fr: couturier, couturière, tailleur
  ar: خياط, خياطة
  uk: кравець, кравчиня, швачка
  ru: портной, портниха, швея
  tr: terzi
  fa: خیاط, خیاطی
  ps: خیاط, ګنډونکی
  kmr: terzî
  ckb: بەرگدروو
  so: dawaarle
  latin: khayat, khayyat, khayati, portnoy, shveya
sewingMachinist | Näher/in | textile | 8153 | 28221? | -
  de: Näher, Näherin, Industrienäher, Textilnäher
  en: sewing machine operator, machinist sewing, seamstress
  fr: opérateur de machine à coudre
  ar: عامل خياطة
  uk: оператор швейного обладнання
  ru: швея-мотористка
  tr: makineci, dikişçi, overlokçu
  fa: چرخ کار
textileWorker | Textilmaschinenführer/in | textile | 8152 | 28102 | -
  de: Textilmaschinenführer, Weber, Weberin, Stricker, Textilarbeiter
  en: weaver, textile worker
  fr: tisserand
  ar: نسيج
  uk: ткач, ткаля
  ru: ткач, ткачиха
  tr: dokumacı
  fa: بافنده
textileLabourer | Textilhelfer/in | textile | 9329 | 28101 | -
  de: Textilhelfer, Helfer in der Textilfabrik
embroiderer | Textilgestalter/in | textile | 7533 | 28112? | -
  de: Textilgestalter, Sticker, Stickerin, Sticken
  en: embroiderer, embroidery
  fr: brodeur, brodeuse
  uk: вишивальниця
  ru: вышивальщица
  tr: nakışçı
  fa: گلدوز
carpetWeaver | Teppichknüpfer/in | textile | 7318 | 28112? | -
  de: Teppichknüpfer, Teppichweber, Teppich
  en: carpet weaver, carpet maker
  fr: tisserand de tapis
  ar: سجاد
  tr: halı dokumacısı, halıcı
  fa: قالی باف, فرش باف
  latin: qalibaf
shoemaker | Schuhmacher/in | textile | 7536 | 28332 | -
  de: Schuhmacher, Schuster
  en: shoemaker, cobbler
  fr: cordonnier
  ar: اسكافي
  uk: швець, взуттьовик
  ru: сапожник, обувщик
  tr: ayakkabıcı, kunduracı
  fa: کفاش
  latin: kaffash
leatherWorker | Sattler/in | textile | 7534 | 28322? | -
  de: Sattler, Lederarbeiter, Täschner
  en: saddler, leather worker
  fr: sellier, maroquinier
  tr: saraç
fashionDesigner | Modedesigner/in | textile | 7532 | 28212? | -
  de: Modedesigner, Schnittmacher, Modeschneider
  en: pattern maker
  fr: modéliste
laundryWorker | Textilreiniger/in | textile | 8157 | 54132 | -
  de: Textilreiniger, Wäscher, Wäscherei, Büglerin, Bügler
  en: laundry worker, dry cleaner
  fr: blanchisseur
  uk: прасувальниця
  ru: прачка, гладильщица
  tr: ütücü
  fa: خشکشویی
`;
