import { useState } from 'react';
import { goalBars } from '../../../shared/charts/goalBars.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { goalStandings, neglectedGoal } from '../../../shared/scoring/goalStandings.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { GoalsDialog } from '../../goals/GoalsDialog.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './GoalBars.module.css';
import type { PillarView } from './resultView.ts';

/** What matters beside how mature it is, goal by goal; nothing while nobody shared out points. */
export function GoalBars({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const [changing, setChanging] = useState(false);
  const { framework, assessment, score, texts } = view;
  const standings = goalStandings(framework, assessment.settings, score);
  if (standings === null) return null;
  const names: Readonly<Record<string, string>> = texts.goals;
  const neglected = neglectedGoal(standings);
  const rows = standings.map(({ goal, points, score: mean, rated, questions }) => ({
    name: names[goal] ?? goal,
    points,
    score: mean,
    words: {
      score: mean === null ? t('goals.bars.unrated') : fixed(t, mean, 2),
      note: t('goals.bars.questions', { rated, count: questions }),
    },
  }));
  const spoken = rows.map(({ name, points, words }) => t('goals.bars.row', { goal: name, points, score: words.score }));
  return (
    <section className={styles.section}>
      <SectionHead title={t('goals.bars.title')} side={t('goals.bars.side')} />
      <div className={styles.parts}>
        <div>
          <Drawing
            figure={goalBars({ rows, heads: { points: t('goals.bars.points'), score: t('goals.bars.score') } })}
            label={t('goals.bars.figure', { rows: spoken.join('; ') })}
          />
          <Note>
            <PassportText
              text={spoken.join('; ')}
              numbers={standings.flatMap(({ goal, score: mean }) =>
                mean === null ? [] : [{ text: fixed(t, mean, 2), subject: { kind: 'goal-score' as const, goal } }],
              )}
            />
          </Note>
        </div>
        <div className={styles.words}>
          {neglected !== null && (
            <p>
              {t('goals.bars.neglected', {
                goal: names[neglected.goal] ?? neglected.goal,
                points: neglected.points,
                score: fixed(t, neglected.score ?? 0, 1),
              })}
            </p>
          )}
          <LinkButton aria-haspopup="dialog" onClick={() => setChanging(true)}>
            {t('goals.bars.change')}
          </LinkButton>
        </div>
      </div>
      <GoalsDialog framework={framework} texts={texts} open={changing} onClose={() => setChanging(false)} />
    </section>
  );
}
