import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  title: string;
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
};

/** A screen with a heading, for everything that is no list and no editor. */
export function Page({ title, actions, width = 'narrow', children }: PageProps): ReactNode {
  return (
    <main className={classes['page']} data-width={width}>
      <div className={classes['head']}>
        <Title order={1}>{title}</Title>
        {actions}
      </div>
      {children}
    </main>
  );
}

type PanelProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** One part of such a screen, with its own heading. */
export function Panel({ title, lead, actions, children }: PanelProps): ReactNode {
  return (
    <section className={classes['panel']} aria-label={title}>
      <div className={classes['panelHead']}>
        <Title order={2}>{title}</Title>
        {actions}
      </div>
      {lead === undefined ? null : <p className={classes['lead']}>{lead}</p>}
      {children}
    </section>
  );
}
