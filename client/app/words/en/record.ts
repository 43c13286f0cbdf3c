/** Words of the record’s timeline. */
export const record = {
  title: 'Record',
};
