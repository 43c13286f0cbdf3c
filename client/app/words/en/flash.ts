/** Words of what goes out as a headline alone, and of what follows it. */
export const flash = {
  noFlash: 'A flash is a headline alone, and this has a text.',
  callIt: 'Call it: {{form}}',
  draftNote: 'Tell readers:',
  needs: 'As a flash it needs only this. Its text will need what the desk asks of texts.',
  begin: 'What it is',
  hint: {
    full: 'Headline and text go out together.',
    flash: 'The headline goes out alone, at once; the text follows.',
    developing: 'The text goes out; readers are told that more is to come.',
  },
  headline: 'Headline of the flash',
  sluglineHint: 'Left empty, it is made of the headline',
  submit: 'Start the flash',
};
