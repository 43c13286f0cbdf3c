import type { PersonKey } from '../people.ts';
import type { SeedStory, Teller } from '../teller.ts';

const TIMES: Pick<SeedStory, 'section' | 'urgency' | 'topics'> = {
  section: 'harbour',
  urgency: 4,
  topics: ['medtop:04000000'],
};

/** Three people hear of the same evening without light, each at another desk or by another telephone. */
const DOUBLES: readonly [PersonKey, SeedStory][] = [
  [
    'second',
    {
      ...TIMES,
      slugline: 'ALMIRA-POWER/QUAYS',
      desk: 'city',
      slug: 'power-cut-on-the-quays',
      text: {
        headline: 'Power cut on the quays of Port Almira',
        standfirst: '',
        dateline: 'PORT ALMIRA, Nov 23 —',
        paragraphs: ['The quays lost their power at a quarter past six on Monday, residents say.'],
        credits: [{ role: 'reporting', who: 'second' }],
      },
    },
  ],
  [
    'second',
    {
      ...TIMES,
      slugline: 'QUAYS/BLACKOUT',
      desk: 'world',
      slug: 'harbour-without-light',
      text: {
        headline: 'Blackout leaves the quays of Port Almira dark; freighters wait outside',
        standfirst: 'No pilot goes out while the beacons are off.',
        dateline: 'PORT ALMIRA, Nov 23 —',
        paragraphs: [
          'Three freighters lay at anchor outside Port Almira on Monday evening because the beacons of the quays had gone out.',
          'The pilots’ guild said nobody goes out to them before the lights are back.',
        ],
        credits: [{ role: 'reporting', who: 'second' }],
      },
    },
  ],
  [
    'reporter',
    {
      ...TIMES,
      slugline: 'ALMIRA-QUAYS/BLACKOUT',
      desk: 'city',
      slug: 'quays-in-the-dark',
      text: {
        headline: 'Blackout on the quays of Port Almira: a digger hit the old cable',
        standfirst: 'Power is to be back by ten.',
        dateline: 'PORT ALMIRA, Nov 23 —',
        paragraphs: [
          'A digger cut the cable that feeds the quays of Port Almira at a quarter past six on Monday evening.',
          'The network says the light will be back by ten. Bakers on Cork Quay work by lantern.',
        ],
        credits: [{ role: 'reporting', who: 'reporter' }],
      },
    },
  ],
];

/** One event that is being written three times over. */
export async function blackout(tell: Teller): Promise<void> {
  for (const [who, story] of DOUBLES) await tell.begin(who, story);
}
