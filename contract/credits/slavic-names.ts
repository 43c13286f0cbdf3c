/**
 * Russian and Ukrainian lines put names and places into cases ("под редакцией Ольги Ивановой", "в Москве").
 * Rows hold the nominative, so the common patterns are turned back; what no rule knows stays as printed.
 */

/** Given names of men whose genitive is made by rule; after a slash a genitive that is not. */
const RUSSIAN_MEN =
  'Иван Петр/Петра Пётр/Петра Александр Алексей Андрей Антон Аркадий Артем Артём Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир ' +
  'Владислав Вячеслав Геннадий Георгий Глеб Григорий Даниил Денис Дмитрий Евгений Егор Игорь Илья/Ильи Никита/Никиты Кирилл Константин Лев/Льва Леонид Максим Марк Матвей ' +
  'Михаил Николай Олег Павел/Павла Лука/Луки Фома/Фомы Савва/Саввы Тихон Захар Игнат Родион Платон Демьян Макар Назар Роман Руслан Семен Семён Сергей Станислав Степан Тимофей Тимур Федор Фёдор Юрий Яков Ярослав';
const UKRAINIAN_MEN =
  'Іван Петро/Петра Олександр Олексій Андрій Антон Артем Богдан Борис Вадим Валентин Валерій Василь Віктор Віталій Володимир Владислав ' +
  "В'ячеслав Геннадій Гліб Григорій Данило/Данила Денис Дмитро/Дмитра Євген Ігор/Ігоря Ілля/Іллі Микита/Микити Кирило/Кирила Костянтин Лев/Лева Леонід Максим Марко/Марка Микола/Миколи " +
  'Михайло/Михайла Лука/Луки Орест Мирон Захар Северин Назар Олег Остап Павло/Павла Роман Руслан Святослав Сергій Станіслав Степан Тарас Тимофій Тимур Федір/Федора Юрій Яків/Якова Ярослав';

function genitiveOf(nominative: string): string {
  if (/[йь]$/u.test(nominative)) return `${nominative.slice(0, -1)}я`;
  return `${nominative}а`;
}

function menByGenitive(list: string): Map<string, string> {
  return new Map(
    list.split(' ').map((entry) => {
      const [nominative = '', irregular] = entry.split('/');
      return [irregular ?? genitiveOf(nominative), nominative];
    }),
  );
}

type Rules = readonly (readonly [RegExp, string])[];

function apply(word: string, rules: Rules): string | undefined {
  for (const [ending, nominative] of rules) {
    if (ending.test(word)) return word.replace(ending, nominative);
  }
  return undefined;
}

type CaseRules = {
  men: Map<string, string>;
  womanGiven: Rules;
  womanFamily: Rules;
  manFamily: Rules;
};

const RUSSIAN: CaseRules = {
  men: menByGenitive(RUSSIAN_MEN),
  womanGiven: [
    [/(?<=[гкхжчшщ])и$/u, 'а'],
    [/ьи$/u, 'ья'],
    [/и$/u, 'я'],
    [/ы$/u, 'а'],
  ],
  womanFamily: [
    [/(?<=[оеё]в|[иы]н)ой$/u, 'а'],
    [/(?<=[сц]к)ой$/u, 'ая'],
    [/ой$/u, 'ая'],
  ],
  manFamily: [
    [/(?<=[оеё]в|[иы]н)а$/u, ''],
    [/(?<=[сц]к)ого$/u, 'ий'],
    [/ого$/u, 'ый'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, ''],
    [/(?<=[аеиоуыэюя])я$/u, 'й'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])я$/u, 'ь'],
  ],
};

