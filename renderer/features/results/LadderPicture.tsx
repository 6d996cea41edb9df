import { stageDistance } from '../../../shared/explain/distance.ts';
import { list } from '../../../shared/report/words.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { LadderSteps } from '../../charts/LadderSteps.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Segment } from '../../ui/Segment.tsx';
import styles from './LadderPicture.module.css';
import { type StageRow, stageRows } from './ladderRows.ts';
import { stageState } from './ladderWords.ts';
import { percentWords } from './mapRows.ts';
import { type LadderView, sectionName } from './resultView.ts';
import { withPolicy } from './weights.ts';

/** The four steps with fill and gate lamps, and the rule that decides which of them is attained. */
export function LadderPicture({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { edit, readOnly } = useAssessment();
  const { policy, islands } = view.score.overall;
  const rows = stageRows(view.framework.sections, view.score);
  const name = (row: StageRow) =>
    t('results.ladder.stage', { number: row.number, name: sectionName(view, row.stage.id) });
  return (
    <section aria-labelledby="ladder-head">
      <SectionHead
        id="ladder-head"
        title={t('results.ladder.title')}
        side={
          <span className={styles.policy}>
            {t('results.ladder.policy')}
            <Segment
              compact
              label={t('results.ladder.policy')}
              value={policy}
              disabled={readOnly}
              options={[
                { value: 'strict', label: t('results.ladder.strict') },
                { value: 'lenient', label: t('results.ladder.lenient') },
              ]}
              onChange={(chosen) =>
                void edit({ entry: 'settings', value: withPolicy(view.assessment.settings, chosen) })
              }
            />
          </span>
        }
      />
      <div className={styles.picture}>
        <LadderSteps
          label={t('results.ladder.picture')}
          stages={rows.map((row) => ({
            name: name(row),
            percent: row.result.percent,
            rating: row.result.rating ?? '',
            gates: row.lamps.map((lamp) => lamp.met),
            attained: row.result.attained,
            words: {
              percent: (
                <PassportNumber subject={{ kind: 'stage-percent', section: row.stage.id }}>
                  {percentWords(t, row.result.percent)}
                </PassportNumber>
              ),
              state: row.here
                ? t('results.ladder.hereDistance', {
                    state: stageState(t, row, rows),
                    distance: stageDistance({ t, framework: view.framework, score: view.score }),
                  })
                : stageState(t, row, rows),
              gates: <PassportNumber subject={{ kind: 'stage-attained' }}>{gatesWords(row)}</PassportNumber>,
            },
          }))}
        />
      </div>
      <Note>{t(policy === 'strict' ? 'results.ladder.policyStrict' : 'results.ladder.policyLenient')}</Note>
      {view.score.status === 'incomplete' && <Note>{t('results.incomplete.ladder')}</Note>}
      {islands.length > 0 && (
        <Note>
          {t('results.ladder.islands', {
            names: list(
              t,
              islands.map((id) => sectionName(view, id)),
            ),
          })}
        </Note>
      )}
    </section>
  );

  function gatesWords({ lamps }: StageRow): string {
    if (lamps.length === 0) return t('results.ladder.noGates');
    return t('results.ladder.gates', { met: lamps.filter((lamp) => lamp.met).length, count: lamps.length });
  }
}
