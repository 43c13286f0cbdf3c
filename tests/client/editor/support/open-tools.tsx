import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { StateFeed } from '#client/editor/state-feed.ts';
import { TextBars } from '#client/editor/text-bars.tsx';
import { TextFloats } from '#client/editor/text-floats.tsx';
import type { Pad } from './pad.ts';

/** What the tools ask of an open text, on a pad. */
function handleOf({ view }: Pad): BodyHandle {
  const nothing = (): void => undefined;
  return {
    view,
    run: (command) => {
      command(view.state, (tr) => view.dispatch(tr), view);
      view.focus();
    },
    change: (make) => {
      view.dispatch(make(view.state));
      view.focus();
    },
    focus: () => view.focus(),
    reveal: () => false,
    setReadOnly: nothing,
    setSigns: nothing,
    setPeople: nothing,
    close: nothing,
  };
}

/** Shows toolbar, search, menus and dialogs around a pad, as the screen has them around a text. */
export async function openTools(pad: Pad, language = 'en'): Promise<void> {
  const words = await prepareWords('en');
  await words.loadNamespaces(['tools', 'editor', 'characters', 'article']);
  const feed = new StateFeed(pad.state);
  pad.view.setProps({
    dispatchTransaction: (tr) => {
      act(() => {
        pad.view.updateState(pad.view.state.apply(tr));
        feed.push(pad.view.state);
      });
    },
  });
  const handle = handleOf(pad);
  // What floats looks for what holds text and toolbar.
  pad.view.dom.parentElement?.setAttribute('data-editor', '');
  await act(async () => {
    render(
      <I18nextProvider i18n={words}>
        <MantineProvider env="test">
          <TextBars handle={handle} feed={feed} languages={['en', 'fr']} onLink={() => undefined} />
          <TextFloats
            handle={handle}
            feed={feed}
            language={language}
            siteUrl={undefined}
            asksForLink={false}
            onAskForLink={() => undefined}
          />
        </MantineProvider>
      </I18nextProvider>,
    );
  });
}
