import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/**
 * Where passing messages appear and are read aloud. It comes right behind the first screen; what is said before it is
 * there waits for it.
 */
export function Messages(): ReactNode {
  return <Notifications position="bottom-right" />;
}
