import { useMutation } from '@tanstack/react-query';
import { signOut } from '#client/api/session.ts';
import { DESK } from '../address.ts';

/** Ends the session and opens the sign-in screen afresh, so that nothing of this person stays in memory. */
export function useSignOut(): () => void {
  const { mutate } = useMutation({
    mutationFn: signOut,
    // Also when it failed: the person wants to be gone from this screen.
    onSettled: () => window.location.assign(`${DESK}/sign-in`),
  });
  return () => mutate();
}
