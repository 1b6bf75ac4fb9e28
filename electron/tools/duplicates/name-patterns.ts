/**
 * Names to make persons up from, by the pattern in which a country names its people. Ordinary names, no real persons.
 * They are written by sound, so that every clerk of the made-up list can spell them in another way: C sh, X kh, J dj,
 * Q q, G gh, Z zh, T tch; I and U are long. Longer than other files: it is one table.
 */

export type Pattern = {
  readonly id: string;
  /** how often among all households */
  readonly share: number;
  /** Destatis keys, as the form keeps them */
  readonly nationality: string;
  /** how the second name is made */
  readonly chain: 'family' | 'nisba' | 'father' | 'suffixed' | 'slavic';
  /** share of birth dates of which only the year is known to whoever registered them first */
  readonly yearOnly: number;
  /** share of people with one name */
  readonly single: number;
  readonly male: string;
  readonly female: string;
  readonly family: string;
  readonly suffixes?: string;
  readonly places: string;
};

const arabicMale =
  "muhammad ahmad ali husEn hasan mahmUd XAlid umar yUsuf ibrAhIm mustafa abdullAh samIr nAsir bilAl hamza ismaIl karIm rAmi majd Adil tAriq bassAm Gassan fAdi nizAr jamAl anas wasIm munIr ziyAd hicAm salmAn aymAn fAris usAma tAhir riyAd imAd iyAd marwAn walId yAsir lu'ay mAzin qusay rabIa sulaymAn abdurrahmAn abdulkarIm abdulqAdir nUruddIn salAhuddIn";
const arabicFemale =
  'fAtima maryam Aica zaynab xadIja amIna salma rIm hiba lamA ranA Caymaa nUr hanAn rAnya dunya lAylA samIra hudA manAl wafA imAn abIr asmA ruqayya sawsan GAda amal cirIn rImAs jumAna sara yusra bayAn isra duAa marwa nadIn basma';
const persianMale =
  'muhammad ali husayn rizA mehdI hamId sayId majId amIr navId farhAd javAd mustafA GulAm rahIm karIm nasIr xalIl habIbullAh rahmatullAh najIbullAh asadullAh abdullAh zabIhullAh hamIdullAh sanAullAh naqIbullAh samIullAh abdulrahmAn mIrwAys zalmay jawId fawAd idrIs sulAymAn yUnus bacIr qAsim hAcim ismAil murtazA muxtAr sajjAd ibrAhIm yaqUb musA IsA dAwUd carIf hakIm rUhullAh farIdUn CafIq nazIr';
const persianFemale =
  'fAtima zahrA maryam masUma zaynab sakIna Aica CukrIa nasrIn parwIn farzAna marziya rahIma sUraya nargis laylA ruqia hamIda nUria CabAna najIba wahIda razia latIfa GulcAn mInA frUzAn zAkia tAhira halIma bibi arIfa hawA nilUfar sahar palwaCa mahbUba adIla yalda ziba';

