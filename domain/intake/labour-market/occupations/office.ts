/** Office, accounts, law, language. How to read it: `occupation.ts`. */
export const officeOccupations = `
officeClerk | Kaufmann/Kauffrau für Büromanagement | officeAccounts | 4120 | 71402 | -
  de: Bürokaufmann, Bürokauffrau, Büromanagement, Sekretär, Sekretärin, Büro, Sachbearbeiter
  en: office clerk, secretary, office assistant
  fr: secrétaire, employé de bureau
  ar: سكرتير, سكرتيرة, موظف مكتب
  uk: секретар, офісний працівник
  ru: секретарь, офисный работник
  tr: sekreter, büro elemanı
  fa: منشی, کارمند
  so: xoghaye
accountant | Buchhalter/in | officeAccounts | 4311 | 72212 | -
  de: Buchhalter, Buchhalterin, Buchhaltung
  en: bookkeeper, accountant
  fr: comptable
  ar: محاسب, محاسبة
  uk: бухгалтер
  ru: бухгалтер
  tr: muhasebeci
  fa: حسابدار
  ps: محاسب
  ckb: ژمێریار
  so: xisaabiye
  latin: muhasib, bukhgalter, hesabdar
auditor | Wirtschaftsprüfer/in | officeAccounts | 2411 | 72244 | -
  de: Wirtschaftsprüfer
  en: auditor
  fr: auditeur, expert-comptable
  uk: аудитор
  ru: аудитор
taxAdviser | Steuerberater/in | officeAccounts | 2411 | 72304 | taxAdviser
  de: Steuerberater
  en: tax adviser
  fr: conseiller fiscal
  tr: mali müşavir
bankClerk | Bankkaufmann/Bankkauffrau | officeAccounts | 4211 | 72112 | -
  de: Bankkaufmann, Bankkauffrau, Bankangestellter, Bank
  en: bank clerk, bank employee, bank teller
  fr: employé de banque
  ar: موظف بنك
  uk: банківський працівник
  ru: банковский работник
  tr: bankacı
  fa: کارمند بانک
insuranceClerk | Kaufmann/Kauffrau Versicherungen | officeAccounts | 3321 | 72132 | -
  de: Versicherungskaufmann, Versicherungsvertreter, Versicherung
  en: insurance agent
  fr: agent d’assurance
  tr: sigortacı
callCentre | Callcenter-Agent/in | officeAccounts | 4222 | 92122? | -
  de: Callcenter, Telefonist, Dialogmarketing
  en: call centre agent
  fr: téléconseiller
economist | Betriebswirt/in | officeAccounts | 2421 | 71304 | -
  de: Betriebswirt, Betriebswirtschaft, Betriebswirtschaftslehre, BWL
  en: business administration, business manager
  fr: gestion d’entreprise
  ar: إدارة أعمال
  uk: менеджмент
  ru: менеджмент
  tr: işletme, işletmeci
  fa: مدیریت بازرگانی
economics | Volkswirt/in | officeAccounts | 2631 | 91404 | -
  de: Volkswirt, Volkswirtschaft, Wirtschaftswissenschaften, Ökonom
  en: economist, economics
  fr: économiste, économie
  ar: اقتصاد
  uk: економіст
  ru: экономист
  tr: iktisatçı, ekonomist
  fa: اقتصاد
humanResources | Personalfachmann/Personalfachfrau | officeAccounts | 4416 | 71512 | -
  de: Personalsachbearbeiter, Personalwesen, Personaler
  en: human resources
  fr: ressources humaines
  tr: insan kaynakları
interpreter | Dolmetscher/in, Übersetzer/in | other | 2643 | 71424 | -
  de: Dolmetscher, Übersetzer, Sprachmittler
  en: interpreter, translator
  fr: interprète, traducteur
  ar: مترجم
  uk: перекладач
  ru: переводчик
  tr: tercüman, çevirmen
  fa: مترجم
  ps: ژباړن, ترجمان
  kmr: wergêr
  ckb: وەرگێڕ
  so: turjumaan
  latin: mutarjim, motarjem, tarjoman
publicAdministration | Verwaltungsfachangestellte/r | officeAccounts | 3354 | 73202 | -
  de: Verwaltungsfachangestellter, Verwaltungsfachangestellte, Beamter, Verwaltung, Behörde
  en: civil servant, public administration
  fr: fonctionnaire
  ar: موظف حكومي, موظف حكومة
  uk: держслужбовець
  ru: госслужащий
  tr: memur
  fa: کارمند دولت
librarian | Bibliothekar/in | other | 2622 | 73324 | -
  de: Bibliothekar, Bibliothek
  en: librarian
  fr: bibliothécaire
  uk: бібліотекар
  ru: библиотекарь
  tr: kütüphaneci
  fa: کتابدار
lawyer | Rechtsanwalt/Rechtsanwältin | law | 2611 | 73134 | lawyer
  de: Rechtsanwalt, Rechtsanwältin, Anwalt, Anwältin
  en: lawyer, attorney
  fr: avocat, avocate
  ar: محامي, محامية
  uk: адвокат
  ru: адвокат
  tr: avukat
  fa: وکیل
  ps: وکیل
  kmr: parêzer
  ckb: پارێزەر
  so: qareen
  latin: muhami, vakil, wakil
legalExpert | Jurist/in | law | 2619 | 73104? | -
  de: Jurist, Juristin, Jura, Rechtswissenschaft
  en: jurist, law
  fr: juriste, droit
  ar: حقوق, قانون
  uk: юрист
  ru: юрист
  tr: hukukçu, hukuk
  fa: حقوقدان, حقوق
judge | Richter/in | law | 2612 | 73154 | land
  de: Richter, Richterin
  en: judge
  fr: juge
  ar: قاضي
  uk: суддя
  ru: судья
  tr: hakim
  fa: قاضی
clergy | Geistliche/r | other | 2636 | 83314? | -
  de: Geistlicher, Imam, Pfarrer, Priester, Theologe, Theologie
  en: imam, priest, clergy, theologian
  fr: imam, prêtre
  ar: إمام, شيخ
  uk: священник
  ru: священник
  tr: imam
  fa: روحانی, ملا
  ps: ملا
`;
