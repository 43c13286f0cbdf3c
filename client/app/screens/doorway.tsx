import type { ReactNode } from 'react';
import { DESK } from '../address.ts';
import { useTitle } from '../use-title.ts';
import classes from './doorway.module.css';

/** The frame of what people see before they are in: the name above, one thing to do below. */
export function Doorway({ title, children }: { title: string; children: ReactNode }): ReactNode {
  useTitle(title);
  return (
    <div className={classes['page']}>
      <header className={classes['name']}>
        <img src={`${DESK}/icon.svg`} width={34} height={34} alt="" />
        Writethru
      </header>
      <main className={classes['box']}>{children}</main>
    </div>
  );
}
