import type { NodeType } from 'prosemirror-model';

/** Why blocks cannot stand in a block: the place of the first that may not, or null when something is missing. */
export type NestingFault = { child: number | null; message: string };

/** Whether children of these types, in this order, may make up a block of a type; null when they may. */
export function nestingFault(parent: NodeType, children: readonly NodeType[]): NestingFault | null {
  let match: NodeType['contentMatch'] | null = parent.contentMatch;
  for (const [child, type] of children.entries()) {
    match = match.matchType(type);
    if (match === null)
      return { child, message: `${type.name} cannot stand here in ${parent.name}.` };
  }
  if (match.validEnd) return null;
  const needed = match.defaultType?.name ?? 'more content';
  return { child: null, message: `${parent.name} is not complete: it needs ${needed}.` };
}
