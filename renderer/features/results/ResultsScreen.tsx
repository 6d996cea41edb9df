import { useMemo } from 'react';
import { verdict } from '../../../shared/report/verdict.ts';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { PassportText } from '../../passport/PassportText.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { LadderResults } from './LadderResults.tsx';
import { PillarResults } from './PillarResults.tsx';
import { ResultsFoot } from './ResultsFoot.tsx';
import { type ResultFact, resultFacts } from './resultFacts.ts';
import { resultView } from './resultView.ts';
import { Unanswered } from './Unanswered.tsx';
import { useResultUndo } from './useResultUndo.ts';
import { headlineNumbers } from './verdictNumbers.ts';

/** What the answers come to: the sentence first, then the table, the picture, and what to do. */
export function ResultsScreen() {
  const t = useTranslate();
  const { head, framework, texts, draft } = useAssessment();
  const score = useScore();
  useResultUndo();
  const view = useMemo(
    () => resultView(head.id, framework, texts, draft.assessment, score),
    [head.id, framework, texts, draft.assessment, score],
  );
  const { headline, sentence, distance } = verdict(framework, texts, score, t);
  const nothingApplies = score.completeness === null;
  return (
    <>
      <Doc>
        <Headline>
          <PassportText text={headline} numbers={headlineNumbers(t, view)} />
        </Headline>
        {/* A ladder's sentence counts its changes already. */}
        <Lead>
          {distance === '' || view.kind === 'ladder' ? (
            sentence
          ) : (
            <PassportText
              text={t('results.lead', { sentence, distance })}
              numbers={[{ text: distance, subject: { kind: 'overall-level' } }]}
            />
          )}
        </Lead>
        {score.status === 'empty' ? (
          <>
            <EmptyState
              title={t(nothingApplies ? 'results.nothing.title' : 'results.empty.title')}
              action={<TextLink href={`#/a/${head.id}/questions`}>{t('results.empty.action')}</TextLink>}
            >
              {t(nothingApplies ? 'results.nothing.text' : `results.empty.${view.kind}`)}
            </EmptyState>
            {nothingApplies && <Unanswered view={view} />}
          </>
        ) : (
          <>
            <Facts items={resultFacts(t, view).map(asFact)} />
            {view.kind === 'pillars' ? <PillarResults view={view} /> : <LadderResults view={view} />}
          </>
        )}
      </Doc>
      <ResultsFoot view={view} />
    </>
  );
}

/** A fact whose number opens its passport. */
function asFact({ subject, ...fact }: ResultFact): Fact {
  if (subject === undefined) return fact;
  return {
    ...fact,
    wrap: (strong) => (
      <PassportNumber subject={subject} side="bottom">
        {strong}
      </PassportNumber>
    ),
  };
}
