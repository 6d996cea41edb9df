import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The walls between rooms, as data. The compiler stops most breaches already (each room has its own `lib`, `types` and references);
 * this table holds the finer ones: doors inside a room, and which packages may come in. The first room that fits a file counts. */
interface Room {
  readonly room: string;
  readonly mayImport: readonly string[];
  readonly packages: RegExp;
}

const node = 'node:[a-z_/]+';
const react = 'react|react-dom|react/jsx-runtime';
const only = (...names: readonly string[]): RegExp => new RegExp(`^(${names.join('|')})$`);

const feature = (name: string, ...packages: readonly string[]): Room => ({
  room: `renderer/features/${name}`,
  mayImport: [
    `renderer/features/${name}`,
    'renderer/passport',
    'renderer/bundles',
    'renderer/crosswalk',
    'renderer/goals',
    'renderer/value',
    'renderer/readers',
    'renderer/comments',
    'renderer/backups',
    'renderer/pictures',
    'renderer/whatif',
    'renderer/ui',
    'renderer/charts',
    'renderer/api',
    'renderer/i18n',
    'renderer/saving',
    'shared',
  ],
  packages: only(react, '@tanstack/react-query', '@tanstack/react-router', ...packages),
});

const rooms: readonly Room[] = [
  { room: 'shared/contract', mayImport: ['shared'], packages: only('zod', '@orpc/contract') },
  { room: 'shared/i18n', mayImport: ['shared/i18n'], packages: only('i18next') },
  { room: 'shared/charts', mayImport: ['shared/charts', 'shared/base'], packages: only('d3-shape', 'd3-scale') },
  { room: 'shared', mayImport: ['shared'], packages: only('zod') },
  { room: 'electron/guard', mayImport: ['electron/guard'], packages: only(node) },
  { room: 'electron/backend/threads', mayImport: ['electron/backend/threads'], packages: only(node) },
  {
    room: 'electron/backend/exporters',
    mayImport: [
      'electron/backend/exporters',
      'electron/backend/threads',
      'electron/guard/guardNow.ts',
      'electron/backend/log.ts',
      'shared',
    ],
    packages: only(
      node,
      '@react-pdf/renderer',
      'fontkit',
      '@resvg/resvg-wasm',
      'docx(/layout)?',
      'fflate',
      'hucre/xlsx',
      'pdfjs-dist/legacy/.+',
      'pptxgenjs',
      react,
    ),
  },
  {
    room: 'electron/backend/database',
    mayImport: ['electron/backend/database', 'electron/backend/log.ts', 'electron/backend/writeFileWhole.ts', 'shared'],
    packages: only(node, 'better-sqlite3', 'better-sqlite3-multiple-ciphers', 'zod'),
  },
  {
    room: 'electron/backend/bundles',
    mayImport: ['electron/backend', 'electron/guard', 'shared'],
    packages: only(node, 'zod', 'age-encryption'),
  },
  {
    room: 'electron/backend',
    mayImport: ['electron/backend', 'electron/guard', 'shared'],
    packages: only(node, 'zod', '@orpc/server(/[a-z-]+)?', 'better-sqlite3'),
  },
  { room: 'electron/preload', mayImport: ['electron/preload', 'shared/contract'], packages: only('electron') },
  {
    room: 'electron/main',
    mayImport: ['electron/main', 'electron/guard', 'shared/contract', 'shared/i18n', 'shared/base'],
    packages: only('electron', node, 'electron-log(/[a-z]+)?', 'zod'),
  },
  {
    room: 'renderer/app',
    mayImport: ['renderer', 'shared'],
    packages: only(
      react,
      'react-dom/client',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@orpc/client(/[a-z-]+)?',
    ),
  },
  feature('report', 'pdfjs-dist', 'pdfjs-dist/build/pdf.worker.min.mjs\\?worker&url'),
  feature('roadmap', '@atlaskit/pragmatic-drag-and-drop/[a-z/-]+'),
  feature('settings', 'react-dom'),
  ...[
    'home',
    'create',
    'questionnaire',
    'results',
    'metrics',
    'scorecard',
    'roles',
    'history',
    'review',
    'library',
    'lock',
    'trouble',
  ].map((name) => feature(name)),
  {
    room: 'renderer/bundles',
    mayImport: ['renderer/bundles', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react, '@tanstack/react-query'),
  },
  {
    room: 'renderer/crosswalk',
    mayImport: ['renderer/crosswalk', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react, '@tanstack/react-query'),
  },
  {
    room: 'renderer/passport',
    mayImport: ['renderer/passport', 'renderer/whatif', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react, '@tanstack/react-query'),
  },
  {
    room: 'renderer/goals',
    mayImport: ['renderer/goals', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react),
  },
  {
    room: 'renderer/value',
    mayImport: ['renderer/value', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react),
  },
  {
    room: 'renderer/comments',
    mayImport: ['renderer/comments', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react),
  },
  {
    room: 'renderer/pictures',
    mayImport: ['renderer/pictures', 'renderer/ui', 'shared/assessment'],
    packages: only(react),
  },
  {
    room: 'renderer/backups',
    mayImport: ['renderer/backups', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react, '@tanstack/react-query'),
  },
  {
    room: 'renderer/readers',
    mayImport: ['renderer/readers', 'renderer/ui', 'renderer/i18n', 'shared/assessment'],
    packages: only(react),
  },
  {
    room: 'renderer/whatif',
    mayImport: ['renderer/whatif', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared'],
    packages: only(react, '@tanstack/react-router'),
  },
  {
    room: 'renderer/api',
    mayImport: ['renderer/api', 'shared'],
    packages: only(react, '@tanstack/react-query', '@orpc/client', '@orpc/contract'),
  },
  {
    room: 'renderer/saving',
    mayImport: ['renderer/saving', 'renderer/ui', 'renderer/api', 'renderer/i18n', 'shared/i18n'],
    packages: only(react),
  },
  { room: 'renderer/i18n', mayImport: ['renderer/i18n', 'shared/i18n'], packages: only(react) },
  {
    room: 'renderer/ui',
    mayImport: ['renderer/ui', 'shared/base', 'shared/charts'],
    packages: only(react, '@base-ui/react(/[a-z-]+)?'),
  },
  {
    room: 'renderer/charts',
    mayImport: ['renderer/charts', 'renderer/ui', 'shared/base', 'shared/charts'],
    packages: only(react),
  },
];

const longest = 400;
const root = join(import.meta.dirname, '..');

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const file = posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (/\.(ts|tsx|css)$/.test(entry.name)) yield file;
  }
}

