interface Tool {
  readonly names: readonly string[];
  readonly debianPackage: string;
}

/** Programs that the browser and report tests drive: any one name of each. */
const tools: readonly Tool[] = [
  { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debianPackage: 'chromium' },
  { names: ['pdftotext'], debianPackage: 'poppler-utils' },
];

export interface ToolPlace {
  /** True when a program of this name can be started. */
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
export function toolPlan({ has, hasOwnChromium, isDebian, isRoot }: ToolPlace): ToolPlan {
  const packages = tools
    .filter((tool) => !(tool.debianPackage === 'chromium' && hasOwnChromium) && !tool.names.some(has))
    .map((tool) => tool.debianPackage);
  if (packages.length === 0) return { kind: 'ready' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (isDebian && isRoot) return { kind: 'install', packages, commands: [['update', '-qq'], install] };
  const message =
    `The tests need ${packages.join(' and ')}. On Debian: sudo apt-get update && sudo apt-get ${install.join(' ')}. ` +
    'Elsewhere: install Chromium (or set CHROMIUM to its program) and poppler.';
  return { kind: 'ask', message };
}
