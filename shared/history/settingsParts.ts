import { summaryReaders } from '../assessment/readersOf.ts';
import { Settings } from '../assessment/schema.ts';
import { questionsOf } from '../frameworks/questions.ts';
import { verdictNames } from '../frameworks/verdictNames.ts';
import { longDate } from '../report/dates.ts';
import { plain, share } from '../report/numbers.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { questionName } from './entryName.ts';
import { type Part, partsOf, quotedText, readAs, stateParts } from './part.ts';

type Numbers = Readonly<Record<string, number>> | undefined;

/** One part for each key of a record of numbers that differs. */
function numberParts(
  { t }: ChangeFrame,
  keys: readonly string[],
  name: (key: string) => string,
  before: Numbers,
  after: Numbers,
): readonly Part[] {
  const words = (numbers: Numbers, key: string): string | null => {
    const value = numbers?.[key];
    return value === undefined ? null : plain(t, value);
  };
  return keys.flatMap((key) => partsOf(name(key), words(before, key), words(after, key)));
}

function goalName({ texts }: ChangeFrame, id: string): string {
  const goals = texts.kind === 'pillars' ? Object.entries(texts.goals) : [];
  return goals.find(([goal]) => goal === id)?.[1] ?? id;
}

/** What changed about weights, goals, capacity and the other settings. */
export function settingsParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { framework, texts, t } = frame;
  const before: Settings = readAs(Settings, from) ?? {};
  const after: Settings = readAs(Settings, to) ?? {};
  const part = (name: string, words: (settings: Settings) => string | null): readonly Part[] =>
    partsOf(t(`changes.field.${name}`), words(before), words(after));
  const sections = Object.entries(texts.sections);
  const goals = framework.kind === 'pillars' ? framework.goals : [];
  const days = ({ capacityDays }: Settings): string | null =>
    capacityDays === undefined
      ? null
      : t('changes.days', { days: capacityDays.map((value) => plain(t, value)).join(t('report.format.comma')) });
  const summary = (settings: Settings): string =>
    t(`changes.readers.${summaryReaders({ settings })}`, { field: t('changes.field.summary') });
  const level = (value: number): string =>
    t(`changes.level.${framework.kind}`, {
      level: texts.kind === 'check' ? (verdictNames(texts)[value] ?? value) : value,
    });
  return [
    ...numberParts(
      frame,
      questionsOf(framework).map(({ id }) => id),
      (id) => t('changes.field.weightOf', { name: questionName(frame, id) }),
      before.weights,
      after.weights,
    ),
    ...numberParts(
      frame,
      framework.sections.map(({ id }) => id),
      (id) => t('changes.field.weightOf', { name: sections.find(([section]) => section === id)?.[1].name ?? id }),
      before.sectionWeights,
      after.sectionWeights,
    ),
    ...numberParts(
      frame,
      goals,
      (id) => t('changes.field.goal', { goal: quotedText(t, goalName(frame, id)) }),
      before.goals,
      after.goals,
    ),
    ...part('ladderPolicy', ({ ladderPolicy }) =>
      ladderPolicy === undefined ? null : t(`changes.policy.${ladderPolicy}`),
    ),
    ...part('capacityDays', days),
    ...part('team', ({ team }) =>
      team === undefined ? null : t('changes.team', { people: plain(t, team.people), share: share(t, team.share) }),
    ),
    ...part('realisation', ({ realisation }) => (realisation === undefined ? null : share(t, realisation))),
    ...part('ownerLimit', ({ ownerLimit }) => (ownerLimit === undefined ? null : String(ownerLimit))),
    ...part('dayRate', ({ dayRate }) => (dayRate === undefined ? null : plain(t, dayRate))),
    ...stateParts(summary(before), summary(after)),
    ...part('route', ({ route }) =>
      route === undefined ? null : t('changes.route.soonest', { level: level(route.level) }),
    ),
    ...part('template', ({ template }) => (template === undefined ? null : t(`changes.template.${template.name}`))),
    ...part('aim', ({ aim }) => {
      if (aim === undefined) return null;
      const name = level(aim.level);
      return aim.by === undefined ? name : t('changes.aim', { level: name, day: longDate(t, aim.by) });
    }),
  ];
}