const files = ['shared', 'electron', 'renderer'].flatMap((folder) => [...sources(folder)]);
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

interface Import {
  readonly target: string;
  readonly file: string | null;
}

const importing =
  /(?:^|\n)(?:import|export)\s[^;]*?\sfrom\s+'([^'\n]+)'|(?:^|\n)import\s+'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/g;

function importsOf(file: string): readonly Import[] {
  return [...text(file).matchAll(importing)].map(([, named, bare, lazy]) => {
    const target = named ?? bare ?? lazy ?? '';
    return { target, file: target.startsWith('.') ? posix.join(posix.dirname(file), target) : null };
  });
}

describe('walls', () => {
  const modules = files.filter((file) => !file.endsWith('.css'));

  it.each(modules)('%s', (file) => {
    const room = rooms.find(({ room }) => isIn(file, room));
    if (room === undefined) throw new Error(`${file} is in no room: give its folder a line in the table`);
    const forbidden = importsOf(file)
      .filter((one) =>
        one.file === null
          ? !room.packages.test(one.target)
          : !room.mayImport.some((place) => isIn(one.file ?? '', place)),
      )
      .map((one) => one.target);
    expect(forbidden).toEqual([]);
  });

  it('sees the imports that it judges', () => {
    expect(importsOf('electron/main/main.ts').map((one) => one.target)).toContain('electron');
  });
});

describe('cycles', () => {
  const graph = new Map(
    files.map((file) => [file, importsOf(file).flatMap((one) => (one.file === null ? [] : [one.file]))]),
  );

  function cycleFrom(start: string): readonly string[] | null {
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const next of graph.get(file) ?? []) {
        const cycle = walk(next, [...path, file]);
        if (cycle !== null) return cycle;
      }
      done.add(file);
      return null;
    };
    return walk(start, []);
  }

  it('has none', () => {
    expect(files.map(cycleFrom).find((cycle) => cycle !== null)).toBeUndefined();
  });
});

describe('size', () => {
  it(`has no file of more than ${longest} lines`, () => {
    const long = files
      .map((file) => `${file}: ${text(file).split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > longest);
    expect(long).toEqual([]);
  });
});

describe('house rules', () => {
  it.each([
    ['unfinished work', /\b(TODO|FIXME|XXX)\b/],
    ['silenced checks', /@ts-(ignore|nocheck|expect-error)|biome-ignore|as unknown as/],
    ['inner HTML', /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/],
    ['evaluation', /\beval\(|new Function\(/],
  ])('has no %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(text(file)))).toEqual([]);
  });

  it('takes the time from a clock only', () => {
    const reads = files.filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(text(file)));
    expect(reads).toEqual(['electron/backend/systemClock.ts', 'renderer/api/today.ts']);
  });

  it('opens no network connection outside the loopback host', () => {
    const calls =
      /\bfetch\(|new (XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon|from 'node:(http|https|net|dgram|dns|tls|http2)'/;
    const places = files.filter((file) => calls.test(text(file)));
    expect(places).toEqual([
      'electron/backend/hosts/http/admission.ts',
      'electron/backend/hosts/http/httpHost.ts',
      'electron/backend/hosts/http/staticFiles.ts',
      // Takes the network away.
      'electron/guard/refuseNetwork.ts',
      'renderer/app/hosts/browserHost.ts',
    ]);
  });
});
