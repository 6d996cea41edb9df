import type { QuestionId } from '../base/ids.ts';
import { attainedLevel, breadthOf, type Standing, standingsOf } from '../scoring/pillarLevel.ts';
import { entriesIn, entryOf, type PillarCase, sectionName } from './explainInput.ts';
import type { Clearing } from './path.ts';

/** What every change on the way to the organisation's next level clears, each after those before it. */
export function pillarClearing(c: PillarCase): Clearing {
  const { t } = c;
  const next = (c.score.overall.level ?? 0) + 1;
  const reached = new Map<QuestionId, number>();
  const sections = c.framework.sections.map(({ id, questions }) => ({
    id,
    standings: standingsOf(
      questions,
      entriesIn(c, id).map(({ result }) => result),
    ),
  }));
  const now = (standing: Standing): number => Math.max(standing.level, reached.get(standing.question.id) ?? 1);
  const levelOf = (standings: readonly Standing[]) =>
    attainedLevel(standings.map((standing) => ({ ...standing, level: now(standing) })));
  const lowest = () => Math.min(...sections.map(({ standings }) => levelOf(standings)));

  return ({ question, to }) => {
    const { section } = entryOf(c, question);
    const standings = sections.find(({ id }) => id === section.id)?.standings ?? [];
    const standing = standings.find((one) => one.question.id === question);
    const target = Number(to);
    if (standing === undefined) return { clears: [], attains: '' };
    const before = { section: levelOf(standings), overall: lowest(), at: now(standing) };
    reached.set(question, target);
    const needed = breadthOf(standings.length);
    const there = standings.filter((one) => now(one) >= next).length;
    const clears = [
      ...(standing.question.key && before.at < next && target >= next ? [t('explain.path.key')] : []),
      ...(before.at < next - 1 && target >= next - 1 ? [t('explain.path.floor', { floor: next - 1 })] : []),
      ...(before.at < next && target >= next && there <= needed ? [t('explain.path.breadth', { there, needed })] : []),
    ];
    const attained = levelOf(standings);
    const parts = [
      ...(attained > before.section
        ? [t('explain.path.section', { section: sectionName(c, section.id), level: attained })]
        : []),
      ...(lowest() > before.overall ? [t('explain.path.overall', { level: lowest() })] : []),
    ];
    return { clears, attains: parts.join(' ') };
  };
}
