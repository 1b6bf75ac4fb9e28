/** Metal, machines, electricity, vehicles. How to read it: `occupation.ts`. */
export const metalOccupations = `
metalworker | Metallbauer/in | metalMachines | 7214 | 24412 | craft
  de: Metallbauer, Schlosser, Bauschlosser, Stahlbauer
  en: metalworker, metal builder, locksmith
  fr: métallier, serrurier
  ar: حداد
  uk: слюсар, металоконструкції
  ru: слесарь
  tr: demirci, metal işçisi
  fa: آهنگر
  latin: haddad
welder | Schweißer/in | metalMachines | 7212 | 24422 | -
  de: Schweißer, Schweißen
  en: welder
  fr: soudeur
  ar: لحام
  uk: зварювальник
  ru: сварщик
  tr: kaynakçı
  fa: جوشکار
  latin: svarshchik, jooshkar
machinist | Zerspanungsmechaniker/in | metalMachines | 7223 | 24232 | -
  de: Zerspanungsmechaniker, Dreher, Fräser, CNC-Fräser, CNC-Dreher, CNC
  en: machinist, turner, lathe operator, milling
  fr: tourneur, fraiseur
  ar: خراط
  uk: токар, фрезерувальник
  ru: токарь, фрезеровщик
  tr: tornacı, frezeci
  fa: تراشکار
toolmaker | Werkzeugmechaniker/in | metalMachines | 7222 | 24522 | -
  de: Werkzeugmechaniker, Werkzeugmacher
  en: toolmaker
  fr: outilleur
  tr: kalıpçı ustası
industrialMechanic | Industriemechaniker/in | metalMachines | 7233 | 25102 | -
  de: Industriemechaniker, Maschinenbauer, Maschinenschlosser, Mechaniker
  en: industrial mechanic, machine fitter, mechanic
  fr: mécanicien industriel, mécanicien
  ar: ميكانيكي
  uk: механік
  ru: механик
  tr: makinist, mekanik
  fa: مکانیک
machineOperator | Maschinen- und Anlagenführer/in | metalMachines | 8189 | 25122 | -
  de: Maschinenführer, Anlagenführer, Maschinenbediener, Maschineneinrichter
  en: machine operator
  fr: opérateur de machine, conducteur de machine
  uk: оператор верстата
  ru: оператор станка
  tr: makine operatörü
assembler | Montierer/in | metalMachines | 8211 | 25112 | -
  de: Montierer, Montagearbeiter, Monteur
  en: assembler
  fr: monteur
  tr: montajcı, montaj işçisi
factoryLabourer | Produktionshelfer/in | metalMachines | 9329 | 25101? | -
  de: Produktionshelfer, Fabrikarbeiter, Arbeiter in der Fabrik, Fabrik, Produktion
  en: factory worker, production worker
  fr: ouvrier d’usine
  ar: عامل مصنع, عامل في معمل
  uk: робітник на заводі
  ru: рабочий на заводе
  tr: fabrika işçisi
  fa: کارگر کارخانه
electrician | Elektroniker/in Energie- und Gebäudetechnik | electrical | 7411 | 26212 | craft
  de: Elektroniker, Elektriker, Elektroinstallateur, Elektromonteur, Elektro
  en: electrician
  fr: électricien
  ar: كهربائي
  uk: електрик, електромонтер
  ru: электрик, электромонтёр
  tr: elektrikçi, elektrik teknisyeni
  fa: برقکار, برق کار
  ps: برېښنايي
  ckb: کارەباچی
  so: koronto yaqaan
  latin: kahrabai, kahrabaji, barqkar, elektrik
mechatronicsTechnician | Mechatroniker/in | electrical | 7412 | 26112 | -
  de: Mechatroniker
  en: mechatronics technician
  fr: mécatronicien
electronicsTechnician | Informationselektroniker/in | electrical | 7422 | 26312? | craft
  de: Informationselektroniker, Radio- und Fernsehtechniker, Fernsehtechniker, Handyreparatur, Handys reparieren
  en: phone repair, electronics repair
  fr: réparateur de téléphones
  ar: تصليح موبايلات
  tr: telefon tamircisi
  fa: تعمیرکار موبایل
industrialElectrician | Betriebselektriker/in | electrical | 7412 | 26252 | -
  de: Betriebselektriker, Industrieelektriker, Elektroniker für Betriebstechnik
  en: industrial electrician
powerLineWorker | Leitungsmonteur/in | electrical | 7413 | 26262 | -
  de: Leitungsmonteur, Freileitungsmonteur, Kabelmonteur
  en: line worker, cable jointer
carMechanic | Kraftfahrzeugmechatroniker/in | vehicles | 7231 | 25212 | craft
  de: Kraftfahrzeugmechatroniker, Kfz-Mechatroniker, Kfz-Mechaniker, Automechaniker, Autowerkstatt, Autos reparieren
  en: car mechanic, auto mechanic, motor mechanic
  fr: mécanicien auto, mécanicien automobile, garagiste
  ar: ميكانيكي سيارات, ميكانيك سيارات
  uk: автомеханік, автослюсар
  ru: автомеханик, автослесарь
  tr: oto tamircisi, araba tamircisi, oto mekanik
  fa: مکانیک ماشین, مکانیک خودرو
  latin: avtomekhanik, avtoslesar
bodyPainter | Fahrzeuglackierer/in | vehicles | 7132 | 22212 | craft
  de: Fahrzeuglackierer, Autolackierer
  en: car painter, spray painter
  fr: carrossier peintre
  tr: oto boyacısı
bicycleMechanic | Zweiradmechatroniker/in | vehicles | 7234 | 25252 | craft
  de: Zweiradmechatroniker, Zweiradmechaniker, Fahrradmechaniker, Fahrradreparatur
  en: bicycle mechanic, bike mechanic
  fr: réparateur de vélos
  tr: bisiklet tamircisi
farmMachineMechanic | Land- und Baumaschinenmechatroniker/in | vehicles | 7233 | 25222 | craft
  de: Landmaschinenmechaniker, Baumaschinenmechaniker, Landmaschinenmechatroniker
  en: agricultural machinery mechanic
tyreFitter | Reifenmonteur/in | vehicles | 7231 | 22112? | craft
  de: Reifenmonteur, Vulkaniseur, Reifendienst
  en: tyre fitter
  tr: lastikçi
`;
