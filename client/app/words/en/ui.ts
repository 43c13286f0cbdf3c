/** Words of the controls that every screen uses. */
export const ui = {
  stage: { drafting: 'Drafting', 'in-review': 'In review', returned: 'Returned' },
  update: {
    drafting: 'Update in draft',
    'in-review': 'Update in review',
    returned: 'Update returned',
  },
  standing: {
    live: 'Live',
    withdrawn: 'Withdrawn',
    killed: 'Killed',
    merged: 'Merged',
    spiked: 'Spiked',
    embargoed: 'Embargoed',
  },
  form: { full: 'Full report', flash: 'Flash', developing: 'Developing' },
  kind: {
    initial: 'First publication',
    update: 'Update',
    correction: 'Correction',
    clarification: 'Clarification',
    refile: 'Refile',
    withdrawal: 'Withdrawal',
    kill: 'Kill',
  },
  ability: {
    asking: 'Asking whether you may do this…',
    refused: 'You cannot do this now.',
  },
  problem: {
    title: 'That did not work',
    retry: 'Try again',
    copy: 'Copy details',
  },
  confirm: { type: 'Type “{{words}}” to confirm' },
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading…',
  shortcuts: {
    title: 'Keyboard shortcuts',
    on: 'Use single-key shortcuts',
    here: 'On this screen',
    anywhere: 'Anywhere',
  },
};
