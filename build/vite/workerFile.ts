import { build, type LogLevel, type Plugin, type PluginOption } from 'vite';

export interface WorkerOptions {
  readonly entry: string;
  readonly outFolder: string;
  readonly define: Readonly<Record<string, string>>;
}

interface WorkerFile extends WorkerOptions {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly plugins: readonly PluginOption[];
  /** Packages that are not bundled with it. */
  readonly external?: readonly string[];
  /** What goes beside it. */
  readonly after: () => void;
}

/** [Note: One worker file] A worker runs from outside the package's archive, where it can reach no chunk inside, and chunks lying outside
 * would escape the archive's integrity check. So it is bundled alone, into one file. */
export function buildWorker({ name, entry, outFolder, define, plugins, external = [], after }: WorkerFile): Plugin {
  let logLevel: LogLevel | undefined;
  return {
    name: `cairn-${name}`,
    apply: 'build',
    configResolved(config) {
      logLevel = config.logLevel;
    },
    async closeBundle() {
      await build({
        configFile: false,
        ...(logLevel === undefined ? {} : { logLevel }),
        define,
        plugins: [...plugins],
        ssr: { noExternal: true, external: [...external] },
        build: {
          ssr: true,
          outDir: outFolder,
          emptyOutDir: false,
          target: 'node24',
          minify: false,
          rolldownOptions: {
            input: { [name]: entry },
            external: [...external],
            output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
          },
        },
      });
      after();
    },
  };
}
