import { useEffect, useRef } from 'react';

/** Something that the open screen can do, by name. */
export type NamedCommand = {
  id: string;
  label: string;
  /** What it is about: “Article”, “Text”. */
  group: string;
  /** The keys that do the same, as they are printed. */
  keys?: string | undefined;
  /** Why it may not be done just now; undefined when it may. */
  why?: string | undefined;
  run: () => void;
};

type Holder = { current: () => readonly NamedCommand[] };
const holders = new Set<Holder>();

/** Offers commands while the component is shown; they are asked for when somebody opens the palette. */
export function useCommands(commands: () => readonly NamedCommand[]): void {
  const holder = useRef(commands);
  useEffect(() => {
    holder.current = commands;
  });
  useEffect(() => {
    holders.add(holder);
    return () => {
      holders.delete(holder);
    };
  }, []);
}

/** Everything that can be done on the screen that is open; of two with the same id the one that came last. */
export function commandsOnOffer(): NamedCommand[] {
  const byId = new Map<string, NamedCommand>();
  for (const { current } of holders) {
    for (const command of current()) byId.set(command.id, command);
  }
  return [...byId.values()];
}
