/** Where the screen is, and where it was asked to go before the address has followed. */
export interface Place {
  /** The question in the address when last looked at; undefined when it names none. */
  readonly seen: string | undefined;
  readonly asked: readonly string[];
}

/** The address follows a moment later than the keys come, and a key must never act on the question before. So what was asked for last
 * counts until the address has arrived there, or has gone somewhere that was not asked for. */
export function arrive(place: Place, address: string | undefined): Place {
  if (address === place.seen) return place;
  const at = address === undefined ? -1 : place.asked.indexOf(address);
  return { seen: address, asked: at < 0 ? [] : place.asked.slice(at + 1) };
}

/** The question to show. */
export function shownAt({ seen, asked }: Place): string | undefined {
  return asked.at(-1) ?? seen;
}
