import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '#contract/api/accounts.ts';
import type { Form } from '#contract/vocabulary.ts';
import { desksQuery } from '#client/api/desks.ts';
import { AlreadyWritten } from '#client/features/publishing/merge/already-written.tsx';
import { NewStoryDialog } from '#client/features/writing/desk-list/new-story-dialog.tsx';

type NewStoryProps = { me: Me; form: Form; onClose: () => void };

/** The dialog for a new story, with the desks this person writes for; opens the story once it is there. */
export function NewStory({ me, form, onClose }: NewStoryProps): ReactNode {
  const navigate = useNavigate();
  const desks = useSuspenseQuery(desksQuery).data;
  const mine = me.memberships
    .filter(({ rights }) => rights.includes('write'))
    .map(({ desk }) => desk.id);
  return (
    <NewStoryDialog
      desks={desks.filter(({ id }) => mine.includes(id))}
      languages={me.newsroom.languages}
      language={me.newsroom.defaultLanguage}
      form={form}
      onClose={onClose}
      aboutName={(slugline) => <AlreadyWritten slugline={slugline} onOpen={onClose} />}
      onStarted={(articleId) => {
        onClose();
        void navigate({ to: '/articles/$articleId', params: { articleId } });
      }}
    />
  );
}
