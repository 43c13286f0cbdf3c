import { isSafeUrl, webUrl } from './safe-url.ts';

/** Whose posts, films and charts may stand in an article, and on which hosts they live. */
const HOSTS = {
  bluesky: ['bsky.app'],
  datawrapper: ['datawrapper.dwcdn.net', 'www.datawrapper.de'],
  documentcloud: ['www.documentcloud.org', 'embed.documentcloud.org'],
  facebook: ['www.facebook.com', 'facebook.com', 'fb.watch'],
  flourish: ['flo.uri.sh', 'public.flourish.studio'],
  instagram: ['www.instagram.com', 'instagram.com'],
  soundcloud: ['soundcloud.com'],
  spotify: ['open.spotify.com'],
  telegram: ['t.me'],
  tiktok: ['www.tiktok.com', 'tiktok.com', 'vm.tiktok.com'],
  vimeo: ['vimeo.com', 'player.vimeo.com'],
  x: ['x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  youtube: [
    'www.youtube.com',
    'youtube.com',
    'm.youtube.com',
    'youtu.be',
    'www.youtube-nocookie.com',
  ],
} as const;

export type EmbedProvider = keyof typeof HOSTS;

/** How each provider is called in print. */
export const EMBED_PROVIDER_NAMES: Record<EmbedProvider, string> = {
  bluesky: 'Bluesky',
  datawrapper: 'Datawrapper',
  documentcloud: 'DocumentCloud',
  facebook: 'Facebook',
  flourish: 'Flourish',
  instagram: 'Instagram',
  soundcloud: 'SoundCloud',
  spotify: 'Spotify',
  telegram: 'Telegram',
  tiktok: 'TikTok',
  vimeo: 'Vimeo',
  x: 'X',
  youtube: 'YouTube',
};

/** Whether a word names a provider on the allow-list. */
export function isEmbedProvider(value: unknown): value is EmbedProvider {
  return typeof value === 'string' && Object.hasOwn(HOSTS, value);
}

const PROVIDER_OF_HOST = new Map<string, EmbedProvider>(
  Object.entries(HOSTS).flatMap(([provider, hosts]) =>
    isEmbedProvider(provider) ? hosts.map((host): [string, EmbedProvider] => [host, provider]) : [],
  ),
);

/** Which provider an https address belongs to, or null when it is on none's hosts. */
export function embedProviderOf(url: unknown): EmbedProvider | null {
  if (!isSafeUrl(url)) return null;
  const parsed = webUrl(url);
  if (parsed?.protocol !== 'https:' || parsed.port !== '') return null;
  return PROVIDER_OF_HOST.get(parsed.hostname) ?? null;
}
