import type {
  ActionEdit,
  Agreed,
  Answer,
  Assessment,
  Comment,
  Decision,
  Meeting,
  Participant,
  Response,
} from '../../shared/assessment/schema.ts';
import { Evidence, Letters, ParticipantFunction } from '../../shared/assessment/schema.ts';
import type { ActionId, CommentId, ParticipantId } from '../../shared/base/ids.ts';
import { actionsOf, questionsOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { presets } from '../../shared/report/model.ts';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { aReportInput, ladderTexts, pillarTexts } from './aReport.ts';
import { type Dice, dice } from './dice.ts';
import { pseudoTexts, pseudoTranslate } from './pseudoLanguage.ts';
import { someQuestions } from './someQuestions.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

/** What people type: plain words, other scripts, words without an end, marks that formulas and markup begin with. */
const voices: readonly string[] = [
  'Response times differ by region and nobody owns the number. ',
  'Răspunsul diferă între regiuni și între echipe; ședința țintă. ',
  '売上予測、データ品質、指標の定義はまだ信頼できません。',
  'w'.repeat(150),
  '=HYPERLINK("https://example.invalid","x") <b>&amp;</b> ',
  'Līdz šim – „citāts“ … 12 %, «x», № 5, ½ ',
];

interface Speaker {
  /** About so many characters. */
  say(length: number): string;
}

function speaker(roll: Dice): Speaker {
  const voice = roll.pick(voices);
  return {
    say: (length) =>
      voice
        .repeat(Math.ceil(length / voice.length))
        .slice(0, length)
        .trim() || 'x',
  };
}

function frameworkOf(roll: Dice): { readonly framework: Framework; readonly texts: FrameworkTexts } {
  const kind = roll.whole(0, 9);
  if (kind < 4) return { framework: fourPillar, texts: pillarTexts };
  if (kind < 7) return { framework: revenueLadder, texts: ladderTexts };
  const { framework, texts } = someQuestions(roll.pick([1, 2, 5, 13, 40, 90, 160, 300]));
  return { framework, texts: texts.en ?? pillarTexts };
}

function answerOf(roll: Dice, framework: Framework, middle: number, gaps: number, reason: string): Answer | null {
  if (roll.chance(gaps)) {
    return roll.pick<Answer | null>([null, 'dont-know', { notApplicable: reason, confirmed: roll.chance(0.5) }]);
  }
  const level = Math.min(5, Math.max(1, middle + roll.pick([-1, 0, 0, 0, 1])));
  return framework.kind === 'pillars' ? level : (Letters[Math.min(3, Math.max(0, level - 2))] ?? 'N');
}

interface Said {
  readonly participants: Participant[];
  readonly agreed: Agreed[];
  readonly responses: Response[];
}

function answersOf(roll: Dice, framework: Framework, people: number): Said {
  const { say } = speaker(roll);
  const gaps = roll.pick([0, 0, 0.05, 0.3, 1]);
  const agreement = roll.pick([0, 0.5, 1, 1]);
  const middle = roll.whole(1, 5);
  const noted = roll.pick([0, 0.2, 1]);
  const participants = Array.from({ length: people }, (_, index): Participant => {
    const label = roll.chance(0.8) ? { label: say(roll.pick([12, 120])) } : {};
    return { id: `p${index + 1}` as ParticipantId, function: roll.pick(ParticipantFunction.options), ...label };
  });
  const details = (): Partial<Agreed> =>
    roll.chance(noted)
      ? {
          note: say(roll.pick([30, 900])),
          visibility: roll.pick(['client', 'consultant'] as const),
          evidence: roll.pick(Evidence.options),
          references: [say(40)],
          flag: roll.chance(0.3),
        }
      : {};
  const agreed: Agreed[] = [];
  const responses: Response[] = [];
  for (const { id } of questionsOf(framework)) {
    const settled = roll.chance(agreement) ? answerOf(roll, framework, middle, gaps, say(60)) : null;
    const rationale = roll.chance(noted) ? { rationale: say(roll.pick([40, 400])) } : {};
    if (settled !== null) agreed.push({ question: id, answer: settled, ...rationale, ...details() });
    for (const { id: participant } of participants) {
      const answer = answerOf(roll, framework, middle, gaps, say(40));
      // Two hundred people with a note on each question would only be slow.
      if (answer !== null) responses.push({ participant, question: id, answer, ...(people < 10 ? details() : {}) });
    }
  }
  return { participants, agreed, responses };
}

function actionsFor(roll: Dice, framework: Framework): ActionEdit[] {
  const { say } = speaker(roll);
  const edits = actionsOf(framework)
    .filter(() => roll.chance(0.25))
    .map(
      ({ id }): ActionEdit => ({
        id,
        ...(roll.chance(0.6) ? { owner: say(roll.pick([14, 120])) } : {}),
        ...(roll.chance(0.2) ? { note: say(200) } : {}),
        ...(roll.chance(0.1) ? { notNow: say(80) } : {}),
        ...(roll.chance(0.2) ? { spend: roll.whole(0, 90) * 500 } : {}),
        ...(roll.chance(0.2) ? { due: '2027-03-15' } : {}),
        ...(roll.chance(0.1) ? { status: roll.pick(['doing', 'done', 'dropped'] as const) } : {}),
      }),
    );
  const own = Array.from({ length: roll.pick([0, 0, 1, 4]) }, (_, index): ActionEdit => {
    const section = roll.pick(framework.sections.map(({ id }) => id));
    const title = say(roll.pick([30, 200]));
    return { id: `own-${index + 1}` as ActionId, own: { title, section, days: roll.whole(0, 40), impact: 3 } };
  });
  return [...edits, ...own];
}

function decisionsFor(roll: Dice): Decision[] {
  const { say } = speaker(roll);
  return Array.from(
    { length: roll.pick([0, 0, 3, 9, 40]) },
    (): Decision => ({
      text: say(roll.pick([40, 300])),
      ...(roll.chance(0.6) ? { owner: say(roll.pick([14, 120])), due: '2026-12-01' } : {}),
      ...(roll.chance(0.4) ? { ifNot: say(120), spend: roll.whole(1, 40) * 1_000 } : {}),
      ...(roll.chance(0.3) ? { visibility: 'consultant' as const } : {}),
    }),
  );
}

function assessmentFor(roll: Dice, framework: Framework, people: number): Assessment {
  const { say } = speaker(roll);
  const { participants, agreed, responses } = answersOf(roll, framework, people);
  return {
    organisation: { name: say(roll.pick([15, 120])), currency: roll.pick(['EUR', 'JPY', 'RON']) },
    title: say(roll.pick([14, 120])),
    date: '2026-11-02',
    ...(roll.chance(0.7) ? { summary: say(roll.pick([80, 280, 1_500])) } : {}),
    decisions: decisionsFor(roll),
    parked: Array.from({ length: roll.pick([0, 2, 12]) }, () => ({ text: say(roll.pick([40, 500])) })),
    settings: {
      ...(roll.chance(0.5) ? { dayRate: roll.pick([400, 812.5]) } : {}),
      ...(roll.chance(0.3) ? { capacityDays: [roll.whole(0, 40), roll.whole(10, 400), 100, 100] } : {}),
      ...(framework.kind === 'ladder' ? { ladderPolicy: roll.pick(['strict', 'lenient'] as const) } : {}),
    },
    participants,
    agreed,
    responses,
    actions: actionsFor(roll, framework),
  };
}

/** What a room leaves behind: sittings, dissent, a second round, comments of a review. Rolled apart from the rest, which it leaves as it is. */
function afterRoom(roll: Dice, framework: Framework, assessment: Assessment): Assessment {
  const { say } = speaker(roll);
  const { participants = [], agreed = [], responses = [] } = assessment;
  const sections = framework.sections.map(({ id }) => id);
  const meetings = Array.from({ length: roll.pick([0, 1, 1, 3]) }, (_, index): Meeting => {
    const day = `2026-11-0${index + 2}`;
    return {
      startedAt: `${day}T08:00:00Z`,
      ...(roll.chance(0.8) ? { endedAt: `${day}T09:40:00Z` } : {}),
      attendees: participants.filter(() => roll.chance(0.8)).map(({ id }) => id),
      ...(roll.chance(0.7) ? { seconds: Object.fromEntries(sections.map((id) => [id, roll.whole(0, 5_000)])) } : {}),
    };
  });
  const comments = Array.from(
    { length: roll.pick([0, 0, 3, 30]) },
    (_, index): Comment => ({
      id: `c${index + 1}` as CommentId,
      on: roll.chance(0.5)
        ? { block: roll.pick(['roadmap', 'summary']) }
        : { question: questionsOf(framework)[0]?.id ?? fail() },
      text: say(roll.pick([30, 400])),
      at: '2026-11-05T10:00:00Z',
    }),
  );
  const dissenting = roll.pick([0, 0.2, 1]);
  const voted = roll.pick([0, 0.3]);
  return {
    ...assessment,
    meetings,
    comments,
    agreed: agreed.map((one) => (roll.chance(dissenting) ? { ...one, dissent: say(roll.pick([40, 300])) } : one)),
    responses: responses.map((one) => (roll.chance(voted) ? { ...one, firstVote: one.answer } : one)),
  };
}

function fail(): never {
  throw new Error('a framework without questions');
}

/** A report of any size and script: 1 to 300 questions, 0 to 200 people, names of 120 characters, notes without spaces, words
 * of the report in another script, all presets, both
 * editions and papers, with and without an earlier moment and branding. The same for the same seed. */
export function generatedReport(seed: number): ReportInput {
  const roll = dice(seed);
  const { framework, texts } = frameworkOf(roll);
  const many = questionsOf(framework).length > 60;
  const answered = assessmentFor(roll, framework, roll.pick(many ? [0, 1, 6] : [0, 0, 1, 2, 6, 9, 25, 200]));
  const assessment = afterRoom(dice(seed + 200_000), framework, answered);
  const { say } = speaker(roll);
  const options: Partial<ReportInput['options']> = {
    paper: roll.pick(['a4', 'letter'] as const),
    edition: roll.pick(['client', 'consultant'] as const),
    preset: roll.chance(0.5) ? 'full' : roll.pick(presets),
    levels: seed % 3 !== 0,
    ...(seed % 2 === 0 ? { startsAt: '09:30' } : {}),
    ...(roll.chance(0.6) ? { preparedBy: say(120), preparedFor: say(60) } : {}),
  };
  const before = assessmentFor(dice(seed + 100_000), framework, 0);
  const earlierScore = score(framework, before);
  const earlier = { assessment: before, score: earlierScore, plan: makePlan(framework, before, earlierScore) };
  const language = roll.pick([null, null, 'ja', 'ro'] as const);
  const input = aReportInput(framework, texts, assessment, options);
  const { framework: madeWith, method } = input.provenance;
  const earlierOrigin = { framework: madeWith, method };
  return {
    ...input,
    ...(language === null
      ? {}
      : {
          texts: pseudoTexts(language, texts, (key) => key === 'kind' || key === 'framework'),
          t: pseudoTranslate(language, input.t),
        }),
    ...(roll.chance(0.4) ? { earlier: { name: say(20), date: '2026-05-04', ...earlierOrigin, ...earlier } } : {}),
    ...(roll.chance(0.5)
      ? { branding: { primary: '#7a1f5c', secondary: '#ffe08a', coverText: say(200), footer: say(90) } }
      : {}),
  };
}
