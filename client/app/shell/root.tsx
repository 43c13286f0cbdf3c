import { Outlet } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { LoadingScreen } from '../screens/loading-screen.tsx';

/** Under every screen: something to look at while words or code arrive. */
export function Root(): ReactNode {
  return (
    <Suspense fallback={<LoadingScreen />}>
      <Outlet />
    </Suspense>
  );
}
