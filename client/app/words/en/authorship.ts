/** Words of the view of who wrote what in a text. */
export const authorship = {
  panel: 'Who wrote what',
  intro:
    'Each person’s words have a colour in the text. Point at a sentence, or move the caret to it, to see who wrote it and when.',
  shares: 'Shares of the text',
  characters_one: '{{count}} character',
  characters_other: '{{count}} characters',
  sentence: 'This sentence',
  none: 'Point at a sentence in the text, or move the caret to it.',
  empty: 'Nothing is written yet',
  emptyHow: 'As soon as there is text, its authors stand here.',
  before: 'before the first change',
  stretch: '{{name}}, {{time}}',
  behind: 'What was typed last is coloured a moment later.',
};
