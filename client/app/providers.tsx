import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { Suspense, useEffect, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { newsroomColours, theme } from '#client/ui/theme.ts';
import { Messages } from './shell/on-demand.ts';

/** Turns page and controls to the direction of the chosen language. */
function DirectionKeeper({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  const { dir, setDirection } = useDirection();
  const wanted = i18n.dir();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.documentElement.dir = wanted;
    if (dir !== wanted) setDirection(wanted);
  }, [i18n.language, dir, wanted, setDirection]);
  return children;
}

type ProvidersProps = { words: i18n; queryClient: QueryClient; children: ReactNode };

/** Everything that all screens stand on: words, direction, looks, and the cache of what the server said. */
export function Providers({ words, queryClient, children }: ProvidersProps): ReactNode {
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider initialDirection={words.dir()} detectDirection={false}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={newsroomColours}
            defaultColorScheme="auto"
          >
            <DirectionKeeper>{children}</DirectionKeeper>
            <Suspense fallback={null}>
              <Messages />
            </Suspense>
          </MantineProvider>
        </DirectionProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
