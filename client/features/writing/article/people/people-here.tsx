import type { ReactNode } from 'react';
import type { Present } from '#contract/api/collab.ts';
import classes from './people.module.css';

/** The names of those who write in a field, beside its label. */
export function PeopleHere({ people }: { people: readonly Present[] }): ReactNode {
  return people.map(({ clientId, person, colour }) => (
    <span key={clientId} className={classes['name']} data-person={colour}>
      <bdi>{person.name}</bdi>
    </span>
  ));
}
