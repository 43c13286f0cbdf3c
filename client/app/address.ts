/** Where the staff UI lives on the server; vite.config.ts builds for the same folder. */
export const DESK = '/desk';
