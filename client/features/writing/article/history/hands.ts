import type { PersonRef } from '#contract/api/shapes.ts';

/** How a hand is called that is no person’s. */
export type HandWords = {
  system: string;
  wire: string;
  template: string;
  engine: (name: string) => string;
};

/** Who made a step: a person, an agency’s copy, a template, a translating engine, or the system. */
export function handName(by: PersonRef | null, origin: string, words: HandWords): string {
  if (by !== null) return by.name;
  if (origin.startsWith('wire:')) return words.wire;
  if (origin.startsWith('template:')) return words.template;
  const engine = /^engine:(.*)$/u.exec(origin)?.[1];
  return engine === undefined ? words.system : words.engine(engine);
}
