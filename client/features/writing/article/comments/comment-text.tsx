import type { ReactNode } from 'react';
import type { CommentView } from '#contract/api/comments.ts';
import classes from './comments.module.css';
import { piecesOf } from './mentions.ts';

/** What somebody said, as they typed it; the names that it calls stand out. */
export function CommentText({ comment }: { comment: CommentView }): ReactNode {
  const pieces = piecesOf(
    comment.text,
    comment.mentions.map(({ name }) => name),
  );
  return (
    <p className={classes['said']} dir="auto">
      {pieces.map(({ text, isName }, index) =>
        isName ? (
          // A text has no other order than its own.
          <bdi key={index} className={classes['mention']}>
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </p>
  );
}
