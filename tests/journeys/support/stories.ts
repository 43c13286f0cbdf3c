import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsroomData } from '#tests/support/newsroom-data.ts';

/** Wire copy to walk the whole loop with, and what must come out at the other end. */
export type WireStory = {
  copy: string;
  headline: string;
  dateline: string;
  updateNote: string;
  /** How the first paragraph begins. */
  lead: string;
  creditLine: string;
  /** The same people as a French page prints them. */
  frenchCreditLine: string;
  translators: readonly string[];
  editors: readonly string[];
};

const QUAY: WireStory = {
  copy: `Kestrel Bay reopens its quay to coal ships after three weeks – 11/20/2026 at 4:05 p.m.

Kestrel Bay reopens its quay to coal ships after three weeks – 11/20/2026 at 4:05 p.m.

(Updated with a statement from the pilots)

KESTREL BAY, Nov 20 - Kestrel Bay let coal ships back to its northern quay on Friday, three weeks after a crane fell into the basin and closed it.

The port said that divers had cleared the last of the steel at noon.

“We bring them in by daylight only, for now,” said Inga Holm, who speaks for the pilots.

-

Forty ships had waited in the roads. The first to berth carried coal for the power station at Verrin.

(Reporting by Maren Holt and Jonas Pell; French version by Odile Garance and Paul Imbert, edited by Karen Entwistle)

-

--

PREV Verrin votes on a new tram
NEXT What the divers found
`,
  headline: 'Kestrel Bay reopens its quay to coal ships after three weeks',
  dateline: 'KESTREL BAY, Nov 20',
  updateNote: '(Updated with a statement from the pilots)',
  lead: 'Kestrel Bay let coal ships back',
  creditLine:
    '(Reporting by Maren Holt and Jonas Pell; French version by Odile Garance and Paul Imbert, edited by Karen Entwistle)',
  frenchCreditLine:
    '(Maren Holt et Jonas Pell; version française Odile Garance et Paul Imbert, édité par Karen Entwistle)',
  translators: ['Odile Garance', 'Paul Imbert'],
  editors: ['Karen Entwistle'],
};

/** The seed story when the newsroom's data is at hand, one of our own otherwise; the walk is the same. */
export function wireStory(): WireStory {
  const data = newsroomData();
  if (data === null) return QUAY;
  return {
    copy: readFileSync(join(data, 'story-2025-01-23.txt'), 'utf8'),
    headline: 'Russia opposes sending NATO troops to Ukraine in the event of a ceasefire',
    dateline: '',
    updateNote: '(Updated with statements from the Ukrainian Ministry of Foreign Affairs)',
    lead: 'Russia on Thursday rejected the idea',
    creditLine:
      '(Reporting by Dmitry Antonov and Dan Peleschuk; French version by Diana Mandia and Pauline Foret, edited by Kate Entringer)',
    frenchCreditLine:
      '(Dmitry Antonov et Dan Peleschuk; version française Diana Mandia et Pauline Foret, édité par Kate Entringer)',
    translators: ['Diana Mandia', 'Pauline Foret'],
    editors: ['Kate Entringer'],
  };
}
