/** Selling and buying. How to read it: `occupation.ts`. */
export const tradeOccupations = `
salesAssistant | Verkäufer/in | salesTrade | 5223 | 62102 | -
  de: Verkäufer, Verkäuferin, Verkauf, Einzelhandelskaufmann, Einzelhandelskauffrau
  en: shop assistant, salesperson, seller, sales assistant
  fr: vendeur, vendeuse
  ar: بائع, بائعة, مبيعات
  uk: продавець, продавчиня
  ru: продавец
  tr: satıcı, tezgahtar, satış elemanı
  fa: فروشنده
  ps: خرڅوونکی
  kmr: firoşkar
  ckb: فرۆشیار
  latin: prodavets, forooshande
shopkeeper | Ladeninhaber/in | salesTrade | 5221 | 62282? | -
  de: Ladeninhaber, Ladenbesitzer, eigener Laden, Krämer, Händler, Geschäft
  en: shopkeeper, shop owner, trader, merchant
  fr: commerçant, épicier
  ar: صاحب محل, تاجر, صاحب دكان
  uk: підприємець, торговець
  ru: предприниматель, торговец
  tr: esnaf, dükkan sahibi, tüccar, bakkal
  fa: مغازه دار, دکاندار, تاجر
  ps: دوکاندار
  so: dukaanle
marketSeller | Marktverkäufer/in | salesTrade | 5211 | 62122 | -
  de: Marktverkäufer, Markthändler, Marktstand, Verkaufsstand
  en: market seller, stall holder, street vendor
  fr: vendeur de marché
  ar: بائع متجول
  tr: pazarcı, seyyar satıcı
  fa: دستفروش
foodSales | Fachverkäufer/in Lebensmittel | salesTrade | 5223 | 62302 | -
  de: Lebensmittelverkäufer, Bäckereiverkäuferin, Fleischereiverkäuferin, Obstverkäufer, Gemüsehändler
  en: food sales
  tr: manav
  fa: میوه فروش, سبزی فروش
clothesSales | Textilverkäufer/in | salesTrade | 5223 | 62212 | -
  de: Textilverkäufer, Modeverkäufer, Schuhverkäufer, Bekleidungsverkäufer
  en: clothing sales
  ar: بائع ملابس
  fa: لباس فروش
cashier | Kassierer/in | salesTrade | 5230 | 62112 | -
  de: Kassierer, Kassiererin, Kasse
  en: cashier
  fr: caissier, caissière
  ar: كاشير, محاسب صندوق
  uk: касир
  ru: кассир
  tr: kasiyer
  fa: صندوقدار
shelfStacker | Warenverräumer/in | salesTrade | 9334 | 62101 | -
  de: Warenverräumer, Regale einräumen, Verkaufshilfe
  en: shelf stacker
salesRepresentative | Vertriebsmitarbeiter/in | salesTrade | 3322 | 61123 | -
  de: Vertriebsmitarbeiter, Außendienst, Handelsvertreter
  en: sales representative, sales manager
  fr: commercial, représentant commercial
  ar: مندوب مبيعات
  uk: менеджер з продажу
  ru: менеджер по продажам
  tr: satış temsilcisi
wholesaleClerk | Kaufmann/Kauffrau Groß- und Außenhandel | salesTrade | 5223 | 61212 | -
  de: Großhandelskaufmann, Außenhandel, Großhandel, Import, Export
  en: wholesale, import export
buyer | Einkäufer/in | salesTrade | 4322 | 61112 | -
  de: Einkäufer, Einkauf
  en: buyer, procurement
  fr: acheteur
estateAgent | Immobilienkaufmann/Immobilienkauffrau | salesTrade | 3334 | 61312 | -
  de: Immobilienkaufmann, Immobilienmakler, Makler
  en: estate agent, real estate
  fr: agent immobilier
  ar: عقارات, سمسار
  uk: рієлтор
  ru: риелтор
  tr: emlakçı
  fa: بنگاه معاملات ملکی
marketing | Marketingfachmann/Marketingfachfrau | salesTrade | 2431 | 92113 | -
  de: Marketing, Werbung, Marketingfachmann
  en: marketing
  fr: marketing
  ar: تسويق
  uk: маркетолог
  ru: маркетолог
  tr: pazarlama
  fa: بازاریابی
`;
