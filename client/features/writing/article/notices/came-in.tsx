import { Button, Text } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#contract/vocabulary.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { CameIn as Changes } from '../saving/save-state.ts';
import classes from './came-in.module.css';

type CameInProps = { changes: Changes; personId: string; onRead: () => void };
type Work = { name: string; fields: Set<Field> };

/** Everybody whose words came in, with the fields they touched; one’s own other screen is “you”. */
function workOf(changes: Changes, personId: string, you: string): Work[] {
  const byPerson = new Map<string, Work>();
  for (const { by, fields } of changes) {
    const id = by?.id ?? '';
    const work = byPerson.get(id) ?? {
      name: id === personId ? you : (by?.name ?? ''),
      fields: new Set<Field>(),
    };
    for (const field of fields) work.fields.add(field);
    byPerson.set(id, work);
  }
  return [...byPerson.values()];
}

/** Says whose changes were merged into the text while it was open. */
export function CameIn({ changes, personId, onRead }: CameInProps): ReactNode {
  const { t, i18n } = useTranslation(['article', 'ui']);
  const list = new Intl.ListFormat(i18n.language);
  const work = workOf(changes, personId, t('cameIn.you'));
  if (work.length === 0) return null;
  return (
    // Over the screen, not above the text: the line one writes in must not jump.
    <div className={classes['cameIn']}>
      <Notice tone="work" icon={IconUsers} role="status" title={t('cameIn.title')}>
        {work.map(({ name, fields }) => (
          <Text key={name} size="sm">
            {t('cameIn.who', {
              name: name === '' ? t('cameIn.system') : name,
              fields: list.format([...fields].map((field) => t(`field.${field}`))),
            })}
          </Text>
        ))}
        <Button size="compact-sm" variant="default" mt={6} onClick={onRead}>
          {t('cameIn.read')}
        </Button>
      </Notice>
    </div>
  );
}
