import { leadWords, stripAlt, stripFigure } from '../../../shared/scorecard/scorecardWords.ts';
import { useAssessment, useAssessmentId } from '../../api/useAssessment.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { useSpokenUndo } from '../../saving/useSpokenUndo.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { PhasePart } from './PhasePart.tsx';
import { QuadrantPart } from './QuadrantPart.tsx';
import styles from './Scorecard.module.css';
import { useScorecard } from './useScorecard.ts';

/** The three phases by their figures: points and visibility, every metric, the practices, and the pillars beside the outcome. */
export function ScorecardScreen() {
  const t = useTranslate();
  const assessmentId = useAssessmentId();
  const scorecard = useScorecard();
  useSpokenUndo(useAssessment());
  const { phases, words, pillars, quadrant } = scorecard;
  return (
    <>
      <Doc>
        <Headline>{t('scorecard.title')}</Headline>
        <Lead>{leadWords(t, phases)}</Lead>
        <div className={styles.figure}>
          <Drawing figure={stripFigure(t, phases, words)} label={stripAlt(t, phases)} />
          <Note>{t('scorecard.strip.caption')}</Note>
        </div>
        {phases.map((phase) => (
          <PhasePart key={phase.id} phase={phase} scorecard={scorecard} />
        ))}
        <Note>{t('scorecard.rule')}</Note>
        {pillars !== null && <QuadrantPart quadrant={quadrant} />}
      </Doc>
      <Foot actions={<TextLink href={`#/a/${assessmentId}/metrics`}>{t('scorecard.toMetrics')}</TextLink>}>
        <SaveState />
      </Foot>
    </>
  );
}
