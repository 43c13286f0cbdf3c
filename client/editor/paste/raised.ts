/** Where figures stand beside their line: above it (10²) or below (CO₂). */
export type Raised = 'above' | 'below';

const PLAIN_SIGNS = '0123456789+-=()';
const SIGNS: Record<Raised, string> = {
  above: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾',
  below: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
};

/**
 * Raised or lowered figures as characters of their own, for plain ones would say another number: 10² is not 102.
 * What is more than figures (1er, a footnote’s [4]) stays as it is.
 */
export function raisedText(text: string, raised: Raised | null): string {
  if (raised === null || !/^\s*[\d+\-−=()]*\d[\d+\-−=()]*\s*$/u.test(text)) return text;
  return text.replace(/[\d+\-−=()]/gu, (sign) =>
    SIGNS[raised].charAt(PLAIN_SIGNS.indexOf(sign === '−' ? '-' : sign)),
  );
}
