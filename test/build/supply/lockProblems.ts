/** One package in the lock file, as far as it matters here. */
export interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A version or a range of versions: anything else names another place to take a package from. */
const elsewhere = /^(git|github|gitlab|bitbucket|gist|file|link|https?|ssh)|[/\\]/;

/** What is wrong with the packages of a lock file; `looked` are those whose install scripts were looked at and are never run. */
export function lockProblems(packages: Readonly<Record<string, Locked>>, looked: readonly string[]): readonly string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => {
      const { integrity = '', resolved = '', link = false, hasInstallScript = false } = entry;
      const wanted = Object.entries({ ...entry.dependencies, ...entry.optionalDependencies });
      return [
        ...(/^sha512-/.test(integrity) ? [] : ['no SHA-512 hash']),
        ...(resolved === '' || resolved.startsWith('https://') ? [] : [`from ${new URL(resolved).protocol}`]),
        ...(link ? ['a link'] : []),
        ...(hasInstallScript && !looked.includes(path.replace(/.*node_modules\//, '')) ? ['an install script'] : []),
        ...wanted
          .filter(([, range]) => !range.startsWith('npm:') && elsewhere.test(range))
          .map(([name, range]) => `wants ${name} from ${range}`),
      ].map((problem) => `${path}: ${problem}`);
    });
}
