import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import type { ReactNode } from 'react';
import classes from './saved-note.module.css';

/** Says quietly that something was kept; the place is always there, so that screen readers hear it. */
export function SavedNote({ shown, children }: { shown: boolean; children: ReactNode }): ReactNode {
  return (
    <span role="status" className={classes['note']}>
      {shown ? (
        <>
          <IconCheck size={16} aria-hidden />
          {children}
        </>
      ) : null}
    </span>
  );
}
