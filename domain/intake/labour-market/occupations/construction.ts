/** Building. How to read it: `occupation.ts`. */
export const constructionOccupations = `
mason | Maurer/in | construction | 7112 | 32122 | craft
  de: Maurer, Maurerin, Mauern
  en: bricklayer, mason
  fr: maçon
  ar: بنّاء, عامل بناء
  uk: муляр
  ru: каменщик
  tr: duvarcı
  fa: بنا
  latin: banna
concreteWorker | Beton- und Stahlbetonbauer/in | construction | 7114 | 32112 | craft
  de: Betonbauer, Stahlbetonbauer, Einschaler, Eisenflechter, Eisenbieger
  en: concrete worker, formwork carpenter
  fr: ferrailleur, coffreur
  uk: бетонник
  ru: бетонщик, арматурщик
  tr: betoncu, kalıpçı, demirci ustası
  fa: آرماتوربند
buildingLabourer | Bauhelfer/in | construction | 9313 | 32101 | -
  de: Bauhelfer, Bauarbeiter, Baustelle, Hilfsarbeiter auf dem Bau, Bau
  en: construction worker, building labourer, labourer
  fr: ouvrier du bâtiment, manœuvre
  ar: عامل في البناء, عامل انشاءات
  uk: будівельник, різноробочий
  ru: строитель, разнорабочий
  tr: inşaat işçisi, inşaat
  fa: کارگر ساختمان, کارگر ساختمانی
roadBuilder | Straßenbauer/in | construction | 8342 | 32222? | craft
  de: Straßenbauer, Straßenbau, Asphaltbauer
  en: road builder, road worker
  fr: ouvrier routier
  uk: дорожній робітник
  ru: дорожный рабочий
  tr: yol işçisi
civilWorksLabourer | Tiefbauhelfer/in | construction | 9312 | 32201 | -
  de: Tiefbauhelfer, Straßenbauhelfer, Tiefbau
paver | Pflasterer/Pflasterin | construction | 7112 | 32212 | -
  de: Pflasterer, Steinsetzer
  en: paver
  fr: paveur
roofer | Dachdecker/in | construction | 7121 | 32142 | craft
  de: Dachdecker
  en: roofer
  fr: couvreur
  uk: покрівельник
  ru: кровельщик
  tr: çatı ustası, çatıcı
scaffolder | Gerüstbauer/in | construction | 7119 | 32162 | craft
  de: Gerüstbauer
  en: scaffolder
  fr: échafaudeur
  tr: iskeleci
carpenterBuilding | Zimmerer/Zimmerin | construction | 7115 | 33322 | craft
  de: Zimmerer, Zimmermann
  en: carpenter
  fr: charpentier
  uk: тесляр
  ru: плотник
tiler | Fliesenleger/in | construction | 7122 | 33112 | craft
  de: Fliesenleger, Plattenleger, Mosaikleger
  en: tiler, tile setter
  fr: carreleur
  ar: بلاط, مبلط
  uk: плиточник
  ru: плиточник, облицовщик
  tr: fayansçı, fayans ustası
  fa: کاشی کار
floorLayer | Bodenleger/in | construction | 7122 | 33102 | -
  de: Bodenleger, Parkettleger
  en: floor layer
  fr: poseur de sol
painter | Maler/in und Lackierer/in | construction | 7131 | 33212 | craft
  de: Maler, Lackierer, Anstreicher
  en: painter, house painter
  fr: peintre en bâtiment
  ar: دهان
  uk: маляр
  ru: маляр
  tr: boyacı, badanacı
  fa: نقاش ساختمان
plasterer | Stuckateur/in | construction | 7123 | 33222 | craft
  de: Stuckateur, Gipser, Verputzer
  en: plasterer
  fr: plâtrier
  ar: معلم جبصين
  uk: штукатур
  ru: штукатур
  tr: sıvacı, alçıcı
  fa: گچ کار
drywallBuilder | Trockenbauer/in | construction | 7123 | 33302 | -
  de: Trockenbauer, Trockenbaumonteur, Rigips
  en: drywall installer
  fr: plaquiste
  uk: гіпсокартон
  ru: гипсокартонщик
  tr: alçıpancı
insulator | Isolierer/in | construction | 7124 | 33312 | craft
  de: Isolierer, Isolierfacharbeiter
  en: insulation worker
  fr: calorifugeur
glazier | Glaser/in | construction | 7125 | 33342 | craft
  de: Glaser
  en: glazier
  fr: vitrier
  uk: скляр
  ru: стекольщик
  tr: camcı
  fa: شیشه بر
plumber | Anlagenmechaniker/in Sanitär-, Heizungs- und Klimatechnik | construction | 7126 | 34212 | craft
  de: Anlagenmechaniker, Installateur, Heizungsbauer, Sanitärinstallateur, Klempner, Wasserinstallateur, Gas-Wasser-Installateur
  en: plumber, heating engineer, pipe fitter
  fr: plombier
  ar: سبّاك, سمكري, تمديدات صحية
  uk: сантехнік, слюсар-сантехнік
  ru: сантехник
  tr: tesisatçı, su tesisatçısı
  fa: لوله کش
  latin: sabbak
refrigerationMechanic | Kälteanlagenbauer/in | construction | 7127 | 34232 | craft
  de: Kälteanlagenbauer, Kältetechnik, Klimatechniker, Klimaanlagen
  en: refrigeration mechanic, air conditioning technician
  fr: frigoriste, climaticien
  ar: تبريد وتكييف, فني تكييف
  uk: холодильник-механік
  ru: холодильщик
  tr: klimacı, soğutma teknisyeni
stonemason | Steinmetz/in | construction | 7113 | 21232 | craft
  de: Steinmetz, Steinbildhauer
  en: stonemason, stone cutter
  fr: tailleur de pierre
  uk: каменяр
  ru: камнерез
excavatorDriver | Baggerführer/in | construction | 8342 | 52522 | -
  de: Baggerführer, Baggerfahrer, Baumaschinenführer
  en: excavator operator, digger driver
  fr: conducteur d’engins, conducteur de pelle
  uk: екскаваторник
  ru: экскаваторщик
  tr: kepçe operatörü, iş makinesi operatörü
craneDriver | Kranführer/in | construction | 8343 | 52532 | -
  de: Kranführer, Kranfahrer
  en: crane operator
  fr: grutier
  uk: кранівник
  ru: крановщик
  tr: vinç operatörü
caretaker | Hausmeister/in | construction | 5153 | 34102 | -
  de: Hausmeister, Hauswart, Gebäudetechnik
  en: caretaker, janitor
  fr: concierge, gardien d’immeuble
  tr: kapıcı
miner | Bergmann/Bergfrau | construction | 8111 | 21112 | -
  de: Bergmann, Bergarbeiter, Bergbau
  en: miner
  fr: mineur
  ar: عامل منجم
  uk: шахтар
  ru: шахтёр
  tr: madenci
  fa: معدنچی
`;
