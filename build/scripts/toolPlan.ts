export interface Tool {
  /** Names of programs, or paths of files: any one of them will do. */
  readonly names: readonly string[];
  readonly debianPackages: readonly string[];
}

/** Programs that the browser and report tests drive: any one name of each. */
export const testTools: readonly Tool[] = [
  {
    names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackages: ['chromium-headless-shell'],
  },
  { names: ['pdftotext'], debianPackages: ['poppler-utils'] },
];

/** Programs that the long tests drive besides: another maker's office suite opens what Cairn wrote, and a compiler. */
export const tortureTools: readonly Tool[] = [
  ...testTools,
  {
    names: ['soffice', 'libreoffice'],
    debianPackages: ['libreoffice-writer', 'libreoffice-calc', 'libreoffice-impress'],
  },
  // The office suite draws Arial with it: any other font in its place is wider, and no page ends where it does for a client.
  {
    names: [
      '/usr/share/fonts/truetype/liberation',
      '/usr/share/fonts/truetype/liberation2',
      '/usr/share/fonts/liberation-sans',
      '/usr/share/fonts/liberation',
      '/System/Library/Fonts/Supplemental/Arial.ttf',
    ],
    debianPackages: ['fonts-liberation'],
  },
  { names: ['qpdf'], debianPackages: ['qpdf'] },
  // Watch what a process asks of the system, and give it a network of nothing.
  { names: ['strace'], debianPackages: ['strace'] },
  { names: ['ip'], debianPackages: ['iproute2'] },
  // Watches what the storage does to the disk, from below.
  { names: ['gcc'], debianPackages: ['gcc', 'libc6-dev'] },
];

export interface ToolPlace {
  /** True when a program of this name can be started, or a file has this path. */
  readonly has: (name: string) => boolean;
  /** True when `CHROMIUM` names a program that is there. */
  readonly hasOwnChromium: boolean;
  readonly isDebian: boolean;
  readonly isRoot: boolean;
}

export type ToolPlan =
  | { readonly kind: 'ready' }
  /** Argument lists for apt-get, in order. */
  | {
      readonly kind: 'install';
      readonly packages: readonly string[];
      readonly commands: readonly (readonly string[])[];
    }
  | { readonly kind: 'ask'; readonly message: string };

/** What to do about the programs that the tests need: nothing, install them, or say how. */
export function toolPlan(tools: readonly Tool[], { has, hasOwnChromium, isDebian, isRoot }: ToolPlace): ToolPlan {
  const packages = tools
    .filter(
      (tool) => !(tool.debianPackages.includes('chromium-headless-shell') && hasOwnChromium) && !tool.names.some(has),
    )
    .flatMap((tool) => tool.debianPackages);
  if (packages.length === 0) return { kind: 'ready' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (isDebian && isRoot) return { kind: 'install', packages, commands: [['update', '-qq'], install] };
  const message =
    `The tests need ${packages.join(' and ')}. On Debian: sudo apt-get update && sudo apt-get ${install.join(' ')}. ` +
    'Elsewhere: install the programs of these packages, or set CHROMIUM to the program of a Chromium.';
  return { kind: 'ask', message };
}
