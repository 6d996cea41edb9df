import { useMemo, useState } from 'react';
import type { Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { betweenLevels } from '../../../shared/frameworks/betweenLevels.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { numberWord, sentences } from '../../../shared/report/words.ts';
import { isContested } from '../../../shared/scoring/questionResults.ts';
import { type Gap, type GapGroup, type GapView, gapGroups, gapsOf } from '../../../shared/targets/gaps.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { AimLine } from './AimLine.tsx';
import { answerName } from './answerName.ts';
import { GapGroups } from './GapGroups.tsx';
import { few, groupName, noGapsWords, rankingWords, towardWords, viewLabel, viewsOf } from './gapWords.ts';
import { asLevel } from './levels.ts';
import styles from './MostWork.module.css';
import { levelClauses, missingClauses } from './missingClauses.ts';
import { questionHref, questionName, type ResultView } from './resultView.ts';
import { StageTargetDialog } from './StageTargetDialog.tsx';
import { TargetsDialog } from './TargetsDialog.tsx';

/** The largest weighted gaps, as one ranking or by section, function or goal: what was chosen beside what comes next. */
export function MostWork({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const [by, setBy] = useState<GapView>('weighted');
  const [chosen, setChosen] = useState<GapGroup['id'] | null>(null);
  const [setting, setSetting] = useState(false);
  const { framework, assessment, score } = view;
  const gaps = useMemo(() => gapsOf(framework, assessment, score), [framework, assessment, score]);
  const groups = by === 'weighted' ? [] : gapGroups(framework, gaps, by);
  // What was chosen may be gone with another view.
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  return (
    <section className={styles.section}>
      <SectionHead
        title={t('results.work.title')}
        side={
          view.kind !== 'check' && (
            <LinkButton aria-haspopup="dialog" onClick={() => setSetting(true)}>
              {t(view.kind === 'pillars' ? 'targets.open' : 'targets.openStage')}
            </LinkButton>
          )
        }
      />
      <AimLine view={view} />
      {gaps.length === 0 ? (
        <Note>{noGapsWords(t, view)}</Note>
      ) : (
        <>
          <div className={styles.views}>
            <Segment
              compact
              label={t('targets.views.label')}
              value={by}
              options={viewsOf(view).map((value) => ({ value, label: viewLabel(t, view, value) }))}
              onChange={setBy}
            />
            <Note>{towardWords(t, view)}</Note>
          </div>
          {by !== 'weighted' && group !== undefined && (
            <>
              <GapGroups view={view} by={by} groups={groups} chosen={group.id} onChoose={setChosen} />
              {by === 'function' && <Note>{t('targets.views.several')}</Note>}
              <p className={styles.total}>
                {t('targets.views.total', { name: groupName(t, view, group.id) })}{' '}
                <PassportNumber subject={{ kind: 'gap-total', by, id: group.id }}>
                  {fixed(t, group.total, 2)}
                </PassportNumber>
              </p>
            </>
          )}
          <Ranking key={group?.id ?? by} view={view} gaps={group?.gaps ?? gaps} />
        </>
      )}
      {view.kind === 'pillars' && <TargetsDialog view={view} open={setting} onClose={() => setSetting(false)} />}
      {view.kind === 'ladder' && <StageTargetDialog view={view} open={setting} onClose={() => setSetting(false)} />}
    </section>
  );
}

interface RankingProps {
  readonly view: ResultView;
  readonly gaps: readonly Gap[];
}

/** A few gaps, or all of them. */
function Ranking({ view, gaps }: RankingProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return <Note>{t('targets.views.none')}</Note>;
  return (
    <>
      <Note>{rankingWords(t, view, gaps.length, all)}</Note>
      <ul className={styles.gaps}>
        {(all ? gaps : gaps.slice(0, few)).map((gap) => (
          <GapRow key={gap.question} view={view} gap={gap} />
        ))}
      </ul>
      {gaps.length > few && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('results.work.showThree') : t('results.work.showAll', { number: numberWord(t, gaps.length) })}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function GapRow({ view, gap }: { readonly view: ResultView; readonly gap: Gap }) {
  const t = useTranslate();
  const { question } = gap;
  const weighted = fixed(t, gap.weighted, 2);
  const missing = typeof gap.next === 'number' ? missingClauses(view.assessment, view.texts, question, gap.next) : [];
  const result = view.score.questions.find(({ id }) => id === question);
  return (
    <li className={styles.gap}>
      <div>
        <h3 className={styles.name}>{t('results.question', { id: question, name: questionName(view, question) })}</h3>
        <p className={styles.second}>
          {t('results.work.weighted')}{' '}
          <b>
            <PassportNumber subject={{ kind: 'weighted-gap', question }}>{weighted}</PassportNumber>
          </b>
        </p>
        <p className={styles.second}>
          {t('results.work.product', { gap: plain(t, gap.gap), weight: plain(t, gap.weight) })}
        </p>
        {result !== undefined && isContested(result) && (
          <p className={styles.contested}>{t('targets.views.contested')}</p>
        )}
        <p className={styles.second}>
          <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
        </p>
      </div>
      <Description view={view} gap={gap} choice={gap.chosen} words={t('results.work.chosen')} />
      <Description view={view} gap={gap} choice={gap.next} words={t('results.work.next')} missing={missing} />
    </li>
  );
}

interface DescriptionProps {
  readonly view: ResultView;
  readonly gap: Gap;
  readonly choice: number | Letter;
  readonly words: string;
  readonly missing?: readonly string[];
}

function Description({ view, gap, choice, words, missing = [] }: DescriptionProps) {
  const t = useTranslate();
  const level = typeof choice === 'number' ? asLevel(choice) : choice;
  const clauses = clausesOf(t, view, gap.question, choice);
  return (
    <div>
      <p className={styles.head}>
        {level !== null && <Tile value={level} />}
        <VisuallyHidden>{choice}</VisuallyHidden>
        <b>{answerName(view.texts, choice)}</b>
        {words}
      </p>
      <ul className={styles.clauses}>
        {clauses.map((clause) => (
          <li key={clause}>
            <span>{clause}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={styles.missing}>{t('results.blockers.missing', { clauses: sentences(missing) })}</p>
      )}
    </div>
  );
}

/** What describes a choice, or between which described levels it lies. */
function clausesOf(
  t: Translate,
  { texts }: ResultView,
  question: QuestionId,
  choice: number | Letter,
): readonly string[] {
  const words = texts.questions[question];
  const between =
    typeof choice === 'number' && words !== undefined && 'levels' in words ? betweenLevels(words.levels, choice) : null;
  if (between === null) return levelClauses(texts, question, choice);
  return [t('questions.between', { below: between.below, above: between.above })];
}
