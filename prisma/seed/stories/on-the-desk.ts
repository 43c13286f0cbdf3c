import type { SeedCredit, Teller } from '../teller.ts';

const BY_REPORTER: readonly SeedCredit[] = [{ role: 'reporting', who: 'reporter' }];
const BY_SECOND: readonly SeedCredit[] = [{ role: 'reporting', who: 'second' }];

/** Given back to its writer with a note. */
export async function schoolBuses(tell: Teller): Promise<void> {
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-SCHOOLS/BUSES',
    desk: 'city',
    section: 'city',
    slug: 'school-buses-run-late',
    text: {
      headline: 'One school bus in five runs late since September',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs: [
        'One school bus in five has run more than ten minutes late since September, figures from the operator show.',
        'Parents in the hill districts say that it is worse there.',
      ],
      credits: BY_REPORTER,
    },
  });
  await tell.submit('reporter', article);
  await tell.giveBack(
    'editor',
    article,
    'Who says “worse there”? One parent by name, please, and the operator’s answer.',
  );
}

/** With the desk, and waiting for an editor. */
export async function lighthouse(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-LIGHTHOUSE/KEEPER',
    desk: 'city',
    section: 'culture',
    slug: 'last-lighthouse-keeper',
    urgency: 6,
    topics: ['medtop:01000000'],
    text: {
      headline: 'The last lighthouse keeper of the bay hands over her logbooks',
      standfirst: 'Forty-one years, two storms of the century and one whale.',
      dateline: 'CAPE TORMES, Nov 23 —',
      paragraphs: [
        'Benedita Lopes climbed the 186 steps of Cape Tormes for the last time on Monday, with forty-one logbooks in a wheeled suitcase.',
        'The light has turned by itself since 2003. Someone still had to write down what it saw.',
        'The logbooks go to the city archive, whale included.',
      ],
      credits: BY_SECOND,
    },
  });
  await tell.submit('second', article, 'Archive confirms for Tuesday.');
  await tell.noteToEditors('second', article, 'Her family name has one p. Photo comes at six.');
  const count = await tell.talk.comment('editor', article, {
    words: 'forty-one logbooks',
    text: '@Idris Vance all forty-one? The archive spoke of forty.',
  });
  await tell.talk.reply('second', count, 'She counted them with me. The whale has its own.');
  const last = await tell.talk.comment('chief', article, {
    words: null,
    text: 'Is she really the last one of the bay?',
  });
  await tell.talk.reply('second', last, 'The light of Tormes was the last with a keeper: yes.');
  await tell.talk.resolve('second', last);
}

/** Signed and ready, but under embargo: it was scheduled before that was known, and so could not run. */
export async function budget(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ALMIRA-BUDGET/FIGURES',
    desk: 'city',
    section: 'city',
    slug: 'city-budget-2027',
    urgency: 3,
    topics: ['medtop:11000000', 'medtop:04000000'],
    text: {
      headline: 'City plans to borrow for the first time in six years',
      standfirst: 'The draft budget goes to the council on Thursday.',
      dateline: 'PORT ALMIRA, Nov 26 —',
      paragraphs: [
        'Port Almira plans to borrow 30 million euros next year, the first new debt in six years, according to the draft budget.',
        'Half of it is for the tide gate and the drains behind it.',
      ],
      credits: BY_SECOND,
    },
  });
  await tell.submit('second', article);
  await tell.sign('editor', article);
  await tell.schedule('editor', article);
  await tell.embargo('chief', article, 52);
}

/** A live story whose next version is being written. */
export async function storm(tell: Teller): Promise<void> {
  const paragraphs = [
    'A gale warning is in force for the bay from Tuesday noon, with gusts of up to 110 kilometres an hour.',
    'The harbour master asked owners to double their lines before dark.',
  ];
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-WEATHER/GALE',
    desk: 'city',
    section: 'harbour',
    slug: 'gale-warning-for-the-bay',
    urgency: 2,
    topics: ['medtop:17000000'],
    text: {
      headline: 'Gale warning for the bay from Tuesday noon',
      dateline: 'PORT ALMIRA, Nov 23 —',
      paragraphs,
      credits: BY_REPORTER,
    },
  });
  await tell.file(article, { writer: 'reporter', editor: 'editor' });
  await tell.write('reporter', article, {
    updateNote: '(Adds ferry company)',
    paragraphs: [
      ...paragraphs,
      'The ferry company said that it would decide on Tuesday at eight whether the boats run.',
    ],
  });
}

/** A draft that is only just begun. */
export async function anchovies(tell: Teller): Promise<void> {
  await tell.begin('reporter', {
    slugline: 'ALMIRA-FISH/ANCHOVIES',
    desk: 'city',
    section: 'harbour',
    slug: 'anchovies-are-back',
    urgency: 7,
    text: {
      headline: 'The anchovies are back, and so are the arguments',
      paragraphs: ['Nobody on the fish quay agrees why the anchovies have come back.'],
      credits: BY_REPORTER,
    },
  });
}

/** A story from the world desk, published once and plain. */
export async function summit(tell: Teller): Promise<void> {
  const article = await tell.begin('second', {
    slugline: 'ISLANDS-SUMMIT/FISHING',
    desk: 'world',
    section: 'world',
    slug: 'island-ministers-agree-fishing-days',
    urgency: 5,
    topics: ['medtop:04000000', 'medtop:06000000'],
    place: 'Sant Orsola',
    text: {
      headline: 'Island ministers agree on fishing days after a night of talks',
      standfirst: 'Small boats keep their winter; large ones lose nine days.',
      dateline: 'SANT ORSOLA, Nov 20 —',
      paragraphs: [
        'Fisheries ministers of the seven islands agreed early on Friday to cut nine days from the season of boats over eighteen metres.',
        'Small boats keep the winter days that they had feared to lose.',
        'The agreement is for two years.',
      ],
      credits: [
        { role: 'reporting', who: 'second', place: 'Sant Orsola' },
        { role: 'writing', who: 'reporter' },
        { role: 'editing', who: 'editor' },
      ],
    },
  });
  await tell.file(article, { writer: 'second', editor: 'editor' });
}

/** Set aside: it may come back. */
export async function carnival(tell: Teller): Promise<void> {
  const article = await tell.begin('reporter', {
    slugline: 'ALMIRA-CARNIVAL/POSTER',
    desk: 'city',
    section: 'culture',
    slug: 'carnival-poster',
    urgency: 8,
    text: {
      headline: 'Carnival committee shows its poster, and hides it again',
      paragraphs: [
        'The carnival committee showed the poster for next year on Friday and took it back within the hour.',
      ],
      credits: BY_REPORTER,
    },
  });
  await tell.spike('chief', article);
}
