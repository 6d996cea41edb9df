/** A moment (ISO 8601) in this machine's time zone, as people say it: "22 Nov 2026, 10:15". */
export function shownMoment(at: string, language: string): string {
  return new Date(at).toLocaleString(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
