/** A small change for the worse, and the test that must notice it. */
export interface Mutation {
  /** What is broken, in a few words. */
  readonly name: string;
  readonly file: string;
  /** What stands there once, and what stands there instead; an empty text: the end of the file. */
  readonly from: string;
  readonly to: string;
  /** The file of tests, and how the name of the one that turns red begins or what it holds. */
  readonly test: string;
  readonly title: string;
}

export const mutations: readonly Mutation[] = [
  {
    name: 'commits are not synced to the disk',
    file: 'electron/backend/database/pragmas.ts',
    from: 'synchronous: 2,',
    to: 'synchronous: 1,',
    test: 'test/electron/backend/database/openDatabase.test.ts',
    title: 'has every pragma as the reliability paper says',
  },
  {
    name: 'the hash of the content is not compared',
    file: 'electron/backend/database/verifyContent.ts',
    from: "if (!sameBytes(content, head.content)) return 'its rows are not what was stored';",
    to: '',
    test: 'test/electron/backend/database/damage.test.ts',
    title: 'is found in an answer',
  },
  {
    name: 'a backup is not checked before it counts',
    file: 'electron/backend/backups/checkBackup.ts',
    from: "if (damages.length > 0) return { condition: 'damaged', holdings: null };",
    to: '',
    test: 'test/electron/backend/backups/restore.test.ts',
    title: 'one changed byte in an answer makes a backup damaged',
  },
  {
    name: 'the root of an address is compared by its beginning',
    file: 'electron/main/page.ts',
    from: ' === page.origin;',
    to: '.startsWith(page.origin);',
    test: 'test/electron/main/navigation.test.ts',
    title: 'does not go to app://cairn.evil/index.html',
  },
  {
    name: 'nobody asks who calls',
    file: 'electron/main/handleCall.ts',
    from: "if (!gate.isTrusted(event)) return { ok: false, code: 'refused' };",
    to: '',
    test: 'test/electron/main/ipc.test.ts',
    title: 'hands on nothing from eight bad senders',
  },
  {
    name: 'nobody asks what comes with a call',
    file: 'electron/main/handleCall.ts',
    from: "if (!input.success || values.length > 1) return { ok: false, code: 'invalid' };",
    to: 'if (!input.success) return { ok: true, value: await answer(values[0] as I) };',
    test: 'test/electron/main/ipc.test.ts',
    title: 'takes 10,000 arbitrary values and hands on none that does not fit',
  },
  {
    name: 'code is made of text',
    file: 'renderer/charts/wrapText.ts',
    from: '',
    to: "export const answer = (): unknown => eval('6 * 7');\n",
    test: 'test/architecture.test.ts',
    title: 'has no evaluation',
  },
  {
    name: 'the main process fetches',
    file: 'electron/main/logging.ts',
    from: '',
    to: "export const news = (): Promise<Response> => fetch('https://example.org/');\n",
    test: 'test/architecture.test.ts',
    title: 'opens no network connection outside the loopback host',
  },
  {
    name: 'the guard of a process is forgotten',
    file: 'electron/backend/hosts/utilityProcess.ts',
    from: "import '../../guard/guardNow.ts';",
    to: '',
    test: 'test/electron/guard/entries.test.ts',
    title: 'in every process and thread that Cairn starts',
  },
  {
    name: 'the guard leaves streams alone',
    file: 'electron/guard/refuseNetwork.ts',
    from: "replace(net.Socket.prototype, 'connect', refusal('net.Socket.connect'));",
    to: '',
    test: 'test/electron/guard/guardProcess.test.ts',
    title: 'is refused every way out',
  },
  {
    name: 'a page is granted what it asks for',
    file: 'electron/main/sessionLockdown.ts',
    from: 'permission === allowedPermission && isMainFrame',
    to: 'isMainFrame',
    test: 'test/electron/main/lockdown.test.ts',
    title: 'are denied for every name',
  },
  {
    name: 'a debugger by another name is let in',
    file: 'electron/main/commandLine.ts',
    from: 'refused.has(name) || refusedFamily.test(name)',
    to: 'refused.has(name)',
    test: 'test/electron/main/commandLine.test.ts',
    title: 'of a family: --inspect-something-new',
  },
  {
    name: 'a file may hold what nobody knows',
    file: 'shared/assessment/schema.ts',
    from: 'export const Agreed = z.strictObject({',
    to: 'export const Agreed = z.object({',
    test: 'test/electron/backend/hosts/badFiles.test.ts',
    title: 'an unknown key inside',
  },
  {
    name: 'the policy trusts any text',
    file: 'shared/contract/contentSecurityPolicy.ts',
    from: `"require-trusted-types-for 'script'",`,
    to: '',
    test: 'test/electron/main/appProtocol.test.ts',
    title: 'serves what was built, with headers that keep the page in',
  },
  {
    name: 'a changed file of the app is served',
    file: 'electron/main/appProtocol.ts',
    from: "if (createHash('sha256').update(bytes).digest('hex') !== built.sha256) return refuse(500);",
    to: '',
    test: 'test/electron/main/appProtocol.test.ts',
    title: 'does not serve a file that was changed after the build',
  },
  {
    name: 'another site may call',
    file: 'electron/backend/hosts/http/admission.ts',
    from: 'if (origin !== undefined && origin',
    to: "if (origin === '' && origin",
    test: 'test/contract/loopback.test.ts',
    title: 'turns away a foreign Origin',
  },
  {
    name: 'what the consultant wrote is not taken out',
    file: 'shared/report/redact.ts',
    from: "if (edition === 'consultant') return assessment;",
    to: 'return assessment;',
    test: 'test/shared/report/redact.test.ts',
    title: 'has no comment, whatever became of it',
  },
  {
    name: 'a cell may calculate',
    file: 'electron/backend/exporters/formulaGuard.ts',
    from: `return text.replace(starts, "'");`,
    to: 'return starts.source === text ? "" : text;',
    test: 'test/electron/backend/exporters/csv/csvExporter.test.ts',
    title: 'come back as they were guarded',
  },
];
