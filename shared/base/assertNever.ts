/** Marks a switch as exhaustive: a case added later stops compiling here, and data that slips past the types throws. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
