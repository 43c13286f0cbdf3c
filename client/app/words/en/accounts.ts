/** Words of the account, the people and the newsroom’s settings. */
export const accounts = {
  saved: 'Saved',
  save: 'Save',
};
