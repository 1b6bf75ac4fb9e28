/** Driving, storing, delivering. How to read it: `occupation.ts`. */
export const transportOccupations = `
truckDriver | Berufskraftfahrer/in (Lkw) | transportLogistics | 8332 | 52122 | -
  de: Berufskraftfahrer, Lkw-Fahrer, Lastwagenfahrer, Kraftfahrer, Fernfahrer
  en: truck driver, lorry driver
  fr: chauffeur routier, chauffeur poids lourd, camionneur
  ar: سائق شاحنة, سائق شاحنات
  uk: водій вантажівки, далекобійник
  ru: водитель грузовика, дальнобойщик
  tr: kamyon şoförü, tır şoförü
  fa: راننده کامیون
  so: darawal xamuul
  latin: dalnoboyshchik
driver | Fahrer/in (Pkw, Taxi) | transportLogistics | 8322 | 52112 | -
  de: Fahrer, Taxifahrer, Chauffeur, Taxi, Mietwagenfahrer
  en: driver, taxi driver
  fr: chauffeur, chauffeur de taxi
  ar: سائق, سائق تكسي, سائق تاكسي
  uk: водій, водій таксі, таксист
  ru: водитель, таксист
  tr: şoför, taksici, taksi şoförü
  fa: راننده, راننده تاکسی
  ps: موټر چلوونکی
  kmr: ajokar, şofêr
  ckb: شۆفێر
  so: darawal
  ti: መራሕ መኪና
  latin: sayeq, saiq, ranande, voditel, vodiy
busDriver | Busfahrer/in | transportLogistics | 8331 | 52132 | -
  de: Busfahrer
  en: bus driver
  fr: chauffeur de bus
  ar: سائق باص, سائق حافلة
  uk: водій автобуса
  ru: водитель автобуса
  tr: otobüs şoförü
  fa: راننده اتوبوس
deliveryDriver | Auslieferungsfahrer/in, Kurier/in | transportLogistics | 8322 | 52182? | -
  de: Auslieferungsfahrer, Kurierfahrer, Kurier, Lieferfahrer, Fahrradkurier
  en: delivery driver, courier
  fr: livreur, coursier
  ar: توصيل, عامل توصيل
  uk: кур’єр
  ru: курьер
  tr: kurye
  fa: پیک
trainDriver | Lokführer/in | transportLogistics | 8311 | 52202 | -
  de: Lokführer, Triebfahrzeugführer
  en: train driver
  fr: conducteur de train
  uk: машиніст поїзда
  ru: машинист поезда
  tr: makinist tren
warehouseClerk | Fachkraft für Lagerlogistik | transportLogistics | 4321 | 51312 | -
  de: Lagerlogistik, Fachlagerist, Lagerist, Lagerarbeiter, Lager, Staplerfahrer
  en: warehouse clerk, warehouse worker, forklift driver
  fr: magasinier, cariste
  ar: أمين مستودع, عامل مستودع
  uk: комірник, робітник складу
  ru: кладовщик, работник склада
  tr: depocu, depo görevlisi, forkliftçi
  fa: انباردار
  so: bakhaar
  latin: kladovshchik
warehouseHelper | Lagerhelfer/in, Packer/in | transportLogistics | 9321 | 51311 | -
  de: Lagerhelfer, Packer, Kommissionierer, Verpacker, Umzugshelfer
  en: packer, picker, warehouse helper, loader
  fr: manutentionnaire, emballeur
  ar: عامل تحميل, حمال
  uk: вантажник, пакувальник
  ru: грузчик, упаковщик
  tr: hamal, paketlemeci
  fa: باربر
postman | Zusteller/in | transportLogistics | 4412 | 51322 | -
  de: Zusteller, Briefträger, Postbote, Paketzusteller
  en: postman, mail carrier
  fr: facteur
  uk: листоноша
  ru: почтальон
  tr: postacı
  fa: پستچی
freightForwarder | Kaufmann/Kauffrau Spedition und Logistik | transportLogistics | 4323 | 51622 | -
  de: Speditionskaufmann, Spedition, Logistik, Disponent
  en: freight forwarder, logistics
  fr: logisticien, logistique
  uk: логіст
  ru: логист
  tr: lojistik
pilot | Pilot/in | transportLogistics | 3153 | 52313 | -
  de: Pilot, Flugzeugführer
  en: pilot
  fr: pilote
  ar: طيار
  uk: пілот
  ru: лётчик
  tr: pilot
  fa: خلبان
sailor | Matrose/Matrosin | transportLogistics | 8350 | 51132 | -
  de: Matrose, Seemann, Schiffsmechaniker
  en: sailor, seaman, deckhand
  fr: marin, matelot
  ar: بحار
  uk: матрос, моряк
  ru: матрос, моряк
  tr: denizci, gemici
  fa: ملوان
  so: badmaax
`;
