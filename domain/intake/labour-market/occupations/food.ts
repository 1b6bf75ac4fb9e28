/** Food, kitchen, hotel. How to read it: `occupation.ts`. */
export const foodOccupations = `
baker | Bäcker/in | food | 7512 | 29222 | craft
  de: Bäcker, Bäckerei, Brot backen
  en: baker
  fr: boulanger
  ar: خباز, فران
  uk: пекар
  ru: пекарь
  tr: fırıncı, ekmekçi
  fa: نانوا
  ps: نانوای, نانبای
  kmr: nanpêj
  ckb: نانەوا
  latin: khabbaz, khabaz, nanwa, nanva
confectioner | Konditor/in | food | 7512 | 29222 | craft
  de: Konditor, Konditorei, Zuckerbäcker
  en: pastry chef, confectioner
  fr: pâtissier
  ar: حلواني, صانع حلويات
  uk: кондитер
  ru: кондитер
  tr: pastacı, tatlıcı, baklavacı
  fa: شیرینی پز, قناد
  latin: qannad
butcher | Fleischer/in | food | 7511 | 29232 | craft
  de: Fleischer, Metzger, Schlachter
  en: butcher
  fr: boucher
  ar: جزار, قصاب, لحام
  uk: м’ясник
  ru: мясник
  tr: kasap
  fa: قصاب
  ps: قصاب
  latin: qassab, jazzar
dairyWorker | Milchtechnologe/Milchtechnologin | food | 7513 | 29252 | -
  de: Milchtechnologe, Käser, Molkerei
  en: cheese maker, dairy worker
  fr: fromager
  uk: сировар
  ru: сыровар
  tr: peynirci
  fa: لبنیات
foodProductionWorker | Fachkraft für Lebensmitteltechnik | food | 8160 | 29202? | -
  de: Lebensmitteltechnik, Lebensmittelproduktion, Lebensmitteltechniker
  en: food technology, food processing
  fr: agroalimentaire
foodProductionHelper | Helfer/in in der Lebensmittelherstellung | food | 8160 | 29201 | -
  de: Helfer Lebensmittelherstellung, Lebensmittelfabrik
  en: food factory worker
cook | Koch/Köchin | kitchenHotel | 5120 | 29302 | -
  de: Koch, Köchin, Kochen, Restaurantkoch
  en: cook, chef
  fr: cuisinier, cuisinière
  ar: طباخ, طاهي, شيف
  uk: кухар
  ru: повар
  tr: aşçı
  fa: آشپز
  ps: پخلنځی, آشپز
  kmr: aşpêj
  ckb: چێشتلێنەر
  so: kariye
  ti: ኣብሳሊ
  latin: tabbakh, ashpaz, povar, kukhar
kitchenHelper | Küchenhilfe | kitchenHotel | 9412 | 29301 | -
  de: Küchenhilfe, Küchenhelfer, Spüler, Tellerwäscher
  en: kitchen helper, dishwasher, kitchen assistant
  fr: aide de cuisine, plongeur
  ar: مساعد طباخ, عامل مطبخ, غسيل صحون
  uk: помічник кухаря, посудомийниця
  ru: помощник повара, посудомойщик
  tr: bulaşıkçı, mutfak yardımcısı
  fa: ظرفشور, کمک آشپز
fastFoodCook | Fachkraft für Systemgastronomie | kitchenHotel | 5246 | 63312 | -
  de: Systemgastronomie, Imbiss, Schnellrestaurant, Döner
  en: fast food worker
  fr: restauration rapide
  ar: وجبات سريعة, شاورما
  tr: dönerci
  fa: فست فود
waiter | Kellner/in | kitchenHotel | 5131 | 63302 | -
  de: Kellner, Restaurantfachmann, Restaurantfachfrau, Bedienung, Servicekraft
  en: waiter, waitress
  fr: serveur, serveuse
  ar: نادل, كرسون, جرسون
  uk: офіціант, офіціантка
  ru: официант, официантка
  tr: garson
  fa: گارسون, پیشخدمت
bartender | Barkeeper/in | kitchenHotel | 5132 | 63322 | -
  de: Barkeeper, Barista
  en: bartender, barista
  fr: barman
  uk: бармен
  ru: бармен
  tr: barmen
  fa: قهوه چی
hotelReceptionist | Hotelfachmann/Hotelfachfrau | kitchenHotel | 4224 | 63222 | -
  de: Hotelfachmann, Hotelfachfrau, Rezeption, Rezeptionist
  en: hotel receptionist, receptionist
  fr: réceptionniste
  ar: موظف استقبال
  uk: адміністратор готелю
  ru: администратор гостиницы
  tr: resepsiyonist
  fa: پذیرش هتل
chambermaid | Zimmermädchen/Roomboy | kitchenHotel | 9112 | 63221 | -
  de: Zimmermädchen, Roomboy, Hotelreinigung, Zimmerreinigung
  en: room attendant, chambermaid, housekeeping
  fr: femme de chambre
  uk: покоївка
  ru: горничная
  tr: kat görevlisi
hotelManager | Hotelkaufmann/Hotelkauffrau | kitchenHotel | 3343 | 63212 | -
  de: Hotelkaufmann, Hotelkauffrau
`;
