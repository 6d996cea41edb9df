import type { Letter } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { applies, isEnough } from '../scoring/checkStanding.ts';
import { verdictOn, verdictsOf } from '../scoring/checkVerdict.ts';
import type { CheckResult } from '../scoring/result.ts';
import { levelBorder, meanText, percentBorder } from './checkMeans.ts';
import { lowestShare } from './checkShare.ts';
import { type CheckCase, entriesIn, entryOf, sectionName } from './explainInput.ts';
import type { Clearing } from './path.ts';
import { verdictText } from './valueWords.ts';

/** What every change on the way to the next verdict clears, each after those before it. */
export function checkClearing(c: CheckCase): Clearing {
  const { t, framework, score } = c;
  const changed = new Map<QuestionId, number | Letter>();
  const sectionNow = (section: CheckResult): CheckResult => {
    const results = entriesIn(c, section.id).map(({ result }) => result);
    const share = lowestShare(results, section.scale, changed);
    if (share === null) return section;
    return { ...section, low: 100 * share, holds: isEnough(section.scale, share) };
  };
  const rankNow = () => verdictsOf(framework).indexOf(verdictOn(framework, score.sections.map(sectionNow)));

  return ({ question, to }) => {
    const { section } = entryOf(c, question);
    const result = score.sections.find(({ id }) => id === section.id);
    if (result === undefined || !applies(result)) return { clears: [], attains: '' };
    const held = sectionNow(result).holds;
    const rank = rankNow();
    changed.set(question, to);
    const now = sectionNow(result);
    const name = sectionName(c, section.id);
    const mean = meanText(c, result, now.low ?? 0);
    const clears =
      result.scale === 'letters'
        ? t('explain.path.percent', { name, mean, border: percentBorder })
        : t('explain.path.mean', { name, mean, border: levelBorder });
    const after = rankNow();
    const attains = [
      ...(now.holds && !held ? [t('explain.path.holds', { name })] : []),
      ...(after > rank ? [t('explain.path.verdict', { name: verdictText(c, after) })] : []),
    ];
    return { clears: held ? [] : [clears], attains: attains.join(' ') };
  };
}
