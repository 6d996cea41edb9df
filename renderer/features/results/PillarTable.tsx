import type { Subject } from '../../../shared/explain/subject.ts';
import { levelName } from '../../../shared/report/verdict.ts';
import { counted } from '../../../shared/report/words.ts';
import { ScoreAxis, ScoreBar } from '../../charts/ScoreBar.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { countStates } from './counts.ts';
import { asLevel } from './levels.ts';
import styles from './PillarTable.module.css';
import { overallRow, type PillarRow, pillarRows, ruleWords } from './pillarRows.ts';
import { answersToLevels } from './resultFacts.ts';
import type { PillarView } from './resultView.ts';

/** Every pillar with level, score, range, target and distance, and the rule that decides its level. */
export function PillarTable({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const overall = overallRow(t, view);
  const lacking = answersToLevels(countStates(view.score));
  return (
    <section aria-labelledby="pillars-head">
      <SectionHead id="pillars-head" title={t('results.pillars.title')} />
      <div className={styles.table}>
        <Table caption={t('results.pillars.title')}>
          <thead>
            <tr>
              <HeadCell>{t('results.pillars.name')}</HeadCell>
              <HeadCell>{t('results.pillars.level')}</HeadCell>
              <HeadCell>
                <ScoreAxis label={t('results.pillars.axis')} />
              </HeadCell>
              <HeadCell num>{t('results.pillars.score')}</HeadCell>
              <HeadCell num>{t('results.pillars.range')}</HeadCell>
              <HeadCell num>{t('results.pillars.target')}</HeadCell>
              <HeadCell num>{t('results.pillars.distance')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {pillarRows(t, view).map((row) => (
              <ScoreRow key={row.id} row={row} view={view} />
            ))}
          </tbody>
          {overall !== null && (
            <tfoot>
              <ScoreRow row={overall} view={view} />
            </tfoot>
          )}
        </Table>
      </div>
      <div className={styles.note}>
        <Note>
          {view.score.status === 'incomplete' ? counted(t, 'results.incomplete.pillars', lacking) : ruleWords(t, view)}
        </Note>
      </div>
    </section>
  );
}

function ScoreRow({ row, view }: { readonly row: PillarRow; readonly view: PillarView }) {
  const t = useTranslate();
  const level = asLevel(row.level);
  return (
    <Row>
      <HeadCell scope="row">
        <span className={styles.name}>{row.name}</span>
      </HeadCell>
      <Cell>
        {level === null ? (
          t('results.none')
        ) : (
          <span className={styles.level}>
            <Tile value={level} />
            <VisuallyHidden>{level}</VisuallyHidden>
            <PassportNumber subject={row.subjects.level}>{levelName(view.texts, level)}</PassportNumber>
          </span>
        )}
      </Cell>
      <Cell>
        <ScoreBar score={row.score} low={row.low} high={row.high} target={row.target} label={row.words.bar} />
      </Cell>
      <Cell num strong>
        <Door subject={row.subjects.score} words={row.words.score} />
      </Cell>
      <Cell num quiet>
        <Door subject={row.subjects.score} words={row.words.range} />
      </Cell>
      <Cell num>
        <Door subject={row.subjects.target} words={row.words.target} />
      </Cell>
      <Cell num>
        <Door subject={row.subjects.level} words={row.words.distance} />
      </Cell>
    </Row>
  );
}

/** A number behind which its passport stands; a dash has none. */
function Door({ subject, words }: { readonly subject: Subject; readonly words: string }) {
  const t = useTranslate();
  return words === t('results.none') ? words : <PassportNumber subject={subject}>{words}</PassportNumber>;
}
