import { keyOf } from '../letters.ts';

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(keyOf));
}

/** Words that often begin a sentence and so have a capital without being names. */
export const BEGINNERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: keys(`the a an this that these those it he she they we you i his her its their our my your there here and but or so yet
    in on at by for from with without after before during since until while when where why how what who which whose if as
    because although though however meanwhile also still now then later earlier today yesterday tomorrow some many most few
    several all both each every no none nobody not only about around nearly almost more less over under between among
    against across along through to of up down out off one two three four five six seven eight nine ten eleven twelve
    officials police people residents workers members voters drivers students teachers parents firefighters rescuers
    prosecutors investigators experts scientists traders farmers critics supporters inspectors authorities shares exports
    prices rents sales snow rain water fire heavy local national former new old first second third last next another other
    mayor minister president chairman director doctor judge governor mr mrs ms dr sir professor is was are were has had
    have will would can could may might must should do does did let asked according despite instead once again even
    entry damage turnout parliament unemployment eggs oil goals wheat voting rescue striking solar customs beaches buses
    vaccination scores hundreds thousands dozens millions everything everyone somebody someone anyone nothing yes`),
  fr: keys(`le la les l' un une des du de d' au aux ce cet cette ces il elle ils elles on nous vous je tu j' c' s' n' qu' son sa
    ses leur leurs notre nos votre vos mon ma mes et mais ou où or donc car ni dans sur sous par pour avec sans après avant
    pendant depuis dès entre chez vers contre selon lorsque lorsqu' quand comme comment pourquoi qui que quoi dont si quel
    quelle aucun aucune tout toute tous toutes plusieurs certains quelques chaque autre autres même aussi alors ainsi
    ensuite enfin puis hier aujourd'hui demain ici là voici voilà environ près au-delà parmi malgré grâce face outre
    cependant toutefois pourtant en à y ne pas rien personne non oui deux trois quatre cinq six sept huit neuf dix
    des rien monsieur madame maître la`),
};

/** Titles are no names, with a capital or without. */
export const TITLES: ReadonlySet<string> = keys(
  'mr mrs ms dr sir prof professor mme mlle m me i god ok tv',
);

/** Words that stand before an Arabic name: what somebody is, or what sort of thing it is. */
export const ARABIC_PEOPLE: ReadonlySet<string> =
  keys(`رئيس رئيسة وزير وزيرة نائب نائبة مدير مديرة محافظ محافظة سيد سيدة دكتور
  دكتورة طبيب طبيبة مهندس مهندسة قاض قاضي قاضية محامي محام محامية كاتب كاتبة شاعر شاعرة روائي فنان فنانة ممثل ممثلة مخرج مخرجة
  لاعب لاعبة مدرب مدربة قبطان ربان بطل بطلة عالم عالمة باحث باحثة خبير خبيرة محلل أستاذ أستاذة معلم معلمة متحدث متحدثة ناطق
  أمير أميرة ملك ملكة شيخ شيخة عقيد عميد لواء فريق جنرال ضابط شرطي سفير سفيرة مفاوض مفاوضة مفوض بائع بائعة تاجر مزارع خباز
  خبازة حارس صياد سائق عامل عاملة موظف موظفة مدعي متهم متهمة ضحية مرشح مرشحة زعيم أمين صحفي صحافي صحفية مؤرخ عازف مغني
  مغنية مستشار مستشارة عضو عضوة مواطن شقيق شقيقة زوج زوجة والد والدة نجل ابنة ابن`);

export const ARABIC_THINGS: ReadonlySet<string> =
  keys(`شركة مجموعة مؤسسة مصرف بنك جامعة معهد مدرسة كلية مستشفى وزارة مجلس
  بلدية هيئة منظمة جمعية رابطة نقابة حزب حركة اتحاد نادي فريق محكمة مدينة بلدة قرية حي شارع ساحة منطقة إقليم ولاية محافظة
  مقاطعة دولة جمهورية مملكة إمارة جزيرة جزر نهر بحر بحيرة خليج وادي جبل رأس ميناء مرفأ مطار محطة ممر جسر طريق سد قناة سوق
  متحف مسرح ملعب عاصفة إعصار سفينة ناقلة صحيفة جريدة وكالة قناة إذاعة جائزة بورصة مستودع غرفة مصنع سجن معبر مخيم كنيسة
  مسجد حديقة فندق قصر برج شواطئ شاطئ ساحل بلد قبيلة كتيبة صندوق بطولة كأس`);

/** Verbs after which the speaker’s name stands. */
export const ARABIC_SAYING: ReadonlySet<string> =
  keys(`قال قالت أعلن أعلنت أكد أكدت صرح صرحت أوضح أوضحت أضاف أضافت ذكر ذكرت
  كتب كتبت روى روت وصف وصفت اتهم اتهمت`);

/** Words that are in no name: prepositions, pronouns, common verbs. */
export const ARABIC_PLAIN: ReadonlySet<string> =
  keys(`في من إلى على عن مع بعد قبل عند منذ حتى بين خلال ضد نحو حول لدى دون بدون غير
  أن إن أنه أنها إنه إنها إنهم أنهم كان كانت يكون تكون سيكون ستكون هو هي هم هذا هذه ذلك تلك الذي التي الذين ما لا لم لن ليس
  ليست قد لقد كما لكن لكنها لكنه بل أو ثم أم كل بعض أي أحد إحدى عدة وفق بحسب حسب بسبب رغم أمام قرب قبالة تحت فوق وسط داخل
  خارج عبر مقابل بنسبة بأنها بأنه بأن لأن الآن أيضا فقط جدا أول آخر نفسه نفسها قدره قدرها عمره عمرها وزنه وزنها
  قال قالت مصدر مسؤول متحدث متحدثة أعضاء وهو وهي وقد وكان وكانت عام سنة شهر أسبوع يوم يورو دولار مليون ألف مليار`);

/** Names that newspapers print every day: countries, capitals, given names. Without a capital only a list tells them. */
export const ARABIC_NAMES: ReadonlySet<string> =
  keys(`مصر السعودية سوريا لبنان الأردن العراق فلسطين إسرائيل الكويت قطر البحرين
  الإمارات عمان اليمن السودان ليبيا تونس الجزائر المغرب موريتانيا الصومال جيبوتي تركيا إيران باكستان الهند الصين اليابان
  روسيا أوكرانيا فرنسا ألمانيا بريطانيا إسبانيا إيطاليا البرتغال هولندا بلجيكا السويد النرويج فنلندا الدنمارك بولندا اليونان
  أمريكا أميركا كندا المكسيك البرازيل الأرجنتين أستراليا نيجيريا إثيوبيا كينيا القاهرة الرياض دمشق بيروت بغداد القدس غزة
  الدوحة المنامة مسقط صنعاء الخرطوم طرابلس الرباط أنقرة إسطنبول طهران باريس لندن برلين مدريد روما موسكو كييف واشنطن نيويورك
  بكين طوكيو جنيف بروكسل فيينا حلب حمص الموصل البصرة الإسكندرية جدة مكة دبي أبوظبي
  محمد أحمد علي حسن حسين عمر خالد سمير محمود إبراهيم يوسف مصطفى عبدالله عبد سعيد كريم طارق وليد زياد فؤاد جمال ناصر فاطمة
  عائشة مريم زينب ليلى نادية سعاد هدى منى سلمى رانيا ياسمين نور جورج جان بول مارك توماس جون ديفيد مايكل حداد`);
