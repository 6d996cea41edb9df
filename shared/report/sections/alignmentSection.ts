import {
  type FunctionName,
  Functions,
  Letters,
  type ParticipantFunction,
  type Response,
} from '../../assessment/schema.ts';
import { functionView } from '../../charts/functionView.ts';
import { spreadDots, spreadScale, type Voice } from '../../charts/spreadDots.ts';
import { rankOf } from '../../scoring/letters.ts';
import { functionChart } from '../charts/functionChart.ts';
import type { Block, Section, SpreadsBlock } from '../model.ts';
import { fixed } from '../numbers.ts';
import type { Entry, Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { heardOn, isHeard } from './heard.ts';

/** How the voices differ: function view, contested answers, what nobody could see. Null without two voices on any question. */
export function alignmentSection(report: Report): Section | null {
  const { t, score } = report;
  const voices = new Set(report.entries.flatMap((entry) => entry.responses.map((response) => response.participant)));
  if (voices.size < 2 || !report.entries.some((entry) => entry.result.consensus !== null)) return null;
  const { functions, spread } = score.alignment;
  const contested = report.entries
    .filter((entry) => entry.result.band === 'contested')
    .toSorted((a, b) => (a.result.consensus ?? 1) - (b.result.consensus ?? 1));
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report, contested.length), said: 'alignment.title' },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: deckOf(report, voices.size), said: 'alignment.lead' },
    { kind: 'space', height: 18 },
  ];
  if (Object.keys(functions).length >= 2) {
    const label = spread === null ? '' : t('report.alignment.apart', { spread: fixed(t, spread, 2) });
    const rows = functionRows(report);
    blocks.push(
      { kind: 'heading', text: t('report.alignment.functionView') },
      { kind: 'space', height: 6 },
      {
        kind: 'figure',
        figure: functionView(rows, label),
        charts: [functionChart(rows, t('report.pillars.legendScore'), label)],
        alt: label,
      },
      { kind: 'space', height: 24 },
    );
  }
  if (contested.length > 0) {
    blocks.push(
      { kind: 'heading', text: capitalised(counted(t, 'report.alignment.contested', contested.length)) },
      { kind: 'text', role: 'tableGrey', text: legendOf(report, contested) },
      { kind: 'space', height: 9 },
      ...spreads(report, contested),
      { kind: 'space', height: 15 },
    );
  }
  blocks.push(...remarks(report, contested.length));
  return { id: 'alignment', name: t('report.alignment.name'), note: t('report.alignment.note'), blocks };
}

function functionName(report: Report, name: ParticipantFunction): string {
  return report.t(`report.function.${name}`);
}

function titleOf(report: Report, contested: number): string {
  const { t } = report;
  const { functions, spread } = report.score.alignment;
  const members = Functions.filter((name) => name !== 'finance').flatMap((name) => {
    const value = functions[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const sorted = members.toSorted((a, b) => b.value - a.value);
  const [high] = sorted;
  const low = sorted.at(-1);
  if (spread !== null && spread >= 0.5 && high !== undefined && low !== undefined) {
    const key = spread > 1 ? 'report.alignment.titleWide' : 'report.alignment.titleSome';
    return capitalised(t(key, { high: functionName(report, high.name), low: functionName(report, low.name) }));
  }
  return contested > 0
    ? capitalised(counted(t, 'report.alignment.titleContested', contested))
    : t('report.alignment.titleClose');
}

function deckOf(report: Report, voices: number): string {
  const { t } = report;
  const agreed = report.entries.some((entry) => entry.result.source === 'agreed');
  return capitalised(counted(t, agreed ? 'report.alignment.deckAgreed' : 'report.alignment.deck', voices));
}

function functionRows(report: Report): Parameters<typeof functionView>[0] {
  const { t } = report;
  const participants = report.input.assessment.participants ?? [];
  return Functions.flatMap((name) => {
    const value = report.score.alignment.functions[name];
    if (value === undefined) return [];
    const members = participants.filter((participant) => participant.function === name);
    const questions = report.entries.filter(
      (entry) => entry.result.functions[name] !== undefined && tagged(entry, name),
    ).length;
    const guest = name === 'finance';
    return [
      {
        name: capitalised(functionName(report, name)),
        value,
        guest,
        words: {
          value: fixed(t, value, 2),
          voices: t('report.alignment.voices', { count: members.length }),
          questions: t(guest ? 'report.alignment.questionsGuest' : 'report.alignment.questions', { count: questions }),
        },
      },
    ];
  });
}

function tagged(entry: Entry, name: FunctionName): boolean {
  return entry.question.functions.includes(name);
}

/** "One circle is one voice: S sales.": the functions that are told apart on one of these questions. */
function legendOf(report: Report, contested: readonly Entry[]): string {
  const { t } = report;
  const heard = contested.map((entry) => heardOn(report, entry));
  const names = Functions.filter((name) => heard.some((those) => those.has(name)));
  if (names.length === 0) return t('report.alignment.legendPlain');
  const letters = names.map((name) => `${t(`report.functionLetter.${name}`)} ${functionName(report, name)}`);
  return t('report.alignment.legend', { letters: letters.join(t('report.format.comma')) });
}

/** One block for each scale: voices on letters and on levels do not stand on one line. */
function spreads(report: Report, contested: readonly Entry[]): readonly Block[] {
  const scales = [...Map.groupBy(contested, ({ scale }) => scale)];
  return scales.flatMap(([scale, those], index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'space', height: 12 } as const]),
    spreadsOn(report, scale === 'letters' ? Letters : ['1', '2', '3', '4', '5'], those),
  ]);
}

