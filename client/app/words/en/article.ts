/** Words of the article’s screen. */
export const article = {
  loading: 'The article is on its way',
  panel: {
    all: 'Beside the text',
    text: 'Text',
    story: 'Story',
    history: 'History',
    timeline: 'Timeline',
    open: 'Open the panels',
    close: 'Close the panels',
  },
};