export const patterns: readonly Pattern[] = [
  {
    ...{ id: 'arabic', share: 0.26, nationality: '475', chain: 'nisba', yearOnly: 0.08, single: 0.002 },
    male: arabicMale,
    female: arabicFemale,
    family:
      'halabi masri hamwi carif cAmi najjAr haddAd xatIb saGIr qAsim sAlih husEn ahmad xalaf jAsim hamUd abdullAh ali darwIc tawIl qaddUr bakkUr zUbi hurAni saffAf qabbAni atrac nAbulsi rifai sabbAG dabbAG xayyAt hallAq jazzAr fallAha mardini dimaCqi bArUdi CaCkAl qasmu zaytUn jabri sattUf kurdi turkmAni hussAmi akkAri xUri sarrAj dandac farrA tammAm zakari qutayni cahIn bayrUti jarrAh mulhim sukkar bitar',
    places:
      'halab dimacq homs hama idlib rakka dayr_azzUr dara Qamicli hasaka latakia manbij al_bab afrIn azaz tartus duma daraya',
  },
  {
    ...{ id: 'dari', share: 0.2, nationality: '423', chain: 'suffixed', yearOnly: 0.3, single: 0.06 },
    male: persianMale,
    female: persianFemale,
    family:
      'ahmad muhammad rahIm karIm nUr hakIm amIr hayder carIf jafar husayn rizA sadIq akbar xalIl ibrAhIm hAcim mUsA nazar sultAn wazIr yUsuf safAr nabI hutak barak popal sAhib xair azIz faqIr ghaznaw kAbul herAt panjCIr logar kunduz',
    suffixes: 'i i i i i zai zai zAda zAda yAr',
    places:
      'kAbul herAt mazAr_icarIf kandahAr jalAlAbAd Gazni kunduz bamyAn farah pulixumri laCkargAh CibirGAn nangarhAr paktia logar taluqAn',
  },
  {
    ...{ id: 'farsi', share: 0.07, nationality: '439', chain: 'suffixed', yearOnly: 0.02, single: 0 },
    male: persianMale,
    female: persianFemale,
    family:
      'husayn muhammad karIm rizA jafar mUsaw akbar sadIq rahmAn tehrAn isfahAn CIrAz najaf kAzim bahrAm farah jamCId muqaddam sAlih yazd qumm kirmAn zand Cams nUr hAcim abbas bAqir taqI',
    suffixes: 'i i i i zAde pUr nijAd far yAn',
    places: 'tehrAn macad isfahAn CirAz tabrIz ahwAz qom karaj rasht kirmAnCAh yazd orumia hamadAn',
  },
  {
    ...{ id: 'ukrainian', share: 0.17, nationality: '166', chain: 'slavic', yearOnly: 0, single: 0 },
    male: 'oleksandr/aleksandr serhii/sergei andrii/andrei volodymyr/vladimir mykola/nikolai dmytro/dmitri ivan/ivan vasyl/vasili petro/petr yurii/yuri oleh/oleg viktor/viktor maksym/maksim pavlo/pavel mykhailo/mikhail bohdan/bogdan yevhen/evgeni artem/artem denys/denis anatolii/anatoli vitalii/vitali oleksii/aleksei roman/roman taras/taras ihor/igor stanislav/stanislav hryhorii/grigori mykyta/nikita illia/ilya tymofii/timofei danylo/danil valentyn/valentin ruslan/ruslan eduard/eduard',
    female:
      'olena/elena iryna/irina tetiana/tatiana nataliia/natalia oksana/oksana svitlana/svetlana liudmyla/lyudmila halyna/galina mariia/maria hanna/anna kateryna/ekaterina olha/olga viktoriia/viktoria yuliia/yulia anastasiia/anastasia daria/darya inna/inna alina/alina valentyna/valentina nadiia/nadezhda larysa/larisa sofiia/sofia polina/polina marharyta/margarita veronika/veronika zoia/zoya liubov/lyubov nina/nina raisa/raisa yevheniia/evgenia solomiia/solomia diana/diana vira/vera',
    family:
      'kowal mel bondar Cewt tkat krawt oliin Cul poliC mor lys saw petr rud mar klym pawl hont kuC zaxar hryc sydor pan kostr yarem fed nazar homen roman dan step halus wol bil tarn kor sokol worob zab dubr',
    suffixes: 'enko enko enko enko uk Tuk ko ik skyi Tenko iak un ov',
    places:
      'kyiv/kiev xarkiv/xarkow odesa/odessa dnipro/dnepr donetsk/donetsk mariupol/mariupol lviv/lwow zaporiZia/zaporoZe xerson/xerson mykolaiv/nikolaew sumy/sumi Ternihiw/Ternigow poltava/poltawa luhansk/lugansk vinnytsia/winniza',
  },
  {
    ...{ id: 'russian', share: 0.03, nationality: '160', chain: 'slavic', yearOnly: 0, single: 0 },
    male: 'aleksandr/aleksandr sergei/sergei andrei/andrei vladimir/vladimir nikolai/nikolai dmitri/dmitri ivan/ivan magomed/muhammad ahmed/ahmad ramzan/ramzan islam/islam zelimxan/zelimxan turpal/turpal aslan/aslan ruslan/ruslan timur/timur rustam/rustam',
    female:
      'elena/elena irina/irina tatiana/tatiana natalia/natalia olga/olga svetlana/svetlana anna/anna ekaterina/ekaterina zarema/zarema madina/madina aiCat/aiCat luiza/luiza xeda/xeda malika/malika zara/zara',
    family:
      'iwan petr smirn kuznez pop wasil sokol magomed axmed ismail dad mus ibragim sulaim gaz abdul yunus',
    suffixes: 'ov ov ov aew in',
    places: 'moskwa/moskau grozny/grosny maxaTkala/maxaTkala nazran/nazran samara/samara rostow/rostow',
  },
  {
    ...{ id: 'turkish', share: 0.06, nationality: '163', chain: 'family', yearOnly: 0.02, single: 0 },
    male: 'mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman abdullah mahmut rejep salih fatih kadir emre hakan adem kemal yaCar bekir musa metin enes burak Jan Jemal',
    female:
      'fatma ayCe emine hatiJe zeynep elif meryem Cerife zehra sultan hanife merwe busra sewgi esra ozlem gulsum yasemin songul nurJan derya dilek nazli TiTek filiz',
    family:
      'yilmaz kaya demir Celik Cahin yildiz ozturk aydin ozdemir arslan doGan kiliT aslan Tetin kara koT kurt ozkan CimCek polat korkmaz TakmakTi erdoGan yawuz Jan aJar aktaC gunec tac bulut',
    places: 'istanbul ankara izmir gaziantep Canliurfa diyarbakir mardin wan adana batman hatay bursa',
  },
  {
    ...{ id: 'kurdish', share: 0.08, nationality: '438', chain: 'father', yearOnly: 0.15, single: 0.01 },
    male: 'azAd rojhat rEbIn hIwa ArAm dilcad karwAn sarkawt barzAn rEzAn Cwan hEmin zAna alan sIrwAn niTirwAn ahmed muhammad ali husEn ibrAhIm omar xidir mIrzA xalaf haJi xero qasim barakat sabri saman dldar kawa CErko bawar',
    female:
      'Cilan rojIn bErIwan hEvI zIn nAlIn jiyAn xEzAl roza Cnor nasrIn avIn sozdar narIn bahar gulIstan haja basE nasIma SuhEla CIlAn dalya nadia xatun mAyan zeri evIn',
    family:
      'ahmed muhammad ali husEn hasan ibrAhIm omar rasUl karIm xidir xalaf mIrzA barzAni duhoki zAxoyi zebAri mizUri Cengali qAsim Calal xodEda murAd ilyAs qAsIm sAlih tAhir haji barakat xero sado hamo',
    places:
      'duhok hawlEr/erbil sulEmAni/sulaymAniya zAxo Cengal/sinjAr CExAn kirkuk/karkuk mosul qAmiClo kobAne/ayn_al_arab',
  },
  {
    ...{ id: 'tigrinya', share: 0.07, nationality: '224', chain: 'father', yearOnly: 0.12, single: 0.01 },
    male: 'tesfay yohannes mIkAel dawit samuel filmon merhawi robEl yonas henok abraham kibrom mehari haile gebrehiwet teklE habtom solomon isaak amanuel berhAne zeray kiflom aron natnael fitsum ermias kidane weldu asmerom ghirmay tsegay',
    female:
      'selam helEn rahwa semhar miriam feruz luwam saba abrehet letebrhan hiwet mihret tsega almaz asmeret senait winta bsrat eden yordanos kisanet freweini zAid elsa rigat tsighe',
    family:
      'tesfay gebremedhin haile tekle weldemikael ghebreselassie kidane berhane abraha hagos gebrehiwet tesfamariam yemane mehari asgedom okbay weldeslassie habte negash ghirmay fessehaye mengistu beyene tewelde kahsay araya',
    places: 'asmara keren mendefera massawa dekemhare barentu adi_keyh tesseney segeneiti adi_quala',
  },
  {
    ...{ id: 'somali', share: 0.05, nationality: '273', chain: 'father', yearOnly: 0.4, single: 0.01 },
    male: 'muhammad abdi ahmed ali hasan husEn ibrAhIm yUsuf abdirahmAn abdullAhi ismAIl mahamUd omar Adan farah nUr warsame dahir jAma guled liban abdikarIm Caqib bile hirsi',
    female:
      'fAdumo xalImo hAwo Amina Aica maryan sahra hodan ifrah nimo asha deqa hibo xadIja sagal ubax faiza ayAn fartun ladan idil zamzam Cukri',
    family:
      'muhammad ali ahmed hasan abdi nUr husEn yUsuf farah warsame ibrAhIm omar jAma abdullAhi Adan dahir hersi guled egal Cirwac rAge Cabdi samatar bile',
    places: 'muqdiCo/mogadishu hargeysa kismAyo baydhaba galkayo beledweyne borama burao marka',
  },
  {
    ...{ id: 'french', share: 0.04, nationality: '261', chain: 'family', yearOnly: 0.12, single: 0.005 },
    male: 'mamadu ibrahima alfa amadu usman abdulaye tierno sEku aliu muhamed bubakar sulayman lansana fode mori Cek moise dJibril jan pol',
    female:
      'fatumata mariama aisatu kadiatu binta adama hawa ramatulaye mariam oumu djenabu aminata nene saran macire bintu',
    family:
      'diallo bah barry sow balde camara kEita konde toure kurouma sylla traore conte bangoura cisse kante sidibe diakite doumbuya soumah',
    places: 'konakry labE kankan nzErEkorE kindia mamu pita dalaba sigiri bokE',
  },
  {
    ...{ id: 'english', share: 0.02, nationality: '232', chain: 'family', yearOnly: 0.05, single: 0 },
    male: 'emmanuel samuel david joseph john peter sunday victor daniel kingsley osas efosa chidi emeka kelvin',
    female:
      'blessing joy grace mercy faith gift precious osayi ngozi amaka esther rita patience favour sandra',
    family:
      'osagie okafor eze okoro igbinovia osaro ehigie omoregie nwosu obi adeyemi balogun edo johnson friday uwaifo aigbe',
    places: 'benin_city lagos kano enugu warri ibadan owerri aba',
  },
];
