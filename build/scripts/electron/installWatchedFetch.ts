// Loaded before Electron's installer, whose own progress bar shows nothing where standard output is no terminal.
import { watchedFetch } from './watchedFetch.ts';

globalThis.fetch = watchedFetch(globalThis.fetch, { patience: 10_000, show: (text) => process.stdout.write(text) });
