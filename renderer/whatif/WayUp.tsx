import { assertNever } from '../../shared/base/assertNever.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { list } from '../../shared/report/words.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { levelOf } from '../../shared/scoring/standingNumbers.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { shortestWay } from './shortestWay.ts';
import { aheadName } from './standing.ts';
import { useWhatIf } from './useWhatIf.ts';
import styles from './WhatIfPanel.module.css';

/** Longer lists of ids say nothing. */
const mostNamed = 8;

const goals = { pillars: 'level', ladder: 'stage', check: 'verdict' } as const;

/** The proposed shortest way to the next level, stage or verdict, as one act. */
export function WayUp({ score }: { readonly score: Score }) {
  const t = useTranslate();
  const { take } = useWhatIf();
  const { framework, texts } = useAssessment();
  const way = shortestWay(framework, score);
  if (way === null) {
    return (
      <div className={styles.way}>
        <Note>{t(`whatif.panel.way.${nowhere(framework, score)}`)}</Note>
      </div>
    );
  }
  const named = way.steps.slice(0, mostNamed).map(({ question }) => question);
  const more = way.steps.length - named.length;
  const questions = list(t, more > 0 ? [...named, t('whatif.panel.way.more', { count: more })] : named);
  return (
    <div className={styles.way}>
      <Button icon="arrowUp" onClick={() => take(way.steps)}>
        {t(`whatif.panel.way.${goals[score.kind]}`, { level: aheadName(texts, way.to) })}
      </Button>
      <Note>{t('whatif.panel.way.answers', { count: way.steps.length, questions })}</Note>
    </div>
  );
}

/** Why there is no way: the top is reached, or nothing leads on yet. */
function nowhere(framework: Framework, score: Score): string {
  const level = levelOf(framework, score);
  switch (score.kind) {
    case 'pillars':
      return level === null ? 'noLevel' : 'topLevel';
    case 'ladder':
      return level === null || level < score.sections.length ? 'noLevel' : 'topStage';
    case 'check':
      return score.overall.verdict === 'all' ? 'topVerdict' : 'noVerdict';
    default:
      return assertNever(score);
  }
}
