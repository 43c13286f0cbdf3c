import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import './app/mantine.css';
import './app/base.css';
import { Providers } from './app/providers.tsx';
import { makeRouter } from './app/router.tsx';
import { languageOfThisBrowser } from './app/words/languages.ts';
import { prepareWords } from './app/words/load-words.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root.');

const queryClient = makeQueryClient();
const words = await prepareWords(languageOfThisBrowser());

createRoot(place).render(
  <StrictMode>
    <Providers words={words} queryClient={queryClient}>
      <RouterProvider router={makeRouter({ queryClient })} />
    </Providers>
  </StrictMode>,
);
