const FOREIGN_DIGIT = /[٠-٩۰-۹０-９]/gu;
const ZEROES = [0x0660, 0x06f0, 0xff10];

/**
 * The same text with Arabic-Indic, Persian and full-width digits as 0–9. Every character keeps its
 * place, so a position found here is a position in the text as it came.
 */
export function plainDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROES.find((start) => code >= start && code <= start + 9) ?? 0x30;
    return String(code - zero);
  });
}
