import { Tooltip, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Present } from '#contract/api/collab.ts';
import { listed } from '#client/ui/listed.ts';
import { peopleHere, type PersonHere } from './others-in.ts';
import classes from './people.module.css';

type FacesProps = {
  people: readonly Present[];
  personId: string;
  clientId: string | undefined;
};

/** More faces than this are a number. */
const MOST = 5;

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** What is said of one person: their name, and where they write. */
function useSaid(): (person: PersonHere, personId: string) => string {
  const { t, i18n } = useTranslation('article');
  const list = new Intl.ListFormat(i18n.language);
  return ({ id, name, fields }, personId) => {
    const who = id === personId ? t('people.you') : name;
    if (fields.length === 0) return who;
    return t('people.where', {
      name: who,
      fields: list.format(fields.map((field) => t(`field.${field}`))),
    });
  };
}

/** Who else has the article open: a disc with initials each, in the colour of their caret. */
export function Faces({ people, personId, clientId }: FacesProps): ReactNode {
  const { t, i18n } = useTranslation('article');
  const said = useSaid();
  const here = peopleHere(people, { personId, clientId });
  if (here.length === 0) return null;
  const rest = here.slice(MOST);
  const others = listed(
    rest.map((person) => said(person, personId)),
    i18n.language,
  );
  return (
    <ul className={classes['faces']} aria-label={t('people.here')}>
      {here.slice(0, MOST).map((person) => (
        <li key={person.id}>
          <Tooltip
            label={said(person, personId)}
            events={{ hover: true, focus: true, touch: true }}
          >
            <span className={classes['face']} data-person={person.colour} tabIndex={0}>
              <span aria-hidden>{initials(person.name)}</span>
              <VisuallyHidden>{said(person, personId)}</VisuallyHidden>
            </span>
          </Tooltip>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li>
          <Tooltip label={others}>
            <span className={classes['face']} data-person="rest" tabIndex={0}>
              <span aria-hidden>+{rest.length}</span>
              <VisuallyHidden>{others}</VisuallyHidden>
            </span>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}
