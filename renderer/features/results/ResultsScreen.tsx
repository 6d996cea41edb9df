import { useMemo } from 'react';
import { asksRenewals } from '../../../shared/renewals/asksRenewals.ts';
import { standingOf } from '../../../shared/report/standing.ts';
import { verdict } from '../../../shared/report/verdict.ts';
import { useAssessment, useScore, useShownAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { PassportText } from '../../passport/PassportText.tsx';
import { useSpokenUndo } from '../../saving/useSpokenUndo.ts';
import { Doc } from '../../ui/Doc.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { CheckResults } from './CheckResults.tsx';
import { LadderResults } from './LadderResults.tsx';
import { NothingScored } from './NothingScored.tsx';
import { PillarResults } from './PillarResults.tsx';
import { RenewalFigures } from './RenewalFigures.tsx';
import { ResultsFoot } from './ResultsFoot.tsx';
import { type ResultFact, resultFacts } from './resultFacts.ts';
import { type ResultView, resultView } from './resultView.ts';
import { headlineNumbers, sentenceNumbers } from './verdictNumbers.ts';

/** What the answers come to: the sentence first, then the table, the picture, and what to do. */
export function ResultsScreen() {
  const t = useTranslate();
  const { head, framework, texts } = useAssessment();
  const assessment = useShownAssessment();
  const score = useScore();
  useSpokenUndo(useAssessment());
  const view = useMemo(
    () => resultView(head.id, framework, texts, assessment, score),
    [head.id, framework, texts, assessment, score],
  );
  const { headline, sentence, distance } = verdict(framework, texts, score, t);
  const standing = standingOf(score);
  const numbers = headlineNumbers(t, view);
  // Where the headline counts contested answers, the sentence has the numbers.
  const isContested = standing.kind === 'contested';
  return (
    <>
      <Doc>
        <Headline>
          <PassportText text={headline} numbers={isContested ? [] : numbers} />
        </Headline>
        {/* A ladder's sentence counts its changes already. */}
        <Lead>
          {distance === '' || view.kind === 'ladder' ? (
            <PassportText text={sentence} numbers={isContested ? numbers : sentenceNumbers(t, view)} />
          ) : (
            <PassportText
              text={t('results.lead', { sentence, distance })}
              numbers={[{ text: distance, subject: { kind: view.kind === 'check' ? 'verdict' : 'overall-level' } }]}
            />
          )}
        </Lead>
        {score.status === 'empty' ? (
          <>
            <NothingScored view={view} standing={standing} />
            {asksRenewals(framework) && <RenewalFigures view={view} />}
          </>
        ) : (
          <>
            <Facts items={resultFacts(t, view).map(asFact)} />
            <Kind view={view} />
          </>
        )}
      </Doc>
      <ResultsFoot view={view} />
    </>
  );
}

/** What a framework of its kind shows. */
function Kind({ view }: { readonly view: ResultView }) {
  switch (view.kind) {
    case 'pillars':
      return <PillarResults view={view} />;
    case 'ladder':
      return <LadderResults view={view} />;
    case 'check':
      return <CheckResults view={view} />;
  }
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
