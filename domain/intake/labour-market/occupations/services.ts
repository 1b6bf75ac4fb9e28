/** Cleaning, hair and beauty, security, the forces. How to read it: `occupation.ts`. */
export const servicesOccupations = `
cleaner | Reinigungskraft | cleaning | 9112 | 54101 | -
  de: Reinigungskraft, Putzfrau, Putzen, Putzkraft, Reinigung, Raumpflegerin
  en: cleaner, cleaning
  fr: agent d’entretien, femme de ménage, nettoyage
  ar: عامل تنظيف, عاملة نظافة, تنظيف
  uk: прибиральниця, прибиральник
  ru: уборщица, уборщик
  tr: temizlikçi, temizlik
  fa: نظافتچی, نظافت
  ps: صفاکار
  so: nadiifiye
  latin: tanzif, uborshchitsa
buildingCleaner | Gebäudereiniger/in | cleaning | 7133 | 54112 | -
  de: Gebäudereiniger, Fassadenreiniger
  en: building cleaner
windowCleaner | Glas- und Fensterreiniger/in | cleaning | 9123 | 54122 | -
  de: Fensterputzer, Glasreiniger, Fensterreiniger
  en: window cleaner
  fr: laveur de vitres
  tr: cam temizlikçisi
carWasher | Fahrzeugreiniger/in | cleaning | 9122 | 54152 | -
  de: Fahrzeugreiniger, Autowäscher, Autowäsche, Autoaufbereiter
  en: car washer
  fr: laveur de voitures
  ar: غسيل سيارات
  uk: автомийник
  ru: автомойщик
  tr: oto yıkamacı
  fa: کارواش
housekeeper | Hauswirtschafter/in | cleaning | 5152 | 83212 | -
  de: Hauswirtschafter, Haushälterin
  en: housekeeper
  fr: gouvernante
  uk: домогосподарка
  tr: ev işleri
domesticHelper | Haushaltshilfe | cleaning | 9111 | 83211 | -
  de: Haushaltshilfe, Hauswirtschaftshelfer
  en: domestic worker, maid
  fr: aide ménagère
  ar: عاملة منزل
  uk: хатня робітниця
  ru: домработница
  tr: gündelikçi
hairdresser | Friseur/in | hairBeauty | 5141 | 82312 | craft
  de: Friseur, Friseurin, Friseuse, Frisör, Barbier, Herrenfriseur
  en: hairdresser, barber
  fr: coiffeur, coiffeuse, barbier
  ar: حلاق, كوافير, كوافيرة
  uk: перукар, барбер
  ru: парикмахер, барбер
  tr: kuaför, berber
  fa: آرایشگر, سلمانی
  ps: سلماني
  kmr: berber
  ckb: سەرتاش
  so: timo jare
  latin: hallaq, halaq, arayeshgar, parikmakher, perukar
beautician | Kosmetiker/in | hairBeauty | 5142 | 82322 | -
  de: Kosmetiker, Kosmetikerin, Nageldesign, Nagelstudio, Maniküre
  en: beautician, cosmetician, nail technician
  fr: esthéticienne
  ar: تجميل, خبيرة تجميل
  uk: косметолог, майстер манікюру
  ru: косметолог, мастер маникюра
  tr: güzellik uzmanı
  fa: زیبایی
tattooist | Tätowierer/in | hairBeauty | 3435 | 82332 | -
  de: Tätowierer, Piercer
  en: tattoo artist
securityGuard | Schutz- und Sicherheitskraft | security | 5414 | 53112 | -
  de: Sicherheitskraft, Sicherheitsdienst, Wachmann, Security, Türsteher
  en: security guard, watchman
  fr: agent de sécurité, gardien
  ar: حارس, حارس أمن
  uk: охоронець
  ru: охранник
  tr: güvenlik görevlisi, güvenlik, bekçi
  fa: نگهبان
  so: ilaaliye
securityHelper | Wachhelfer/in | security | 9629 | 53111? | -
  de: Pförtner, Ordner, Garderobe
firefighter | Feuerwehrmann/Feuerwehrfrau | security | 5411 | 53132 | -
  de: Feuerwehrmann, Feuerwehrfrau, Feuerwehr
  en: firefighter, fireman
  fr: pompier
  ar: إطفائي, رجل إطفاء
  uk: пожежник
  ru: пожарный
  tr: itfaiyeci
  fa: آتش نشان
policeOfficer | Polizist/in | security | 5412 | 53212 | -
  de: Polizist, Polizistin, Polizei
  en: police officer, policeman
  fr: policier
  ar: شرطي
  uk: поліцейський, поліціянт
  ru: полицейский
  tr: polis
  fa: پلیس
pestController | Schädlingsbekämpfer/in | cleaning | 7544 | 53342 | -
  de: Schädlingsbekämpfer, Desinfektor
  en: pest controller
wasteCollector | Müllwerker/in | cleaning | 9611 | 34301? | -
  de: Müllwerker, Müllabfuhr, Recycling
  en: refuse collector, waste collector, recycling
  fr: éboueur
  tr: çöpçü
soldier | Soldat/in | military | 0310 | 01402 | -
  de: Soldat, Soldatin, Armee, Wehrdienst
  en: soldier, army
  fr: soldat, militaire
  ar: جندي, عسكري
  uk: солдат, військовий
  ru: солдат, военный
  tr: asker
  fa: سرباز, نظامی
`;
