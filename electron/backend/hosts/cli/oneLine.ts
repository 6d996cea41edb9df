/** Foreign text for a terminal: one line, without the characters that steer terminals. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
