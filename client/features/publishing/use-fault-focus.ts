import { useEffect, useRef, useState, type RefObject } from 'react';

type FaultFocus = { form: RefObject<HTMLFormElement | null>; onFault: () => void };

/** Leads to the first field of a form that says what is wrong with it, once it does. */
export function useFaultFocus(): FaultFocus {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  return { form, onFault: () => setAsked((before) => before + 1) };
}
