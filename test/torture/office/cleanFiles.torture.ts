import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { openLibreOffice } from '../../builders/libreOffice.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { aRendering, theExporters } from '../../builders/theExporters.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-clean-'));
const office = openLibreOffice();
afterAll(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

const exporterOf = (format: string) => theExporters.find((one) => one.format === format) ?? fail();
const bytesOf = (format: string, model: ReportModel, password?: string) =>
  exporterOf(format).render(aRendering(model), password === undefined ? {} : { password }, () => {});

function saved(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Every stream of a PDF unpacked, every part of an Office file, files within it included. */
function bare(format: string, bytes: Uint8Array): string {
  if (format === 'pdf') {
    const path = saved('x.pdf', bytes);
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, `${path}.qdf`]);
    return readFileSync(`${path}.qdf`, 'latin1');
  }
  if (format === 'csv' || format === 'json') return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${name.endsWith('.xlsx') ? bare('xlsx', part) : strFromU8(part)}`)
    .join('\n');
}

const models = [
  buildReport(aPillarReportInput(theWorkedPillars)),
  buildReport(aPillarReportInput(theNineVoices)),
  buildReport(aLadderReportInput(theWorkedLadder)),
];

/** Another client's report, made by the same exporters a moment before: whatever they keep in memory, none of this may reach the next file. */
const [otherName, otherText] = ['Qzotherclient', 'Qzothersecret'];
const other = buildReport(
  aPillarReportInput({ ...theWorkedPillars, organisation: { name: otherName }, title: otherName, summary: otherText }),
);

describe.each(theExporters.map(({ format }) => format))('S11: a %s', (format) => {
  test('names neither this machine nor its folders, its people or other clients, and stays under 1 MB', async () => {
    const machine = [hostname(), homedir(), process.cwd(), tmpdir(), 'file://', 'node_modules', process.execPath];
    // A short name such as "root" is a word of English and of PDF too; it is looked for as a person would be named.
    const people = userInfo().username === 'root' ? ['root@', '(root)', '"root"'] : [userInfo().username];
    const here = [...machine, ...people, otherName, otherText].filter((one) => one.length > 3);
    const before = bare(format, await bytesOf(format, other));
    if (format !== 'csv') expect(before).toContain(format === 'pdf' ? '/Title' : otherName);
    for (const model of models) {
      const bytes = await bytesOf(format, model);
      if (format === 'pdf') expect(Buffer.from(await bytesOf(format, model)).equals(bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(1024 * 1024);
      const text = bare(format, bytes);
      expect(here.filter((one) => text.includes(one))).toEqual([]);
    }
  });
});

describe('S11: a PDF', () => {
  const info = (path: string) =>
    Object.fromEntries(
      execFileSync('pdfinfo', [path], { encoding: 'utf8' })
        .split('\n')
        .flatMap((line) => /^([^:]+): +(.*)$/.exec(line)?.slice(1, 3) ?? [])
        .reduce<string[][]>((pairs, word, index) => {
          if (index % 2 === 0) pairs.push([word]);
          else pairs.at(-1)?.push(word);
          return pairs;
        }, []),
    );

  test('has these properties and no others, and no XMP, whatever an organisation is called', async () => {
    const name = 'Smith & <b>Sons</b> "Ltd"';
    const input = aPillarReportInput({ ...theWorkedPillars, organisation: { name } });
    const path = saved('named.pdf', await bytesOf('pdf', buildReport(input)));
    expect(info(path)).toMatchObject({
      Title: `Revenue operations roadmap: ${name}`,
      Author: 'Cairn',
      Creator: 'Cairn',
      Producer: 'Cairn',
      'Custom Metadata': 'no',
      'Metadata Stream': 'no',
      JavaScript: 'no',
    });
    const text = bare('pdf', readFileSync(path));
    const number = /\/Info (\d+) 0 R/.exec(text)?.[1] ?? fail();
    const dictionary = new RegExp(`\n${number} 0 obj\n<<([\\s\\S]*?)\nendobj`).exec(text)?.[1] ?? fail();
    expect(new Set(dictionary.match(/^ {2}\/[A-Z]\w+/gm))).toEqual(
      new Set(
        ['Author', 'CreationDate', 'Creator', 'Keywords', 'Producer', 'Subject', 'Title'].map((key) => `  /${key}`),
      ),
    );
    expect(text).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm|EmbeddedFile|URI|AA)\b/);
  });

  test('with a password is AES of 256 bits, and opens with no other', async () => {
    const path = saved('shut.pdf', await bytesOf('pdf', models[0] ?? fail(), 'Fjord über 漢字'));
    const asked = (password: string, what = '--show-encryption') =>
      spawnSync('qpdf', [what, '--password-mode=unicode', `--password=${password}`, path], {
        encoding: 'utf8',
      });
    expect(asked('Fjord über 漢字').stdout).toMatch(
      /R = [56]\n[\s\S]*stream encryption method: AESv3[\s\S]*string encryption method: AESv3/,
    );
    for (const wrong of ['', 'fjord über 漢字', 'x']) {
      const { status, stderr } = asked(wrong, '--check');
      expect([status, stderr]).toEqual([2, expect.stringContaining('invalid password')]);
    }
  });
});

const hostile = [
  '=HYPERLINK("http://x.invalid","y")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '＝1＋1',
  '<w:fldSimple w:instr="DDEAUTO c:\\\\x"><w:r><w:t>y</w:t></w:r></w:fldSimple>',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '&#x0;&#x1F;&amp;&lt;a:hlinkClick r:id="rId1"/&gt;',
  '\u0000\u0001\u001f\ufffe',
  'Ana \u202efdp.exe\u202c \u2066x',
  'https://x.invalid/?q=<script>',
  ']]><x/>',
  'w'.repeat(9_900),
];

describe('S3, S10: what somebody typed to make a file do something', () => {
  const texts = (index: number): string => `${hostile[index % hostile.length] ?? ''} ${index}`;
  const assessment: Assessment = {
    ...theWorkedPillars,
    organisation: { name: `Org ${hostile[10]} ${hostile[6]}` },
    title: hostile[0] ?? '',
    summary: hostile[8] ?? '',
    decisions: hostile.map((_, index) => ({ text: texts(index), owner: texts(index + 3), ifNot: texts(index + 5) })),
    parked: hostile.map((_, index) => ({ text: texts(index) })),
    agreed: (theWorkedPillars.agreed ?? []).map((entry, index) => ({
      ...entry,
      note: texts(index),
      rationale: texts(index + 1),
      references: [texts(index + 2).slice(0, 300)],
      visibility: 'client',
    })),
  };
  const model = buildReport(
    aPillarReportInput(assessment, { preparedBy: hostile[6] ?? '', preparedFor: hostile[0] ?? '' }),
  );

  test.each([
    ['docx', 'fodt'],
    ['pptx', 'fodp'],
    ['xlsx', 'fods'],
  ])('is a text in a %s that LibreOffice opens', async (format, flat) => {
    const bytes = await bytesOf(format, model);
    const source = bare(format, bytes);
    expect(source).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(source).not.toMatch(/TargetMode="External"/);
    const read = new TextDecoder().decode(office.convert(`hostile.${format}`, bytes, flat));
    expect(read).toContain('DDEAUTO');
    expect(read).not.toMatch(
      /table:formula=|<text:dde-connection|xlink:href="(?:https?:|file:)[^"]*(?:invalid|cmd|calc)/,
    );
    expect(read).not.toMatch(/<script:event-listener|office:dde-source/);
  });
});

function fail(): never {
  throw new Error('there is no such file');
}
