import { useMemo } from 'react';
import { verdict } from '../../../shared/report/verdict.ts';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { LadderResults } from './LadderResults.tsx';
import { PillarResults } from './PillarResults.tsx';
import { ResultsFoot } from './ResultsFoot.tsx';
import { resultFacts } from './resultFacts.ts';
import { resultView } from './resultView.ts';

/** What the answers come to: the sentence first, then the table, the picture, and what to do. */
export function ResultsScreen() {
  const t = useTranslate();
  const { head, framework, texts, draft } = useAssessment();
  const score = useScore();
  const view = useMemo(
    () => resultView(head.id, framework, texts, draft.assessment, score),
    [head.id, framework, texts, draft.assessment, score],
  );
  const { headline, sentence, distance } = verdict(framework, texts, score, t);
  return (
    <>
      <Doc>
        <Headline>{headline}</Headline>
        {/* A ladder's sentence counts its changes already. */}
        <Lead>{distance === '' || view.kind === 'ladder' ? sentence : t('results.lead', { sentence, distance })}</Lead>
        {score.status === 'empty' ? (
          <EmptyState
            title={t('results.empty.title')}
            action={<TextLink href={`#/a/${head.id}/questions`}>{t('results.empty.action')}</TextLink>}
          >
            {t(`results.empty.${view.kind}`)}
          </EmptyState>
        ) : (
          <>
            <Facts items={resultFacts(t, view)} />
            {view.kind === 'pillars' ? <PillarResults view={view} /> : <LadderResults view={view} />}
          </>
        )}
      </Doc>
      <ResultsFoot view={view} />
    </>
  );
}
