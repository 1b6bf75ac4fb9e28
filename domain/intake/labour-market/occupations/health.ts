/** Medicine and therapy. How to read it: `occupation.ts`. */
export const healthOccupations = `
physician | Arzt/Ärztin | health | 2211 | 81404 | physician
  de: Arzt, Ärztin, Allgemeinarzt, Hausarzt, Humanmedizin, Medizin, Doktor
  en: doctor, physician, medicine, general practitioner
  fr: médecin, médecine
  ar: طبيب, طبيبة, دكتور, طب بشري
  uk: лікар, лікарка
  ru: врач
  tr: doktor, hekim, tıp
  fa: پزشک, دکتر, طبیب
  ps: ډاکټر
  kmr: bijîşk
  ckb: پزیشک
  so: dhakhtar
  ti: ሓኪም
  latin: tabib, vrach, likar, pezeshk, doktor
specialistPhysician | Facharzt/Fachärztin | health | 2212 | 81484 | physician
  de: Facharzt, Fachärztin
  en: specialist doctor
surgeon | Facharzt/Fachärztin für Chirurgie | health | 2212 | 81434 | physician
  de: Chirurg, Chirurgin
  en: surgeon
  fr: chirurgien
  ar: جراح
  uk: хірург
  ru: хирург
  tr: cerrah
  fa: جراح
paediatrician | Kinderarzt/Kinderärztin | health | 2212 | 81414 | physician
  de: Kinderarzt, Kinderärztin
  en: paediatrician
  fr: pédiatre
  ar: طبيب أطفال
  uk: педіатр
  ru: педиатр
  tr: çocuk doktoru
dentist | Zahnarzt/Zahnärztin | health | 2261 | 81474 | dentist
  de: Zahnarzt, Zahnärztin, Zahnmedizin
  en: dentist
  fr: dentiste
  ar: طبيب أسنان, طبيبة أسنان
  uk: стоматолог
  ru: стоматолог
  tr: diş hekimi, dişçi
  fa: دندانپزشک
  latin: stomatolog
veterinarian | Tierarzt/Tierärztin | health | 2250 | 81504 | veterinarian
  de: Tierarzt, Tierärztin, Tiermedizin, Veterinär
  en: veterinarian, vet
  fr: vétérinaire
  ar: طبيب بيطري
  uk: ветеринар
  ru: ветеринар
  tr: veteriner
  fa: دامپزشک
pharmacist | Apotheker/in | health | 2262 | 81804 | pharmacist
  de: Apotheker, Apothekerin, Pharmazie, Pharmazeut, Pharmazeutin
  en: pharmacist, pharmacy
  fr: pharmacien, pharmacienne, pharmacie
  ar: صيدلي, صيدلانية, صيدلة
  uk: фармацевт, аптекар, провізор
  ru: фармацевт, аптекарь, провизор
  tr: eczacı
  fa: داروساز, داروسازی
  ckb: دەرمانساز
  so: farmashiile
  latin: saydali, saidali, provizor, darusaz
pharmacyAssistant | Pharmazeutisch-technische/r Assistent/in | health | 3213 | 81822 | pharmacyAssistant
  de: PTA, pharmazeutisch-technischer Assistent, Apothekenhelfer
  en: pharmacy technician, pharmacy assistant
  fr: préparateur en pharmacie
  tr: eczacı kalfası
nurse | Pflegefachfrau/Pflegefachmann | health | 3221 | 81302 | nurse
  de: Pflegefachfrau, Pflegefachmann, Krankenschwester, Krankenpfleger, Gesundheits- und Krankenpfleger, Krankenpflege
  en: nurse, nursing
  fr: infirmier, infirmière
  ar: ممرض, ممرضة, تمريض
  uk: медсестра, медична сестра, медбрат
  ru: медсестра, медицинская сестра, медбрат
  tr: hemşire
  fa: پرستار
  ps: نرس, نرسه
  kmr: hemşîre
  ckb: پەرستار
  so: kalkaaliye
  ti: ነርስ
  latin: mumarrid, momarred, medsestra, parastar
nursingAssistant | Pflegehelfer/in | health | 5321 | 81301 | -
  de: Pflegehelfer, Krankenpflegehelfer, Pflegeassistent, Pflegehilfe
  en: nursing assistant, nurse aide, healthcare assistant
  fr: aide-soignant, aide-soignante
  ar: مساعد ممرض
  uk: молодша медична сестра, санітарка
  ru: санитарка, санитар
  tr: hasta bakıcı
  fa: کمک پرستار, بهیار
midwife | Hebamme/Entbindungspfleger | health | 2222 | 81353 | midwife
  de: Hebamme, Entbindungspfleger, Geburtshelferin
  en: midwife
  fr: sage-femme
  ar: قابلة, داية
  uk: акушерка
  ru: акушерка
  tr: ebe
  fa: ماما, قابله
  ps: قابله
  so: umuliso
paramedic | Notfallsanitäter/in | health | 3258 | 81342 | paramedic
  de: Notfallsanitäter, Rettungssanitäter, Rettungsdienst, Sanitäter
  en: paramedic
  fr: ambulancier
  ar: مسعف
  uk: фельдшер
  ru: фельдшер
  tr: paramedik
  fa: فوریت پزشکی
medicalAssistant | Medizinische/r Fachangestellte/r | health | 3256 | 81102 | -
  de: Medizinischer Fachangestellter, Medizinische Fachangestellte, Arzthelferin, Arzthelfer
  en: medical assistant, doctor’s assistant
  fr: assistant médical
dentalAssistant | Zahnmedizinische/r Fachangestellte/r | health | 3251 | 81112 | -
  de: Zahnmedizinische Fachangestellte, Zahnarzthelferin
  en: dental assistant
  fr: assistante dentaire
  uk: асистент стоматолога
dentalTechnician | Zahntechniker/in | health | 3214 | 82542 | craft
  de: Zahntechniker
  en: dental technician
  fr: prothésiste dentaire
  ar: فني أسنان, مخبر أسنان
  uk: зубний технік
  ru: зубной техник
  tr: diş teknisyeni
  fa: تکنسین دندان
laboratoryAnalyst | Medizinische/r Technologe/Technologin für Laboratoriumsanalytik | health | 3212 | 81212 | medicalTechnologist
  de: MTA, MTLA, Medizinischer Technologe, medizinisch-technischer Assistent, Medizinlaborant, Labor
  en: medical laboratory technician, lab technician
  fr: technicien de laboratoire
  ar: مخبري, فني مخبر, تحاليل طبية
  uk: лаборант
  ru: лаборант
  tr: laborant, laboratuvar teknisyeni
  fa: آزمایشگاه
radiographer | Medizinische/r Technologe/Technologin für Radiologie | health | 3211 | 81232 | medicalTechnologist
  de: MTRA, Röntgenassistent
  en: radiographer
  ar: فني أشعة
  tr: röntgen teknisyeni
  fa: رادیولوژی
physiotherapist | Physiotherapeut/in | health | 2264 | 81713 | physiotherapist
  de: Physiotherapeut, Physiotherapeutin, Krankengymnast, Physiotherapie
  en: physiotherapist
  fr: kinésithérapeute
  ar: معالج فيزيائي, علاج فيزيائي
  uk: фізіотерапевт
  ru: физиотерапевт
  tr: fizyoterapist
  fa: فیزیوتراپ
occupationalTherapist | Ergotherapeut/in | health | 2269 | 81723 | occupationalTherapist
  de: Ergotherapeut, Ergotherapie
  en: occupational therapist
  fr: ergothérapeute
speechTherapist | Logopäde/Logopädin | health | 2266 | 81733 | speechTherapist
  de: Logopäde, Logopädin, Sprachtherapeut
  en: speech therapist
  fr: orthophoniste
  uk: логопед
  ru: логопед
psychologist | Psychologe/Psychologin | health | 2634 | 81614 | -
  de: Psychologe, Psychologin, Psychologie
  en: psychologist, psychology
  fr: psychologue, psychologie
  ar: أخصائي نفسي, علم نفس
  uk: психолог
  ru: психолог
  tr: psikolog
  fa: روانشناس
psychotherapist | Psychotherapeut/in | health | 2634 | 81634 | psychotherapist
  de: Psychotherapeut, Psychotherapeutin
  en: psychotherapist
  fr: psychothérapeute
  uk: психотерапевт
  ru: психотерапевт
optician | Augenoptiker/in | health | 3254 | 82522 | craft
  de: Augenoptiker, Optiker
  en: optician
  fr: opticien
  ar: بصريات
  tr: gözlükçü
  fa: عینک ساز
orthopaedicTechnician | Orthopädietechniker/in | health | 3214 | 82512 | craft
  de: Orthopädietechniker, Prothesenbauer
  en: prosthetist, orthotist
  fr: orthoprothésiste
masseur | Masseur/in | health | 3255 | 81712 | physiotherapist
  de: Masseur, Masseurin, Massage
  en: masseur, massage therapist
  fr: masseur
  uk: масажист
  ru: массажист
  tr: masör
  fa: ماساژور
`;
