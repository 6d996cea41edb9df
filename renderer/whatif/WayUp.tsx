import { list } from '../../shared/report/words.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { shortestWay } from './shortestWay.ts';
import { useWhatIf } from './useWhatIf.ts';
import styles from './WhatIfPanel.module.css';

/** Longer lists of ids say nothing. */
const mostNamed = 8;

/** The proposed shortest way to the next level or stage, as one act. */
export function WayUp({ score }: { readonly score: Score }) {
  const t = useTranslate();
  const { take } = useWhatIf();
  const way = shortestWay(score);
  if (way === null) {
    return (
      <div className={styles.way}>
        <Note>{t(nowhere(score))}</Note>
      </div>
    );
  }
  const named = way.steps.slice(0, mostNamed).map(({ question }) => question);
  const more = way.steps.length - named.length;
  const questions = list(t, more > 0 ? [...named, t('whatif.panel.way.more', { count: more })] : named);
  const label = score.kind === 'pillars' ? 'whatif.panel.way.level' : 'whatif.panel.way.stage';
  return (
    <div className={styles.way}>
      <Button icon="arrowUp" onClick={() => take(way.steps)}>
        {t(label, { level: way.to })}
      </Button>
      <Note>{t('whatif.panel.way.answers', { count: way.steps.length, questions })}</Note>
    </div>
  );
}

function nowhere(score: Score): string {
  if (score.kind === 'pillars') {
    return score.overall.level === null ? 'whatif.panel.way.noLevel' : 'whatif.panel.way.topLevel';
  }
  return score.overall.stage === null || score.overall.stage < score.sections.length
    ? 'whatif.panel.way.noLevel'
    : 'whatif.panel.way.topStage';
}
