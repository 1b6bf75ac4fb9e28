/** Computers and engineering. How to read it: `occupation.ts`. */
export const technologyOccupations = `
softwareDeveloper | Softwareentwickler/in | itTechnology | 2512 | 43414 | -
  de: Softwareentwickler, Entwickler, Programmierer, Informatiker, Anwendungsentwickler
  en: software developer, programmer, software engineer, developer
  fr: développeur, programmeur
  ar: مبرمج, مطور برمجيات
  uk: програміст, розробник
  ru: программист, разработчик
  tr: yazılımcı, programcı
  fa: برنامه نویس
  kmr: bernamesaz
  latin: programmist
computerScientist | Informatiker/in | itTechnology | 2511 | 43104 | -
  de: Informatiker, Informatik, Computerwissenschaft
  en: computer science, computer scientist
  fr: informaticien, informatique
  ar: علوم حاسوب, معلوماتية, هندسة معلوماتية
  uk: інформатик
  tr: bilgisayar mühendisi, bilgisayar mühendisliği
  fa: مهندس کامپیوتر, علوم کامپیوتر
systemAdministrator | IT-Systemadministrator/in | itTechnology | 2522 | 43343 | -
  de: Systemadministrator, Netzwerkadministrator, IT-Administrator
  en: system administrator, network administrator
  fr: administrateur système
  ar: مدير شبكات
  uk: системний адміністратор
  ru: системный администратор
  tr: sistem yöneticisi
itSupport | Fachinformatiker/in, IT-Support | itTechnology | 3512 | 43102? | -
  de: Fachinformatiker, IT-Support, Computertechniker, Computer reparieren
  en: IT support, computer technician
  fr: technicien informatique
  ar: فني حاسوب, صيانة كمبيوتر
  uk: комп’ютерний майстер
  ru: компьютерный мастер
  tr: bilgisayarcı, bilgisayar teknisyeni
webDeveloper | Webentwickler/in | itTechnology | 2513 | 43153 | -
  de: Webentwickler, Webdesigner, Mediengestalter Web
  en: web developer, web designer
  fr: développeur web
  uk: веб-розробник
  ru: веб-разработчик
civilEngineer | Bauingenieur/in | engineering | 2142 | 31104 | land
  de: Bauingenieur, Bauingenieurin, Bauingenieurwesen
  en: civil engineer
  fr: ingénieur civil, ingénieur en génie civil
  ar: مهندس مدني, هندسة مدنية
  uk: інженер-будівельник
  ru: инженер-строитель
  tr: inşaat mühendisi
  fa: مهندس عمران
  so: injineer dhismo
  latin: muhandis madani
mechanicalEngineer | Maschinenbauingenieur/in | engineering | 2144 | 25104 | land
  de: Maschinenbauingenieur, Maschinenbau, Ingenieur Maschinenbau
  en: mechanical engineer
  fr: ingénieur mécanique
  ar: مهندس ميكانيك, هندسة ميكانيكية
  uk: інженер-механік
  ru: инженер-механик
  tr: makine mühendisi
  fa: مهندس مکانیک
electricalEngineer | Elektroingenieur/in | engineering | 2151 | 26304 | land
  de: Elektroingenieur, Elektrotechnik, Ingenieur Elektrotechnik
  en: electrical engineer
  fr: ingénieur électricien, ingénieur électrique
  ar: مهندس كهرباء, هندسة كهربائية
  uk: інженер-електрик
  ru: инженер-электрик
  tr: elektrik mühendisi
  fa: مهندس برق
productionEngineer | Wirtschaftsingenieur/in | engineering | 2141 | 27304 | land
  de: Wirtschaftsingenieur, Produktionsingenieur, Industrieingenieur
  en: industrial engineer, production engineer
  fr: ingénieur industriel
  ar: هندسة صناعية
  tr: endüstri mühendisi
  fa: مهندس صنایع
chemicalEngineer | Chemieingenieur/in | engineering | 2145 | 41314 | land
  de: Chemieingenieur, Verfahrenstechnik
  en: chemical engineer
  fr: ingénieur chimiste
  ar: مهندس كيميائي
  tr: kimya mühendisi
  fa: مهندس شیمی
agriculturalEngineer | Agraringenieur/in | engineering | 2132 | 11104 | land
  de: Agraringenieur, Agrarwissenschaft, Agronom
  en: agronomist, agricultural engineer
  fr: agronome, ingénieur agronome
  ar: مهندس زراعي, هندسة زراعية
  uk: агроном
  ru: агроном
  tr: ziraat mühendisi
  fa: مهندس کشاورزی
architect | Architekt/in | engineering | 2161 | 31114 | land
  de: Architekt, Architektin, Architektur
  en: architect, architecture
  fr: architecte
  ar: مهندس معماري, هندسة معمارية
  uk: архітектор
  ru: архитектор
  tr: mimar
  fa: معمار, مهندس معمار
surveyor | Vermessungsingenieur/in | engineering | 2165 | 31214 | land
  de: Vermessungsingenieur, Geodät, Vermesser
  en: surveyor
  fr: géomètre
  uk: геодезист
  ru: геодезист
  tr: harita mühendisi
  fa: نقشه بردار
buildingTechnician | Bautechniker/in | engineering | 3112 | 31103 | -
  de: Bautechniker, Bauleiter, Polier
  en: construction technician, site manager
  fr: chef de chantier
  uk: виконроб
  ru: прораб
  tr: şantiye şefi
  fa: سرکارگر
draughtsperson | Technische/r Zeichner/in | engineering | 3118 | 27212 | -
  de: Technischer Zeichner, Bauzeichner, Technischer Systemplaner
  en: draughtsman, CAD
  fr: dessinateur
electricalTechnician | Elektrotechniker/in (Techniker) | engineering | 3113 | 26303 | -
  de: Staatlich geprüfter Techniker Elektrotechnik
  en: electrical technician
laboratoryTechnician | Chemielaborant/in | engineering | 3111 | 41322 | -
  de: Chemielaborant, Laborant
  en: laboratory technician
`;
