/** Farming, animals, gardens. How to read it: `occupation.ts`. */
export const farmingOccupations = `
farmer | Landwirt/in | farmingAnimals | 6130 | 11102 | -
  de: Landwirt, Bauer, Bäuerin, Landwirtschaft, eigener Hof
  en: farmer
  fr: agriculteur, agricultrice, paysan
  ar: مزارع, فلاح
  uk: фермер
  ru: фермер
  tr: çiftçi
  fa: کشاورز, دهقان
  ps: بزګر, دهقان
  kmr: cotkar
  ckb: جوتیار
  so: beeraleey
  ti: ሓረስታይ
  latin: fallah, keshavarz, dehqan
farmHelper | Landwirtschaftliche/r Helfer/in | farmingAnimals | 9211 | 11101 | -
  de: Erntehelfer, landwirtschaftlicher Helfer, Feldarbeiter, Feldarbeit, Ernte
  en: farm worker, farm labourer, harvest worker
  fr: ouvrier agricole
  ar: عامل زراعي
  uk: збирач врожаю
  ru: сельхозрабочий
  tr: tarım işçisi, ırgat
  fa: کارگر کشاورزی
animalFarmer | Tierwirt/in | farmingAnimals | 6121 | 11212 | -
  de: Tierwirt, Viehzüchter, Viehhalter, Melker, Schäfer
  en: livestock farmer, cattle breeder
  fr: éleveur
  ar: مربي مواشي, تربية المواشي
  uk: тваринник, доярка
  ru: животновод, доярка
  tr: hayvancılık, besici
  fa: دامدار
  ps: مالدار
  so: xoolo dhaqato
herder | Hirte/Hirtin | farmingAnimals | 9212 | 11211 | -
  de: Hirte, Hirtin, Viehhirte, Stallhelfer
  en: shepherd, herder
  fr: berger
  ar: راعي, راعي غنم
  uk: пастух
  ru: пастух
  tr: çoban
  fa: چوپان
  ps: شپون
  kmr: şivan
  ckb: شوان
  latin: chupan
poultryFarmer | Geflügelwirt/in | farmingAnimals | 6122 | 11222 | -
  de: Geflügelwirt, Geflügelzüchter, Geflügel, Hühner
  en: poultry farmer
  fr: aviculteur
  uk: птахівник
  ru: птицевод
  tr: tavukçu
  fa: مرغداری
beekeeper | Imker/in | farmingAnimals | 6123 | 11232 | -
  de: Imker, Bienen
  en: beekeeper
  fr: apiculteur
  ar: نحال
  uk: бджоляр, пасічник
  ru: пчеловод
  tr: arıcı
  fa: زنبوردار
gardener | Gärtner/in | farmingAnimals | 6113 | 12102 | -
  de: Gärtner, Gärtnerin, Zierpflanzengärtner, Gärtnerei
  en: gardener
  fr: jardinier
  ar: بستاني
  uk: садівник
  ru: садовник
  tr: bahçıvan
  fa: باغبان
  latin: bustani, baghban
landscapeGardener | Landschaftsgärtner/in | farmingAnimals | 6113 | 12142 | -
  de: Landschaftsgärtner, Gartenbauer, Garten- und Landschaftsbau
  en: landscape gardener
  fr: paysagiste
  uk: ландшафтний дизайнер
  tr: peyzaj
vegetableGrower | Obst- und Gemüsegärtner/in | farmingAnimals | 6111 | 12112 | -
  de: Gemüsegärtner, Obstbauer, Obstgärtner, Gemüsebauer
  en: vegetable grower, fruit grower
  fr: maraîcher
  uk: овочівник
  ru: овощевод
gardenHelper | Gartenhelfer/in | farmingAnimals | 9214 | 12101 | -
  de: Gartenhelfer, Gärtnereihelfer
  en: gardening labourer
winegrower | Winzer/in | farmingAnimals | 6112 | 11602 | -
  de: Winzer, Weinbauer
  en: winegrower
  fr: vigneron, viticulteur
forester | Forstwirt/in | farmingAnimals | 6210 | 11712 | -
  de: Forstwirt, Waldarbeiter, Holzfäller
  en: forestry worker, lumberjack
  fr: bûcheron, forestier
  uk: лісоруб
  ru: лесоруб
  tr: ormancı
florist | Florist/in | farmingAnimals | 7549 | 12202 | -
  de: Florist, Floristin, Blumen
  en: florist
  fr: fleuriste
  uk: флорист
  ru: флорист
  tr: çiçekçi
  fa: گل فروش
fisher | Fischer/in | farmingAnimals | 6222 | 11422 | -
  de: Fischer, Fischfang
  en: fisherman, fisher
  fr: pêcheur
  ar: صياد سمك
  uk: рибалка
  ru: рыбак
  tr: balıkçı
  fa: ماهیگیر
  so: kalluumeysato
animalKeeper | Tierpfleger/in | farmingAnimals | 5164 | 11502? | -
  de: Tierpfleger
  en: animal keeper
  fr: soigneur animalier
`;
