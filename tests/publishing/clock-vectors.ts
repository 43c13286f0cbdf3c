/** A local time, and the instants (UTC, to the minute) that it stands for: none with its neighbours, one, or two. */
export type ClockVector = {
  zone: string;
  local: string;
  is: { one: string } | { twice: [string, string] } | { skipped: [string, string] };
};

const one = (zone: string, local: string, instant: string): ClockVector => ({
  zone,
  local,
  is: { one: instant },
});
const twice = (zone: string, local: string, ...instants: [string, string]): ClockVector => ({
  zone,
  local,
  is: { twice: instants },
});
const skipped = (zone: string, local: string, ...around: [string, string]): ClockVector => ({
  zone,
  local,
  is: { skipped: around },
});

/*
 * From what governments decreed, written down by hand. Mostly days that are past, so that no new zone data say otherwise.
 * Skipped: the last minute before and the first after the change.
 */
export const CLOCK_VECTORS: readonly ClockVector[] = [
  // Central Europe: an hour, at 01:00 UTC.
  one('Europe/Paris', '2025-03-30T01:59', '2025-03-30T00:59'),
  skipped('Europe/Paris', '2025-03-30T02:00', '2025-03-30T00:59', '2025-03-30T01:00'),
  skipped('Europe/Paris', '2025-03-30T02:59', '2025-03-30T00:59', '2025-03-30T01:00'),
  one('Europe/Paris', '2025-03-30T03:00', '2025-03-30T01:00'),
  one('Europe/Paris', '2025-10-26T01:59', '2025-10-25T23:59'),
  twice('Europe/Paris', '2025-10-26T02:00', '2025-10-26T00:00', '2025-10-26T01:00'),
  twice('Europe/Paris', '2025-10-26T02:59', '2025-10-26T00:59', '2025-10-26T01:59'),
  one('Europe/Paris', '2025-10-26T03:00', '2025-10-26T02:00'),
  one('Europe/Berlin', '2025-07-01T06:00', '2025-07-01T04:00'),
  twice('Europe/Kyiv', '2024-10-27T03:30', '2024-10-27T00:30', '2024-10-27T01:30'),
  skipped('Europe/Kyiv', '2024-03-31T03:30', '2024-03-31T00:59', '2024-03-31T01:00'),
  // London and Dublin change at the same instants; in Dublin it is winter that is the exception, with a negative hour.
  skipped('Europe/London', '2025-03-30T01:30', '2025-03-30T00:59', '2025-03-30T01:00'),
  twice('Europe/London', '2025-10-26T01:30', '2025-10-26T00:30', '2025-10-26T01:30'),
  skipped('Europe/Dublin', '2025-03-30T01:30', '2025-03-30T00:59', '2025-03-30T01:00'),
  twice('Europe/Dublin', '2025-10-26T01:30', '2025-10-26T00:30', '2025-10-26T01:30'),
  one('Europe/Dublin', '2025-01-15T12:00', '2025-01-15T12:00'),
  one('Europe/Dublin', '2025-07-15T12:00', '2025-07-15T11:00'),
  // North America: at 02:00 by the local clock.
  skipped('America/New_York', '2025-03-09T02:30', '2025-03-09T06:59', '2025-03-09T07:00'),
  twice('America/New_York', '2025-11-02T01:30', '2025-11-02T05:30', '2025-11-02T06:30'),
  one('America/New_York', '2025-11-02T02:00', '2025-11-02T07:00'),
  skipped('America/Los_Angeles', '2025-03-09T02:00', '2025-03-09T09:59', '2025-03-09T10:00'),
  // Phoenix knows no summer time; Newfoundland is half an hour beside its neighbours.
  one('America/Phoenix', '2025-03-09T02:30', '2025-03-09T09:30'),
  twice('America/St_Johns', '2025-11-02T01:15', '2025-11-02T03:45', '2025-11-02T04:45'),
  // Havana and the Azores change at midnight; the day begins at one, or has two first hours.
  skipped('America/Havana', '2025-03-09T00:30', '2025-03-09T04:59', '2025-03-09T05:00'),
  twice('America/Havana', '2025-11-02T00:30', '2025-11-02T04:30', '2025-11-02T05:30'),
  skipped('Atlantic/Azores', '2025-03-30T00:30', '2025-03-30T00:59', '2025-03-30T01:00'),
  // Chile and Paraguay, where summer is in January; Paraguay stayed in it for good in October 2024.
  skipped('America/Santiago', '2024-09-08T00:15', '2024-09-08T03:59', '2024-09-08T04:00'),
  twice('America/Santiago', '2024-04-06T23:30', '2024-04-07T02:30', '2024-04-07T03:30'),
  one('America/Asuncion', '2025-03-22T23:30', '2025-03-23T02:30'),
  // Greenland moved in 2023 by not putting its clocks back.
  one('America/Nuuk', '2023-10-28T23:30', '2023-10-29T01:30'),
  // Lord Howe: half an hour.
  one('Australia/Lord_Howe', '2025-10-05T01:59', '2025-10-04T15:29'),
  skipped('Australia/Lord_Howe', '2025-10-05T02:00', '2025-10-04T15:29', '2025-10-04T15:30'),
  skipped('Australia/Lord_Howe', '2025-10-05T02:29', '2025-10-04T15:29', '2025-10-04T15:30'),
  one('Australia/Lord_Howe', '2025-10-05T02:30', '2025-10-04T15:30'),
  one('Australia/Lord_Howe', '2025-04-06T01:29', '2025-04-05T14:29'),
  twice('Australia/Lord_Howe', '2025-04-06T01:30', '2025-04-05T14:30', '2025-04-05T15:00'),
  twice('Australia/Lord_Howe', '2025-04-06T01:59', '2025-04-05T14:59', '2025-04-05T15:29'),
  one('Australia/Lord_Howe', '2025-04-06T02:00', '2025-04-05T15:30'),
  skipped('Australia/Sydney', '2025-10-05T02:30', '2025-10-04T15:59', '2025-10-04T16:00'),
  twice('Australia/Adelaide', '2025-04-06T02:30', '2025-04-05T16:00', '2025-04-05T17:00'),
  one('Australia/Brisbane', '2025-10-05T02:30', '2025-10-04T16:30'),
  // Chatham: three quarters of an hour beside New Zealand, and at 02:45.
  skipped('Pacific/Chatham', '2025-09-28T03:00', '2025-09-27T13:59', '2025-09-27T14:00'),
  one('Pacific/Chatham', '2025-09-28T02:44', '2025-09-27T13:59'),
  twice('Pacific/Chatham', '2025-04-06T03:00', '2025-04-05T13:15', '2025-04-05T14:15'),
  one('Pacific/Chatham', '2025-06-01T06:00', '2025-05-31T17:15'),
  // Morocco puts its clocks back for Ramadan.
  twice('Africa/Casablanca', '2025-02-23T02:30', '2025-02-23T01:30', '2025-02-23T02:30'),
  one('Africa/Casablanca', '2025-03-15T06:00', '2025-03-15T06:00'),
  skipped('Africa/Casablanca', '2025-04-06T02:30', '2025-04-06T01:59', '2025-04-06T02:00'),
  one('Africa/Casablanca', '2025-05-15T06:00', '2025-05-15T05:00'),
  // Egypt has summer time again since 2023, from midnight on a Friday.
  skipped('Africa/Cairo', '2025-04-25T00:30', '2025-04-24T21:59', '2025-04-24T22:00'),
  twice('Africa/Cairo', '2025-10-30T23:30', '2025-10-30T20:30', '2025-10-30T21:30'),
  // Beirut changes at midnight; Gaza in Ramadan too.
  skipped('Asia/Beirut', '2025-03-30T00:30', '2025-03-29T21:59', '2025-03-29T22:00'),
  twice('Asia/Gaza', '2024-10-26T01:30', '2024-10-25T22:30', '2024-10-25T23:30'),
  // Samoa left out a day to be on Asia’s side of the date line, Kwajalein one in 1993.
  one('Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59'),
  skipped('Pacific/Apia', '2011-12-30T00:00', '2011-12-30T09:59', '2011-12-30T10:00'),
  skipped('Pacific/Apia', '2011-12-30T12:00', '2011-12-30T09:59', '2011-12-30T10:00'),
  skipped('Pacific/Apia', '2011-12-30T23:59', '2011-12-30T09:59', '2011-12-30T10:00'),
  one('Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00'),
  skipped('Pacific/Kwajalein', '1993-08-21T12:00', '1993-08-21T11:59', '1993-08-21T12:00'),
  // Troll: two hours at once, when Norway changes.
  skipped('Antarctica/Troll', '2025-03-30T01:30', '2025-03-30T00:59', '2025-03-30T01:00'),
  skipped('Antarctica/Troll', '2025-03-30T02:59', '2025-03-30T00:59', '2025-03-30T01:00'),
  twice('Antarctica/Troll', '2025-10-26T01:30', '2025-10-25T23:30', '2025-10-26T01:30'),
  twice('Antarctica/Troll', '2025-10-26T02:30', '2025-10-26T00:30', '2025-10-26T02:30'),
  // Casey goes to and fro by three hours as its ships come.
  skipped('Antarctica/Casey', '2020-10-04T01:30', '2020-10-03T16:00', '2020-10-03T16:01'),
  one('Antarctica/Casey', '2020-10-04T03:01', '2020-10-03T16:01'),
  // Turkey, Jordan, Syria and half of Kazakhstan gave their changes up; North Korea came back by half an hour.
  one('Europe/Istanbul', '2025-03-30T03:30', '2025-03-30T00:30'),
  one('Asia/Amman', '2022-10-28T00:30', '2022-10-27T21:30'),
  twice('Asia/Almaty', '2024-02-29T23:30', '2024-02-29T17:30', '2024-02-29T18:30'),
  skipped('Asia/Pyongyang', '2018-05-04T23:45', '2018-05-04T14:59', '2018-05-04T15:00'),
  // Venezuela moved by half an hour, Nepal is three quarters of one beside India.
  skipped('America/Caracas', '2016-05-01T02:45', '2016-05-01T06:59', '2016-05-01T07:00'),
  one('Asia/Kathmandu', '2025-06-01T06:00', '2025-06-01T00:15'),
  // Zones without any rule.
  one('UTC', '2025-03-30T02:30', '2025-03-30T02:30'),
  one('Asia/Tokyo', '2025-03-30T02:30', '2025-03-29T17:30'),
  one('Pacific/Kiritimati', '2025-01-01T00:00', '2024-12-31T10:00'),
  one('Etc/GMT+12', '2025-01-01T00:00', '2025-01-01T12:00'),
];
