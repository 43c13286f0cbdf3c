import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NOTIFICATION_KINDS } from '#contract/planning-words.ts';
import { mailOf } from '#server/planning/rules/mail-words.ts';
import { mergeNotice } from '#server/publishing/rules/merge-notice.ts';
import { codeLetter, linkLetter } from '#server/sign-off/rules/guest-letters.ts';

/** The languages whose terms docs/translated-terms.md settles. */
type Language = 'fr' | 'ar';
type Words = { [key: string]: string | Words };
/** A sentence, and where it stands. */
type Sentence = { key: string; says: string };
/** Words that mean something else to a newsroom, what is said instead, and the keys that mean just that. */
type Banned = { word: RegExp; say: string; but?: RegExp };

/** A French word by itself: letters with accents are letters. */
const word = (forms: string): RegExp => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'iu');

/** Arabic words by how they begin, whatever vowels are written, after “and”, “in” or the article. */
const arabic = (stems: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])[وف]?[بلك]?(?:ال|لل)?(?:${stems.replace(/\p{L}/gu, '$&\\p{M}*')})`,
    'u',
  );

const BANNED: Record<Language, readonly Banned[]> = {
  fr: [
    { word: word('tue|tuer|tuée?s?'), say: 'annuler' },
    { word: word('suppressions?'), say: 'annulation, retrait', but: /delete-block$/u },
    { word: /(?:sujet|article)s?(?: \p{L}+){0,3} supprim/iu, say: 'annulé, retiré' },
    { word: /supprim\p{L}+ (?:[lcs]e |un )(?:sujet|article)/iu, say: 'annuler, retirer' },
    // A signature is the name above a text.
    {
      word: word('(?:contre)?sign(?:atures?|er|ez|ent|ée?s?)|contreseings?'),
      say: 'visa, viser',
      but: /byline$/u,
    },
    { word: word('histoires?'), say: 'sujet' },
    {
      word: /bris[eé]\p{L}* (?:\p{L}+ ){0,3}(?:glace|vitre)/iu,
      say: 'publier en urgence, sans visas',
    },
    { word: /(?:mett|mis|mettre|laiss)\p{L}* (?:\p{L}+ )?de côté/iu, say: 'écarter' },
    { word: word('slugs?|sluglines?|intitulés?'), say: 'mot-clé' },
    { word: word('desks?|bureaux?'), say: 'service, rédaction' },
    { word: word('corrections?'), say: 'rectificatif' },
    { word: /en cours de développement|se développe/iu, say: 'en développement' },
    { word: /notes? aux éditeurs/iu, say: 'note aux rédactions' },
    { word: word('chapeau'), say: 'chapô' },
    { word: word('morte?s?'), say: 'ne vaut plus', but: /link-dead$/u },
    { word: /termin\p{L}+ (?:le |un |ce )?(?:jeton|lien)/iu, say: 'révoquer' },
    { word: word('alert\\p{L}*'), say: 'alarme' },
    { word: word('courriers?'), say: 'courriel' },
    { word: /secondes? (?:personne|lecture)/iu, say: 'deuxième' },
    // Readers of the screens are addressed as vous; a name is hidden, « masqué ».
    { word: word('tu|tus|ton|tes'), say: 'vous, masqué' },
  ],
  ar: [
    { word: arabic('مقال'), say: 'مادة' },
    { word: arabic('إجاز|أجاز|أجيز|يجيز|مجازة|تواقيع'), say: 'توقيع، توقيعات' },
    { word: arabic('اسم العمل|أسماء العمل|اسم المختصر'), say: 'الاسم الداخلي' },
    { word: arabic('مكتب|مكاتب'), say: 'قسم، أقسام' },
    { word: arabic('قارئ من ال?خارج|قراء من ال?خارج|قارئا من ال?خارج'), say: 'قارئ خارجي' },
    { word: arabic('تحديد موعد|حدد موعد'), say: 'جدولة' },
    { word: arabic('إعادة إرسال'), say: 'إعادة بث' },
    { word: arabic('إلغاء ال?نهائي'), say: 'إلغاء' },
    // What readers find in the place of a text; an إشعار is what the bell tells.
    { word: arabic('إشعار'), say: 'تنويه', but: /\.(?:notifications|bell|telling)\./ },
    { word: arabic('مواضيع'), say: 'موضوعات، قصص' },
    { word: arabic('موجز'), say: 'خلاصة' },
    { word: arabic('مدير'), say: 'مشرف' },
    { word: arabic('كتلة'), say: 'فقرة' },
    {
      word: arabic('حقوق'),
      say: 'صلاحيات',
      but: /(?:rights-expired|attribute\.rights|part\.pictures|copyright)$/,
    },
    // A text is published; it does not walk out.
    { word: arabic('خرج|يخرج'), say: 'نُشر، صدر' },
    { word: arabic('تم |يتم |بواسطة'), say: 'a verb', but: /importExample$/ },
    { word: /قرّاء/u, say: 'قراء' },
    { word: /[\u0621-\u064a]\p{M}*[,;?]/u, say: '، ؛ ؟', but: /importExample$/ },
    { word: /["“”]/u, say: '«»' },
    { word: /[٠-٩]/u, say: '0-9' },
  ],
};

const WORDS = join(process.cwd(), 'client/app/words');
const SERVER_WORDS = ['server/delivery/render/words', 'server/sign-off/render/words'];

function flat(words: Words, above: string): Sentence[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ key: `${above}.${key}`, says: value.replace(/\{\{?\w+\}?\}/g, '0') }]
      : flat(value, `${above}.${key}`),
  );
}

async function ofFile(file: string): Promise<Sentence[]> {
  const module = (await import(file)) as Record<string, Words>;
  return flat(module, '');
}

/** What mails, letters and notices say: the sentences, with everything that they quote left out. */
function posted(language: Language): Sentence[] {
  const quoted = { newsroom: '0', by: '0', url: '0', until: '0', code: '0' };
  const said = (key: string, says: string): Sentence => ({ key, says });
  const letters = [linkLetter(quoted, language), codeLetter(quoted, language)];
  const things = { who: '0', slugline: '0', headline: '', excerpt: '', link: '' };
  const mails = NOTIFICATION_KINDS.map((kind) => {
    const mail = mailOf([{ kind, ...things }], { language, newsroom: '0' });
    return said(`mail.${kind}`, `${mail.subject}\n${mail.text}`);
  });
  return [
    ...mails,
    ...letters.map(({ subject, text }, at) => said(`letter.${String(at)}`, `${subject}\n${text}`)),
    said('merge-notice', mergeNotice(language)),
  ];
}

/** Every sentence that people read in a language. */
async function everything(language: Language): Promise<Sentence[]> {
  const screens = (await readdir(join(WORDS, language))).map((file) => join(WORDS, language, file));
  const files = [
    ...screens,
    join(WORDS, 'said', `${language}.ts`),
    ...SERVER_WORDS.map((folder) => join(process.cwd(), folder, `${language}.ts`)),
  ];
  const read = await Promise.all(files.map(ofFile));
  return [...read.flat(), ...posted(language)];
}

describe('what people read', () => {
  it.each(Object.keys(BANNED) as Language[])(
    'calls a thing by one term everywhere (%s)',
    async (language) => {
      const sentences = await everything(language);
      expect(sentences.length).toBeGreaterThan(1500);
      const wrong = BANNED[language].flatMap(({ word: banned, say, but }) =>
        sentences
          .filter(({ key, says }) => banned.test(says) && but?.test(key) !== true)
          .map(({ key, says }) => ({ key, says, say })),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('sets French signs apart by spaces that never end a line, and curls its apostrophes', async () => {
    const loose = / [:;!?»](?=$|[\s).…])|« |\p{L}'\p{L}|\.\.\./u;
    const sentences = await everything('fr');
    expect(sentences.filter(({ says }) => loose.test(says))).toEqual([]);
  });

  it('explains broken glass in French by its own word once, in brackets', async () => {
    const sentences = await everything('fr');
    const told = sentences.filter(({ says }) => /bris de glace/iu.test(says));
    expect(told.map(({ says }) => /\(«\s?bris de glace\s?»\)/iu.test(says))).toEqual([true]);
  });
});
