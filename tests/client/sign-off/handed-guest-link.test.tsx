import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import type { GuestLinkMade } from '#contract/api/guests.ts';
import {
  HandedGuestLink,
  useHanding,
} from '#client/features/sign-off/guests/handed-guest-link.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const URL_OF_LINK = 'https://desk.example/guest#wtg_x';

function Page({ mailed, onClose }: { mailed: boolean | null; onClose: () => void }) {
  const handing = useHanding(onClose);
  const made = { url: URL_OF_LINK, expiresAt: '2026-11-25T12:00:00.000Z', mailed } as GuestLinkMade;
  return (
    <Dialog title="Share" onClose={handing.leave}>
      {handing.made === null ? (
        <button onClick={() => handing.hand(made, 'moreau@chambers.example')}>Make</button>
      ) : (
        <HandedGuestLink {...handing} made={handing.made} onClose={onClose} />
      )}
    </Dialog>
  );
}

async function open(mailed: boolean | null) {
  const onClose = jest.fn();
  const user = await showPart(new FakeNewsroom(), () => <Page mailed={mailed} onClose={onClose} />);
  await user.click(await screen.findByRole('button', { name: 'Make' }));
  await screen.findByLabelText('Link for the reader');
  return { user, onClose };
}

describe('a link that is shown once', () => {
  it('is not lost by Escape or Done before anybody has it', async () => {
    const { user, onClose } = await open(null);
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'You have not copied the link',
    );
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close without the link' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it.each(['the button', 'hand'])('closes at once when it was copied by %s', async (how) => {
    const { user, onClose } = await open(false);
    await user.keyboard('{Escape}');
    if (how === 'hand') fireEvent.copy(screen.getByLabelText('Link for the reader'));
    else await user.click(screen.getByRole('button', { name: 'Copy' }));
    if (how !== 'hand') await screen.findByRole('button', { name: 'Copied' });
    expect(screen.queryByText('You have not copied the link')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes by Escape when the reader has it in the mail', async () => {
    const { user, onClose } = await open(true);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
