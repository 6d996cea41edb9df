/** "10:14" of today, else "2 Nov, 10:14", in the person's time zone. `at` is an ISO moment, `today` the person's calendar day. */
export function momentWords(at: string, language: string, today: string): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  if (day === today) return time;
  return `${new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(moment)}, ${time}`;
}
