import { createContext, use } from 'react';

const ZoneContext = createContext<string | undefined>(undefined);

/** Gives all times below it the newsroom’s time zone (IANA); without it they are in the browser’s. */
export const NewsroomZone = ZoneContext.Provider;

/** The zone in which times are shown; undefined means the browser’s own. */
export function useZone(): string | undefined {
  return use(ZoneContext);
}
