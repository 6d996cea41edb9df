/** Longer names of a currency would leave a field no room for its number. */
const longest = 5;

/** The currency as it stands behind a field: "EUR"; nothing for a long name. */
export function unitOfMoney(currency: string | undefined): string | undefined {
  const unit = currency?.trim() ?? '';
  return unit === '' || [...unit].length > longest ? undefined : unit;
}
