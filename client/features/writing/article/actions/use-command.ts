import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { ArticleView } from '#contract/api/writing.ts';
import { useTell } from '#client/ui/tell.ts';

type Command<Given> = {
  run: (given: Given) => Promise<ArticleView | undefined>;
  /** Takes the answer in; the frame’s `renew`. */
  renew: (answered?: ArticleView) => Promise<void>;
  /** Said when it is done. */
  done: string;
  onDone?: () => void;
};

/** Carries out one command on the article; what follows is shown, and a refusal stays in plain sight. */
export function useCommand<Given = void>(
  command: Command<Given>,
): UseMutationResult<ArticleView | undefined, Error, Given> {
  const tell = useTell();
  return useMutation({
    mutationFn: command.run,
    onSuccess: async (answered) => {
      tell(command.done);
      command.onDone?.();
      await command.renew(answered);
    },
  });
}