const UKRAINIAN: CaseRules = {
  men: menByGenitive(UKRAINIAN_MEN),
  womanGiven: [
    [/ії$/u, 'ія'],
    [/(?<=['’ʼ])ї$/u, 'я'],
    [/и$/u, 'а'],
    [/і$/u, 'я'],
  ],
  womanFamily: [
    [/(?<=[оеє]в|[иії]н)ої$/u, 'а'],
    [/(?<=[сцз]ьк)ої$/u, 'а'],
    [/ої$/u, 'а'],
  ],
  manFamily: [
    [/(?<=[бвгджзйлмнпрстфхцчшщ])ка$/u, 'ко'],
    [/(?<=[сцз]ьк)ого$/u, 'ий'],
    [/ого$/u, 'ий'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, ''],
    [/(?<=[аеєиіїоуюя])я$/u, 'й'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])я$/u, 'ь'],
  ],
};

/** Family names that have no cases. */
const FIXED = /(?:енко|[ыи]х|ук|юк|чук|ко|о|е|и|у|ю|і)$/u;

function nominative(name: string, rules: CaseRules): string {
  const [given = '', ...rest] = name.split(' ');
  const family = rest.at(-1);
  if (family === undefined) return name;
  const man = rules.men.get(given);
  const turned = (words: readonly string[], endings: Rules): string[] =>
    words.map((word) => apply(word, endings) ?? word);
  const woman = apply(given, rules.womanGiven);
  const isWoman =
    woman !== undefined &&
    (apply(family, rules.womanFamily) !== undefined || FIXED.test(family) || isHard(family));
  if (man !== undefined && !isNominativeWoman(given, family)) {
    return [man, ...turned(rest, rules.manFamily)].join(' ');
  }
  return isWoman ? [woman, ...turned(rest, rules.womanFamily)].join(' ') : name;
}

/** A woman's family name that ends in a hard consonant has no cases ("Анны Шмидт"). */
function isHard(family: string): boolean {
  return /[бвгджзйклмнпрстфхцчшщь]$/u.test(family);
}

/** "Александра Иваненко": without a case ending on the family name, a name that women bear too is a woman's. */
function isNominativeWoman(given: string, family: string): boolean {
  return (
    /^(?:Александра|Валентина|Валерия|Евгения|Олександра|Валерія|Євгена)$/u.test(given) &&
    !/[ая]$|ого$/u.test(family)
  );
}

/** A Russian name in the genitive as it is in the nominative: "Ольги Ивановой" → "Ольга Иванова". */
export function russianNominative(name: string): string {
  return nominative(name, RUSSIAN);
}

/** A Ukrainian name in the genitive as it is in the nominative: "Івана Коваленка" → "Іван Коваленко". */
export function ukrainianNominative(name: string): string {
  return nominative(name, UKRAINIAN);
}

/** Cities whose forms after "в" and "из" differ from their name: nominative, then the others. */
function places(list: string): Map<string, string> {
  return new Map(
    list.split('|').flatMap((entry) => {
      const [city = '', ...cases] = entry.split('/');
      return cases.map((form) => [form, city] as const);
    }),
  );
}

const RUSSIAN_PLACES = places(
  'Москва/Москве/Москвы|Киев/Киеве/Киева|Санкт-Петербург/Санкт-Петербурге/Санкт-Петербурга|Минск/Минске/Минска|Лондон/Лондоне/Лондона|Париж/Париже/Парижа|' +
    'Берлин/Берлине/Берлина|Вашингтон/Вашингтоне/Вашингтона|Нью-Йорк/Нью-Йорке/Нью-Йорка|Брюссель/Брюсселе/Брюсселя|Женева/Женеве/Женевы|Вена/Вене/Вены|Рим/Риме/Рима|' +
    'Мадрид/Мадриде/Мадрида|Варшава/Варшаве/Варшавы|Прага/Праге/Праги|Рига/Риге/Риги|Вильнюс/Вильнюсе/Вильнюса|Таллин/Таллине/Таллина|Пекин/Пекине/Пекина|' +
    'Стамбул/Стамбуле/Стамбула|Анкара/Анкаре/Анкары|Каир/Каире/Каира|Дубай/Дубае/Дубая|Тегеран/Тегеране/Тегерана|Багдад/Багдаде/Багдада|Бейрут/Бейруте/Бейрута|' +
    'Иерусалим/Иерусалиме/Иерусалима|Одесса/Одессе/Одессы|Харьков/Харькове/Харькова|Львов/Львове/Львова|Астана/Астане/Астаны|Алматы/Алматы|Ташкент/Ташкенте/Ташкента|' +
    'Ереван/Ереване/Еревана|Екатеринбург/Екатеринбурге/Екатеринбурга|Новосибирск/Новосибирске/Новосибирска|Казань/Казани|Калининград/Калининграде/Калининграда|' +
    'Владивосток/Владивостоке/Владивостока|Ростов-на-Дону/Ростове-на-Дону/Ростова-на-Дону|Сидней/Сиднее/Сиднея|Хельсинки/Хельсинки|Белград/Белграде/Белграда|Кишинев/Кишиневе/Кишинева|' +
    'Донецк/Донецке/Донецка|Днепр/Днепре/Днепра|Украина/Украине/Украины|Россия/России|Германия/Германии|Франция/Франции|Турция/Турции|Сочи/Сочи|Самара/Самаре/Самары|Гданьск/Гданьске/Гданьска',
);

const UKRAINIAN_PLACES = places(
  'Київ/Києві/Києва|Львів/Львові/Львова|Харків/Харкові/Харкова|Одеса/Одесі/Одеси|Дніпро/Дніпрі/Дніпра|Запоріжжя/Запоріжжі|Москва/Москві/Москви|Лондон/Лондоні/Лондона|Париж/Парижі/Парижа|' +
    'Берлін/Берліні/Берліна|Вашингтон/Вашингтоні/Вашингтона|Нью-Йорк/Нью-Йорку/Нью-Йорка|Брюссель/Брюсселі/Брюсселя|Женева/Женеві/Женеви|Відень/Відні/Відня|Рим/Римі/Рима|' +
    'Мадрид/Мадриді/Мадрида|Варшава/Варшаві/Варшави|Прага/Празі/Праги|Рига/Ризі/Риги|Вільнюс/Вільнюсі/Вільнюса|Таллінн/Таллінні/Таллінна|Пекін/Пекіні/Пекіна|' +
    'Стамбул/Стамбулі/Стамбула|Анкара/Анкарі/Анкари|Каїр/Каїрі/Каїра|Мінськ/Мінську/Мінська|Чернівці/Чернівцях/Чернівців|Херсон/Херсоні/Херсона|Миколаїв/Миколаєві/Миколаєва|Полтава/Полтаві/Полтави|' +
    'Суми/Сумах/Сум|Чернігів/Чернігові/Чернігова|Вінниця/Вінниці|Тернопіль/Тернополі/Тернополя|Ужгород/Ужгороді/Ужгорода|Луцьк/Луцьку/Луцька|Рівне/Рівному/Рівного|Житомир/Житомирі/Житомира|' +
    'Черкаси/Черкасах/Черкас|Кропивницький/Кропивницькому/Кропивницького|Івано-Франківськ/Івано-Франківську/Івано-Франківська|Маріуполь/Маріуполі/Маріуполя|Донецьк/Донецьку/Донецька|' +
    'Україна/Україні/України|Росія/Росії|Польща/Польщі|Німеччина/Німеччині/Німеччини|Франція/Франції|Гданськ/Гданську/Гданська|Краматорськ/Краматорську/Краматорська',
);

/** Endings that only cities have, and whose nominative they leave in no doubt. */
const RUSSIAN_PLACE_ENDINGS: Rules = [
  [/(?<=\p{L}{2}ск|град|бург|город)[еа]$/u, ''],
  [/(?<=\p{L}(?:[аея]н|ер|рм))и$/u, 'ь'],
];
const UKRAINIAN_PLACE_ENDINGS: Rules = [
  [/(?<=\p{Ll}ськ)[уа]$/u, ''],
  [/(?<=град|бург|город)[іа]$/u, ''],
];

/** A city after "в" or "из" as it is in the nominative; unknown ones stay as printed. */
export function russianPlace(place: string): string {
  return RUSSIAN_PLACES.get(place) ?? apply(place, RUSSIAN_PLACE_ENDINGS) ?? place;
}

/** A city after "у" or "з" as it is in the nominative; unknown ones stay as printed. */
export function ukrainianPlace(place: string): string {
  return UKRAINIAN_PLACES.get(place) ?? apply(place, UKRAINIAN_PLACE_ENDINGS) ?? place;
}
