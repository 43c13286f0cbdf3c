const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const REGION_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));
const CONTINENTS = ['150', '019', '002', '142', '009', '005', '003', '145'];
const NO_PLACES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'ST']);

/** Capitals and cities that stand in world news without their country. */
const CITIES =
  'Kyiv|Kiev|Moscow|Berlin|London|Paris|Madrid|Rome|Lisbon|Brussels|Amsterdam|The Hague|Vienna|Bern|Geneva|Zurich|Warsaw|Prague|Budapest|Bucharest|Sofia|Athens|Ankara|Istanbul|Belgrade|Zagreb|Ljubljana|Sarajevo|Skopje|Tirana|Copenhagen|Oslo|Stockholm|Helsinki|Tallinn|Riga|Vilnius|Minsk|Chisinau|Tbilisi|Yerevan|Baku|Dublin|Edinburgh|Belfast|Reykjavik|Washington|New York|Los Angeles|Chicago|Boston|Houston|San Francisco|Ottawa|Toronto|Montreal|Mexico City|Havana|Bogota|Caracas|Lima|Quito|La Paz|Santiago|Buenos Aires|Montevideo|Brasilia|São Paulo|Rio de Janeiro|Beijing|Shanghai|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Pyongyang|Manila|Jakarta|Kuala Lumpur|Bangkok|Hanoi|Yangon|Dhaka|New Delhi|Delhi|Mumbai|Islamabad|Karachi|Kabul|Tehran|Baghdad|Damascus|Beirut|Amman|Jerusalem|Tel Aviv|Gaza|Riyadh|Dubai|Abu Dhabi|Doha|Cairo|Tripoli|Tunis|Algiers|Rabat|Khartoum|Addis Ababa|Nairobi|Mogadishu|Kampala|Kinshasa|Lagos|Abuja|Accra|Dakar|Pretoria|Johannesburg|Cape Town|Canberra|Sydney|Melbourne|Wellington|Auckland|Kharkiv|Odesa|Lviv|Munich|Frankfurt|Hamburg|Milan|Barcelona';

/** Words of nationality and the country each stands for. */
const DEMONYMS =
  'Russian=Russia|Ukrainian=Ukraine|British=United Kingdom|German=Germany|French=France|American=United States|US=United States|U.S.=United States|Italian=Italy|Spanish=Spain|Portuguese=Portugal|Polish=Poland|Dutch=Netherlands|Belgian=Belgium|Swiss=Switzerland|Austrian=Austria|Hungarian=Hungary|Romanian=Romania|Bulgarian=Bulgaria|Greek=Greece|Turkish=Turkey|Swedish=Sweden|Norwegian=Norway|Danish=Denmark|Finnish=Finland|Estonian=Estonia|Latvian=Latvia|Lithuanian=Lithuania|Belarusian=Belarus|Georgian=Georgia|Irish=Ireland|Canadian=Canada|Mexican=Mexico|Brazilian=Brazil|Argentine=Argentina|Chilean=Chile|Peruvian=Peru|Colombian=Colombia|Venezuelan=Venezuela|Cuban=Cuba|Chinese=China|Japanese=Japan|Indian=India|Pakistani=Pakistan|Afghan=Afghanistan|Iranian=Iran|Iraqi=Iraq|Syrian=Syria|Lebanese=Lebanon|Israeli=Israel|Egyptian=Egypt|Saudi=Saudi Arabia|Australian=Australia|Serbian=Serbia|Croatian=Croatia|Czech=Czechia|Slovak=Slovakia|Slovenian=Slovenia|Nigerian=Nigeria|Kenyan=Kenya|Ethiopian=Ethiopia|European=Europe|Filipino=Philippines|Indonesian=Indonesia|Vietnamese=Vietnam|Thai=Thailand';

const NATIONALITIES: ReadonlyMap<string, string> = new Map(
  DEMONYMS.split('|').map((pair): [string, string] => {
    const [word = '', country = ''] = pair.split('=');
    return [word, country];
  }),
);

function regionNames(): Set<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = [...REGION_CODES, ...CONTINENTS]
    .filter((code) => !NO_PLACES.has(code))
    .map((code) => names.of(code))
    .filter((name) => name !== undefined);
  return new Set([
    ...found,
    ...CITIES.split('|'),
    'Czech Republic',
    'Myanmar',
    'Gaza Strip',
    'West Bank',
    'Turkey',
  ]);
}

const PLACES: ReadonlySet<string> = regionNames();

/** Whether an English name is a country's, a continent's or a world city's. */
export function isPlaceName(name: string): boolean {
  return PLACES.has(name);
}

/** The country an English word of nationality stands for, or `null`. */
export function countryOf(word: string): string | null {
  return NATIONALITIES.get(word) ?? null;
}
