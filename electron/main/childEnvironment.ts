/** What a plain Node process needs of its surroundings: folders, language and time zone. `NODE_OPTIONS`, proxies and keys stay out. */
const passed: readonly string[] = [
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'SystemRoot',
  'SystemDrive',
  'windir',
];

/** The environment of the backend process. */
export function childEnvironment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const environment: Record<string, string> = { NODE_ENV: 'production' };
  for (const name of passed) {
    const value = own[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
