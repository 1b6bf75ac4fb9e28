/** Care for old people and children, teaching, science. How to read it: `occupation.ts`. */
export const careTeachingOccupations = `
elderlyCareNurse | Altenpfleger/in | elderlyCare | 3221 | 82102 | nurse
  de: Altenpfleger, Altenpflegerin, Altenpflege
  en: geriatric nurse
elderlyCareHelper | Altenpflegehelfer/in | elderlyCare | 5321 | 82101 | -
  de: Altenpflegehelfer, Alltagsbegleiter, Betreuungskraft
  en: elderly carer, care assistant, carer
  fr: aide à domicile, auxiliaire de vie
  ar: رعاية المسنين
  uk: доглядальниця
  ru: сиделка
  tr: yaşlı bakıcısı
  fa: مراقب سالمند
homeCarer | Haus- und Familienpfleger/in | elderlyCare | 5322 | 83142? | -
  de: Familienpfleger, häusliche Pflege
  en: home carer
primaryTeacher | Grundschullehrer/in | teachingScience | 2341 | 84114 | land
  de: Grundschullehrer, Grundschullehrerin, Grundschullehramt
  en: primary school teacher, elementary teacher
  fr: instituteur, institutrice, professeur des écoles
  ar: معلم ابتدائي, معلمة ابتدائي
  uk: вчитель початкових класів
  ru: учитель начальных классов
  tr: sınıf öğretmeni
  fa: معلم ابتدایی
  so: macallin dugsi hoose
secondaryTeacher | Lehrer/in (Sekundarstufe) | teachingScience | 2330 | 84124 | land
  de: Lehrer, Lehrerin, Gymnasiallehrer, Realschullehrer, Lehramt, Mathematiklehrer, Fachlehrer
  en: teacher, secondary school teacher, school teacher
  fr: professeur, enseignant
  ar: معلم, معلمة, مدرس, مدرسة, أستاذ
  uk: вчитель, вчителька, учитель
  ru: учитель, учительница, преподаватель
  tr: öğretmen
  fa: معلم, دبیر
  ps: ښوونکی, ښوونکې
  kmr: mamoste
  ckb: مامۆستا
  so: macallin
  ti: መምህር
  latin: muallim, mudarris, moallem, uchitel, vchitel
vocationalTeacher | Berufsschullehrer/in | teachingScience | 2320 | 84214 | land
  de: Berufsschullehrer
  en: vocational teacher
specialTeacher | Förderschullehrer/in | teachingScience | 2352 | 84134 | land
  de: Förderschullehrer, Sonderpädagoge, Sonderpädagogik
  en: special needs teacher
  fr: éducateur spécialisé
  uk: дефектолог
  ru: дефектолог
universityTeacher | Hochschullehrer/in | teachingScience | 2310 | 84304 | -
  de: Hochschullehrer, Professor, Professorin, Dozent, Universität
  en: university lecturer, professor
  fr: professeur d’université
  ar: أستاذ جامعي
  uk: викладач університету, професор
  ru: преподаватель вуза, профессор
  tr: öğretim üyesi, akademisyen
  fa: استاد دانشگاه
languageTeacher | Sprachlehrer/in | teachingScience | 2353 | 84454 | -
  de: Sprachlehrer, Englischlehrer, Deutschlehrer, Fremdsprachenlehrer
  en: language teacher, english teacher
  fr: professeur de langues, professeur d’anglais
  ar: مدرس لغة, معلم لغة انكليزية
  uk: вчитель англійської
  ru: учитель английского
  tr: ingilizce öğretmeni
  fa: معلم زبان
musicTeacher | Musiklehrer/in | teachingScience | 2354 | 84414 | -
  de: Musiklehrer, Klavierlehrer
  en: music teacher
  fr: professeur de musique
  uk: вчитель музики
  ru: учитель музыки
sportsTeacher | Sportlehrer/in, Trainer/in | teachingScience | 3422 | 84503 | -
  de: Sportlehrer, Trainer, Fußballtrainer
  en: sports coach, coach, trainer
  fr: entraîneur
  ar: مدرب
  uk: тренер
  ru: тренер
  tr: antrenör
  fa: مربی ورزش
fitnessTrainer | Fitnesstrainer/in | teachingScience | 3423 | 84553 | -
  de: Fitnesstrainer
  en: fitness trainer
  uk: фітнес-тренер
  ru: фитнес-тренер
drivingInstructor | Fahrlehrer/in | teachingScience | 5165 | 84513 | drivingInstructor
  de: Fahrlehrer
  en: driving instructor
  fr: moniteur d’auto-école
childcareEducator | Erzieher/in | childcareEducation | 2342 | 83112 | land
  de: Erzieher, Erzieherin, Kindergärtnerin, Kindergarten, Kita
  en: kindergarten teacher, preschool teacher, nursery teacher
  fr: éducateur de jeunes enfants, maîtresse de maternelle
  ar: معلمة روضة, مربية أطفال
  uk: вихователь, вихователька
  ru: воспитатель
  tr: anaokulu öğretmeni
  fa: مربی مهدکودک, مربی کودک
  latin: vospitatel
childcareHelper | Kinderpfleger/in, Tagesmutter | childcareEducation | 5311 | 83111 | -
  de: Kinderpfleger, Kinderbetreuung, Tagesmutter, Babysitter, Kinder betreuen, Kinderfrau
  en: childminder, nanny, babysitter
  fr: nourrice, assistante maternelle
  ar: جليسة أطفال
  uk: няня
  ru: няня
  tr: çocuk bakıcısı, dadı
  fa: پرستار کودک
socialWorker | Sozialarbeiter/in | childcareEducation | 2635 | 83124 | land
  de: Sozialarbeiter, Sozialarbeiterin, Sozialpädagoge, Sozialpädagogin, Soziale Arbeit
  en: social worker
  fr: assistant social, travailleur social
  ar: عامل اجتماعي, أخصائي اجتماعي
  uk: соціальний працівник
  ru: социальный работник
  tr: sosyal hizmet uzmanı
  fa: مددکار اجتماعی
  ps: ټولنیز کارکوونکی
youthWorker | Sozialassistent/in, Jugendbetreuer/in | childcareEducation | 3412 | 83122? | -
  de: Sozialassistent, Jugendbetreuer, Betreuer
  en: youth worker, social assistant
  fr: animateur social
chemist | Chemiker/in | teachingScience | 2113 | 41304 | -
  de: Chemiker, Chemikerin, Chemie
  en: chemist, chemistry
  fr: chimiste, chimie
  ar: كيميائي, كيمياء
  uk: хімік
  ru: химик
  tr: kimyager
  fa: شیمی
biologist | Biologe/Biologin | teachingScience | 2131 | 41204 | -
  de: Biologe, Biologin, Biologie
  en: biologist, biology
  fr: biologiste, biologie
  ar: علم الأحياء
  uk: біолог
  ru: биолог
  tr: biyolog
  fa: زیست شناس
physicist | Physiker/in | teachingScience | 2111 | 41404 | -
  de: Physiker, Physik
  en: physicist, physics
  fr: physicien, physique
  ar: فيزياء
  uk: фізик
  ru: физик
  tr: fizikçi
  fa: فیزیک
mathematician | Mathematiker/in | teachingScience | 2120 | 41104 | -
  de: Mathematiker, Mathematik
  en: mathematician, mathematics
  fr: mathématicien, mathématiques
  ar: رياضيات
  uk: математик
  ru: математик
  tr: matematikçi
  fa: ریاضی
`;
