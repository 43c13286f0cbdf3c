import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

/** Who reads an answer: programs, the desk's own screens, the API documentation, a guest by link, or the public. */
export type Audience = 'api' | 'desk' | 'docs' | 'guest' | 'public';

/** What the headers depend on. */
export type HeaderSettings = {
  /** Reached by https only: browsers are told to keep to it. */
  https: boolean;
  /** Origins whose embeds a public page may frame, such as `https://www.youtube-nocookie.com`. */
  frames?: readonly string[];
  /** CSP sources (`'sha256-…'`) of the styles a public page carries inside it. */
  styles?: readonly string[];
};

type Directives = Record<string, string[]>;

const NOTHING: Directives = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};

/** A guest's page asks for nothing but its own sheet and script, and hands in its forms. */
const GUESTS: Directives = {
  ...NOTHING,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ['data:'],
  formAction: ["'self'"],
};

/**
 * What a page tells others of where somebody came from. A guest's forms must be known for our own page's, which browsers say
 * nothing of under `no-referrer`; to everybody else it is as silent.
 */
const REFERRERS = {
  api: 'no-referrer',
  desk: 'no-referrer',
  docs: 'no-referrer',
  guest: 'same-origin',
  public: 'strict-origin-when-cross-origin',
} as const satisfies Record<Audience, string>;

function directives(audience: Audience, settings: HeaderSettings): Directives {
  if (audience === 'api') return NOTHING;
  if (audience === 'guest') return GUESTS;
  const ours: Directives = {
    ...NOTHING,
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
  };
  if (audience === 'public') {
    return {
      ...ours,
      styleSrc: ["'self'", ...(settings.styles ?? [])],
      imgSrc: ["'self'"],
      frameSrc: settings.frames?.length ? [...settings.frames] : ["'none'"],
    };
  }
  // Mantine, ProseMirror and Swagger UI write style attributes; scripts stay closed.
  return {
    ...ours,
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'"],
  };
}

const NO_POWERS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'interest-cohort']
  .map((power) => `${power}=()`)
  .join(', ');

/**
 * The policy of a worker of ours that runs WebAssembly. It comes with the worker's script and holds in the worker alone, so
 * that no page may compile anything (CSP 3, 'wasm-unsafe-eval').
 */
export const WASM_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/**
 * The security headers of every answer to that audience (OWASP ASVS 5.0 V3.4), made once: nothing
 * in them depends on the request.
 */
export function securityHeaders(audience: Audience, settings: HeaderSettings): Map<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const isPublic = audience === 'public';
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(audience, settings) },
    crossOriginResourcePolicy: { policy: isPublic ? 'cross-origin' : 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: REFERRERS[audience] },
    strictTransportSecurity: settings.https && { maxAge: 63_072_000, includeSubDomains: false },
  })(request, response, () => undefined);
  const headers = Object.entries(response.getHeaders()).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return new Map([...headers, ['permissions-policy', NO_POWERS]]);
}
