/** What a route takes and gives, as types of the contract; at run time a route is only its method and path. */
export type RouteSpec = {
  params?: Record<string, string>;
  query?: object;
  body?: object;
  answer: unknown;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

declare const spec: unique symbol;

/**
 * One route of the staff API, below /api/v1, with `:name` for each of its params. The contract's schemas
 * are used as types only: the server has parsed its own answer, and zod would cost every visitor 15 KB.
 */
export type ClientRoute<S extends RouteSpec> = {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly [spec]?: S;
};

/** What a call is given beside the route: whatever the route declares, and how to ask. */
export type CallInput<S extends RouteSpec> = Pick<
  S,
  Extract<keyof S, 'params' | 'query' | 'body'>
> & {
  /** The position or version that was read (`If-Match`); a 412 says what stands now. */
  ifMatch?: number;
  /** The same key for every try of one intention, so that a repeated request is carried out once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};
