import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/scripts/root.ts';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What is wrong with a workflow; the file is read by line, since its rules are about what is written in it. */
function problems(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
  const code = lines.join('\n');
  const jobs = [...code.slice(code.indexOf('\njobs:')).matchAll(/^ {2}([a-z]+):$/gm)].map(([, job]) => job);
  const timeouts = code.match(/^ {4}timeout-minutes: \d+$/gm) ?? [];
  const actions = [...code.matchAll(/uses: (\S+)(.*)$/gm)];
  return [
    ...(/^permissions:\n {2}contents: read\n\n/m.test(code) ? [] : ['permissions are not read-only for all jobs']),
    ...[...code.matchAll(/^.*: write(-all)?$/gm)].map(([line]) => `gives ${line.trim()}`),
    ...(/^concurrency:\n {2}group: /m.test(code) ? [] : ['no concurrency']),
    ...(jobs.length > 0 && jobs.length === timeouts.length ? [] : ['a job without an end']),
    ...actions
      .filter(([, action = '', rest = '']) => !/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(rest))
      .map(([, action]) => `${action} is not pinned by its commit with its version beside it`),
    ...actions
      .filter(([, action = '']) => !action.startsWith('actions/'))
      .map(([, action]) => `${action} is not GitHub’s own`),
    ...(/\bsecrets\b|GITHUB_TOKEN|github\.token/.test(code) ? ['names a secret'] : []),
    ...(/pull_request_target|workflow_run|issue_comment/.test(code) ? ['runs others’ code with rights'] : []),
    // What others choose, such as the name of a branch, must not become part of a command.
    ...[...code.matchAll(/run: .*\$\{\{ *github\.(event|head_ref)[^}]*\}\}/g)].map(([line]) => `runs ${line.trim()}`),
    ...(code.split('actions/checkout@').length === code.split('persist-credentials: false').length
      ? []
      : ['keeps credentials after a checkout']),
    ...[...code.matchAll(/npm (ci|i|install)\b(.*)$/gm)]
      .filter(([, command, rest = '']) => command !== 'ci' || rest.trim() !== '--ignore-scripts')
      .map(([line]) => `installs by "${line}"`),
    ...[...code.matchAll(/npm run ([\w-]+)/g)]
      .filter(([, name = '']) => !(name in scripts))
      .map(([, name]) => `there is no npm run ${name}`),
    ...(/npm publish|gh release|--publish (?!never)/.test(code) ? ['publishes'] : []),
  ];
}

const expression = (text: string): string => `$\{{ ${text} }}`;

describe('C1: the workflows', () => {
  it.each(workflows)('%s has the least rights, pinned actions, no secret, and an end', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it('pack on all three systems, let each package try itself, and keep what they made', () => {
    const all = workflows.map(([, text]) => text).join('\n');
    for (const runner of ['ubuntu-', 'windows-', 'macos-']) expect(all).toContain(`runner: ${runner}`);
    for (const step of [
      '--project e2e-electron',
      'npm run package',
      'npm run check-package',
      'npm run try-package',
      'actions/upload-artifact@',
    ])
      expect(all).toContain(step);
    for (const kind of ['exe', 'dmg', 'zip', 'AppImage', 'deb', 'rpm']) expect(all).toContain(`dist/*.${kind}`);
  });

  it.each([
    [
      'a tag instead of a commit',
      /actions\/checkout@\S+ # v6\.0\.1/,
      'actions/checkout@v6',
      'actions/checkout@v6 is not pinned',
    ],
    ['somebody’s action', /actions\/setup-node@/, 'someone/setup-node@', 'someone/setup-node@'],
    ['more rights', 'contents: read', 'contents: write', 'permissions are not read-only'],
    [
      'a secret',
      'npm ci --ignore-scripts',
      `npm ci --ignore-scripts\n        env: { KEY: "${expression('secrets.KEY')}" }`,
      'names a secret',
    ],
    ['rights for others’ code', 'pull_request:', 'pull_request_target:', 'runs others’ code with rights'],
    ['install scripts', 'npm ci --ignore-scripts', 'npm ci', 'installs by'],
    ['no end', 'timeout-minutes: 60\n', '\n', 'a job without an end'],
    ['a title in a command', 'npm test', `npm test ${expression('github.event.pull_request.title')}`, 'runs run:'],
  ])('would not be taken with %s', (_, from, to, problem) => {
    const [[, text] = ['', '']] = workflows;
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(problems(changed).join('\n')).toContain(problem);
  });
});
