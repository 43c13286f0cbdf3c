import { useState } from 'react';
import { useSaid } from '#client/ui/said.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';

/** A field that is kept when one leaves it. */
export type Kept<Value> = {
  value: Value;
  error: string | null;
  busy: boolean;
  saved: boolean;
  /** Shows another value; nothing is sent yet. */
  edit: (value: Value) => void;
  /** Sends what is shown, or the given value, if it is another than the server’s. */
  keep: (value?: Value) => void;
};

/** Holds one field between the keyboard and the server: what is typed stays, also when it is refused. */
export function useKept<Value>(
  server: Value,
  send: (value: Value, was: Value) => Promise<void>,
): Kept<Value> {
  const said = useSaid();
  const [draft, setDraft] = useState<{ value: Value; was: Value } | null>(null);
  const [state, setState] = useState<{ error: string | null; busy: boolean; saved: boolean }>({
    error: null,
    busy: false,
    saved: false,
  });
  const value = draft === null ? server : draft.value;
  const keep = (given?: Value): void => {
    const next = given ?? value;
    const was = draft?.was ?? server;
    if (isSameJson(next, was)) {
      setDraft(null);
      return;
    }
    setDraft({ value: next, was });
    setState({ error: null, busy: true, saved: false });
    send(next, was).then(
      () => {
        setDraft(null);
        setState({ error: null, busy: false, saved: true });
      },
      (error: unknown) => {
        setState({ error: said.failure(error), busy: false, saved: false });
      },
    );
  };
  return {
    value,
    ...state,
    edit: (next) => {
      setDraft({ value: next, was: draft?.was ?? server });
      if (state.saved || state.error !== null) setState({ error: null, busy: false, saved: false });
    },
    keep,
  };
}
