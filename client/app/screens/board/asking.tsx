import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import { useMe } from '#client/api/session.ts';
import { abilitiesQuery } from '#client/features/planning/board/api.ts';
import type { RoomDeed } from '#client/features/planning/board/moves.ts';

const PublishDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/publish-dialog.tsx')).PublishDialog,
}));
const WithdrawDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/withdraw-dialog.tsx')).WithdrawDialog,
}));
const KillDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/kill-dialog.tsx')).KillDialog,
}));
const SignOffDialog = lazy(async () => ({
  default: (await import('#client/features/sign-off/sign-off-dialog.tsx')).SignOffDialog,
}));

type AskingProps = {
  deed: RoomDeed;
  articleId: string;
  onDone: () => void;
  onClose: () => void;
};

type AboutArticle = {
  article: ArticleView;
  onDone: (answered?: ArticleView) => Promise<void>;
  onClose: () => void;
};

function Dialog({ deed, ...about }: AboutArticle & { deed: RoomDeed }): ReactNode {
  const me = useMe();
  const navigate = useNavigate();
  const { article, onClose } = about;
  const { id: articleId, position, head } = article;
  // The text is not open here, so that nothing is typed that must be kept first.
  const settle = async (): Promise<{ position: number }> => Promise.resolve({ position });
  const onGo = (): void => void navigate({ to: '/articles/$articleId', params: { articleId } });
  if (deed === 'withdraw') return <WithdrawDialog {...about} />;
  if (deed === 'kill') return <KillDialog {...about} />;
  if (deed === 'sign') return <SignOffDialog {...about} me={me} settle={settle} />;
  return head === null ? null : (
    <PublishDialog {...about} head={head} onGo={onGo} onClose={onClose} />
  );
}

/** Asks over the board what the article’s own screen asks: the same dialog, the same questions. */
export function Asking({ deed, articleId, onDone, onClose }: AskingProps): ReactNode {
  const client = useQueryClient();
  const options = abilitiesQuery(articleId);
  const article = useQuery(options).data;
  if (article === undefined) return null;
  const done = async (answered?: ArticleView): Promise<void> => {
    if (answered === undefined) await client.invalidateQueries({ queryKey: options.queryKey });
    else client.setQueryData(options.queryKey, answered);
    onDone();
  };
  return (
    <Suspense fallback={null}>
      <Dialog deed={deed} article={article} onDone={done} onClose={onClose} />
    </Suspense>
  );
}
