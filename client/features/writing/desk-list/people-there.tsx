import { VisuallyHidden } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import { Sign } from '#client/ui/sign.tsx';
import { presenceQuery } from './api.ts';

type People = ReadonlyMap<string, readonly PersonRef[]>;

const WhoIsWhere = createContext<People>(new Map());

/** Knows for everything below it who has which text open; asks once for the whole list. */
export function WithPeople({ children }: { children: ReactNode }): ReactNode {
  const articles = useQuery(presenceQuery).data?.articles;
  const people = useMemo(
    () => new Map(articles?.map(({ articleId, people: there }) => [articleId, there])),
    [articles],
  );
  return <WhoIsWhere value={people}>{children}</WhoIsWhere>;
}

/** How many people have a text open now, and who they are; nothing when nobody has. */
export function PeopleThere({ articleId }: { articleId: string }): ReactNode {
  const { t, i18n } = useTranslation('deskList');
  const people = useContext(WhoIsWhere).get(articleId) ?? [];
  if (people.length === 0) return null;
  const names = new Intl.ListFormat(i18n.language).format(people.map(({ name }) => name));
  return (
    <Sign tone="work" icon={IconUsers} title={names}>
      {t('peopleThere', { count: people.length })}
      <VisuallyHidden component="span">: {names}</VisuallyHidden>
    </Sign>
  );
}
