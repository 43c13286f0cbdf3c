/** Words of what people are told. */
export const notifications = {
  title: 'Notifications',
  none: 'Nothing yet. Who calls you by name in a comment is told of here, and who answers you.',
  readAll: 'Mark all as read',
  more: 'Show earlier ones',
  new: 'New',
  kind: {
    mentioned: 'called you in a comment on',
    replied: 'answered in a thread of yours on',
    resolved: 'resolved your comment on',
    reopened: 'reopened your comment on',
  },
};
