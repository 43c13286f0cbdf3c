import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';
import type { Tone } from './sign.tsx';
import tones from './sign.module.css';

type NoticeProps = {
  tone: Tone;
  icon: Icon;
  title: string;
  /** `alert` is read out at once, `status` when there is a pause; without it, when one comes by. */
  role?: 'alert' | 'status';
  children?: ReactNode;
};

/** Something to know before going on: what failed, what waits, what is special here. */
export function Notice({ tone, icon: Picture, title, role, children }: NoticeProps): ReactNode {
  return (
    <div className={`${classes['notice'] ?? ''} ${tones[tone] ?? ''}`} role={role}>
      <Picture className={classes['icon']} size={18} stroke={2} aria-hidden />
      <div className={classes['body']}>
        <p className={classes['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
