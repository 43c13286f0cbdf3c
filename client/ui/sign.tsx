import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './sign.module.css';

/** What a colour means; it never says it alone, there is always an icon and a word. */
export type Tone = 'plain' | 'work' | 'wait' | 'good' | 'bad' | 'dead';

type SignProps = { tone: Tone; icon?: Icon; title?: string; children: ReactNode };

/** A small label for the state of a thing: icon, word and tone together. */
export function Sign({ tone, icon: Picture, title, children }: SignProps): ReactNode {
  return (
    <span className={`${classes['sign'] ?? ''} ${classes[tone] ?? ''}`} title={title}>
      {Picture === undefined ? null : <Picture size={13} stroke={2.2} aria-hidden />}
      {children}
    </span>
  );
}
