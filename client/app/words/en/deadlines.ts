/** Words of how soon a desk wants things done. */
export const deadlines = {
  panelTitle: '{{desk}}: how soon things are done',
  lead: 'Each task has a clock. What is late turns red for everybody, and the chief of the desk is alarmed once.',
  loading: 'Reading the deadlines…',
  does: {
    sign: 'From the moment an article is handed in, until the signatures that it lacks stand.',
    'answer-return':
      'From the moment an article goes back to its writer, until it is handed in again.',
    translate: 'From the moment readers have the source, until the translation goes out.',
    retranslate:
      'From the moment the published source says something else, until the translation says it too.',
    correct:
      'From the moment somebody finds that an article needs changing before or after readers have it, until it is put right.',
    'confirm-kill': 'From a kill, until a second person confirms it.',
    'follow-flash': 'From the moment a flash goes out, until its text follows.',
    'still-developing':
      'From the last publication of a developing story, until it goes out again or is called done.',
  },
  glass:
    'A second person looks at what went out without its signatures within {{time}}; that is set with the desk, under People and desks.',
  amount: '{{name}}: how long',
  unit: '{{name}}: minutes, hours or days',
  units: { minutes: 'minutes', hours: 'hours', days: 'days' },
  in: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  house: '{{time}}, as the house has it',
  houseOtherwise: 'Empty: {{told}}',
  bad: 'Whole minutes, from five minutes to seven days.',
  readOnly: 'The chief of the desk and administrators set these times.',
  save: 'Save the times of {{desk}}',
  discard: 'Discard my changes',
  saved: 'Saved. Open tasks have their new times.',
  stale: {
    title: 'Somebody else has changed these times',
    body: 'Read what stands now; what you changed here will be replaced.',
    reload: 'Read them again',
  },
};
