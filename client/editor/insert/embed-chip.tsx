import { Button } from '@mantine/core';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EMBED_PROVIDER_NAMES } from '#contract/body/embed-providers.ts';
import type { BodyHandle } from '../open-editor.ts';
import { NOWHERE, spotBeside, type Spot } from '../spot.ts';
import { useFact, type StateFeed } from '../state-feed.ts';
import { embedInPlaceOf } from './insert-commands.ts';
import { embedOfferIn, withoutOffer, type EmbedOffer } from './embed-offer.ts';
import classes from './insert.module.css';

function Offer({ handle, offer }: { handle: BodyHandle; offer: EmbedOffer }): ReactNode {
  const { t } = useTranslation('tools');
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => setSpot(spotBeside(handle.view, offer.at)), [handle, offer.at]);
  return (
    <div
      className={classes['offer']}
      style={spot ?? NOWHERE}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        handle.change(withoutOffer);
      }}
    >
      <span role="status">
        {t('embed.offer', { provider: EMBED_PROVIDER_NAMES[offer.provider] })}
      </span>
      <Button size="compact-xs" onClick={() => handle.run(embedInPlaceOf(offer.url))}>
        {t('embed.put')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => handle.change(withoutOffer)}>
        {t('embed.leave')}
      </Button>
    </div>
  );
}

const OFFER = { read: embedOfferIn };

/** Offers to embed an address that was just pasted alone on a line; Tab goes to it from the text. */
export function EmbedChip({ handle, feed }: { handle: BodyHandle; feed: StateFeed }): ReactNode {
  const offer = useFact(feed, OFFER);
  return offer === null ? null : <Offer handle={handle} offer={offer} />;
}