function spreadsOn(report: Report, steps: readonly string[], contested: readonly Entry[]): SpreadsBlock {
  return {
    kind: 'spreads',
    scale: spreadScale(steps),
    rows: contested.map((entry) => ({
      name: entry.title,
      note: noteOf(report, entry),
      dots: spreadDots(voicesOf(report, entry), steps.length),
      text: extremes(report, entry),
      said: `alignment.${entry.id}`,
    })),
  };
}

function noteOf(report: Report, entry: Entry): string {
  const { t } = report;
  const consensus = t('report.alignment.consensus', { value: fixed(t, entry.result.consensus ?? 0, 3) });
  return entry.result.source === 'agreed'
    ? t('report.alignment.consensusAgreed', { consensus, level: entry.result.level ?? '' })
    : consensus;
}

function voicesOf(report: Report, entry: Entry): readonly Voice[] {
  const byId = new Map(
    (report.input.assessment.participants ?? []).map((participant) => [participant.id, participant]),
  );
  const heard = heardOn(report, entry);
  return entry.responses.flatMap((response): readonly Voice[] => {
    const step = stepOf(response);
    if (step === null) return [];
    const name = byId.get(response.participant)?.function ?? 'unassigned';
    // A letter of one voice would say whose it is.
    return [{ step, letter: isHeard(heard, name) ? report.t(`report.functionLetter.${name}`) : '' }];
  });
}

function stepOf({ answer }: Response): number | null {
  if (typeof answer === 'number') return answer - 1;
  return typeof answer === 'string' && answer !== 'dont-know' ? rankOf(answer) : null;
}

/** "Sales 4.2, customer success 2.0". */
function extremes(report: Report, entry: Entry): string {
  const { t } = report;
  const means = Functions.flatMap((name) => {
    const value = entry.result.functions[name];
    return value === undefined ? [] : [{ name, value }];
  }).toSorted((a, b) => b.value - a.value);
  const [high] = means;
  const low = means.at(-1);
  if (high === undefined || low === undefined || means.length < 2) return '';
  const decimals = entry.scale === 'letters' ? 0 : 1;
  const part = ({ name, value }: typeof high): string => {
    const text = fixed(t, value, decimals);
    const number = entry.scale === 'letters' ? t('report.format.percent', { value: text }) : text;
    return t('report.alignment.mean', { name: functionName(report, name), value: number });
  };
  return capitalised(`${part(high)}, ${part(low)}`);
}

function remarks(report: Report, contested: number): readonly Block[] {
  const { t } = report;
  const blocks: Block[] = [];
  const add = (said: string, head: string, text: string): void => {
    if (blocks.length > 0) blocks.push({ kind: 'space', height: 12 });
    blocks.push({ kind: 'aside', head, text, said: `alignment.${said}` });
  };
  if (contested === 0) add('contested', t('report.alignment.contestedHead'), t('report.alignment.noContested'));
  const discuss = report.entries.filter((entry) => entry.result.band === 'discuss');
  if (discuss.length > 0)
    add(
      'discuss',
      t('report.alignment.discuss'),
      t('report.alignment.discussText', {
        list: list(
          t,
          discuss.map((entry) => entry.title),
        ),
      }),
    );
  const unseen = report.entries.filter((entry) => entry.result.state === 'dont-know');
  if (unseen.length > 0)
    add(
      'unseen',
      t('report.alignment.cannotSee'),
      t('report.alignment.cannotSeeText', {
        list: list(
          t,
          unseen.map((entry) => entry.title),
        ),
      }),
    );
  const participants = report.input.assessment.participants ?? [];
  const answering = answeringFunctions(report);
  const single = Functions.filter(
    (name) => participants.filter((participant) => participant.function === name).length === 1,
  );
  if (single.length > 0) {
    const names = list(
      t,
      single.map((name) => functionName(report, name)),
    );
    add(
      'single',
      t('report.alignment.single'),
      capitalised(t('report.alignment.singleText', { count: single.length, names })),
    );
  }
  const few = Functions.filter((name) => answering.has(name) && report.score.alignment.functions[name] === undefined);
  if (few.length > 0) {
    const names = list(
      t,
      few.map((name) => functionName(report, name)),
    );
    add('few', t('report.alignment.few'), t('report.alignment.fewText', { names }));
  }
  const absent = Functions.filter(
    (name) => name !== 'finance' && !participants.some((participant) => participant.function === name),
  );
  if (absent.length > 0) {
    const names = list(
      t,
      absent.map((name) => functionName(report, name)),
    );
    add('absent', t('report.alignment.absent'), t('report.alignment.absentText', { names }));
  }
  return blocks;
}

/** Functions of which somebody gave a level. */
function answeringFunctions(report: Report): ReadonlySet<ParticipantFunction> {
  const byId = new Map((report.input.assessment.participants ?? []).map(({ id, function: name }) => [id, name]));
  const said = report.entries.flatMap(({ responses }) => responses.filter((response) => stepOf(response) !== null));
  return new Set(said.map(({ participant }) => byId.get(participant) ?? 'unassigned'));
}
