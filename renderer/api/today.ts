/** The person's calendar day, `2026-11-02`, in the time zone of this machine. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The present moment in UTC, `2026-11-02T09:15:00.000Z`. */
export function instant(): string {
  return new Date().toISOString();
}
