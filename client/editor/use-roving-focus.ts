import { useEffect, type KeyboardEvent, type RefObject } from 'react';

function controlsIn(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('button, select')];
}

/**
 * Makes a toolbar one stop of the Tab key, with the arrows walking inside (WAI-ARIA’s toolbar pattern). Gives what its element
 * needs on key down.
 */
export function useRovingFocus(
  bar: RefObject<HTMLElement | null>,
): (event: KeyboardEvent<HTMLElement>) => void {
  useEffect(() => {
    if (bar.current === null) return;
    const controls = controlsIn(bar.current);
    const stop = controls.find((control) => control.tabIndex === 0 && control.dataset['stop']);
    controls.forEach((control, index) => {
      control.tabIndex =
        control === (stop ?? controls[0]) || (stop === undefined && index === 0) ? 0 : -1;
    });
  });
  return (event) => {
    const { key, target, currentTarget } = event;
    const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[key];
    if (!(target instanceof HTMLElement) || (step === undefined && key !== 'Home' && key !== 'End'))
      return;
    const controls = controlsIn(currentTarget);
    const direction = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
    const at = controls.indexOf(target);
    const to =
      key === 'Home' ? 0 : key === 'End' ? controls.length - 1 : at + (step ?? 0) * direction;
    const next = controls[(to + controls.length) % controls.length];
    if (next === undefined) return;
    event.preventDefault();
    for (const control of controls) {
      control.tabIndex = control === next ? 0 : -1;
      if (control === next) control.dataset['stop'] = 'true';
      else delete control.dataset['stop'];
    }
    next.focus();
  };
}
