import { discovererWords } from '../../../shared/report/discoverers.ts';
import type { Standing } from '../../../shared/report/standing.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { asked, type ResultView } from './resultView.ts';
import { Unanswered } from './Unanswered.tsx';

export interface NothingScoredProps {
  readonly view: ResultView;
  readonly standing: Standing;
}

/** In place of results while there are none: what will stand here, or why all that was answered comes to no number. */
export function NothingScored({ view, standing }: NothingScoredProps) {
  const t = useTranslate();
  const questions = `#/a/${view.assessmentId}/questions`;
  if (standing.kind === 'nothing-applies') {
    return (
      <>
        <EmptyState
          title={t('results.nothing.title')}
          action={<TextLink href={questions}>{t('results.nothing.action')}</TextLink>}
        >
          {t('results.nothing.text')}
        </EmptyState>
        <Unanswered view={view} />
      </>
    );
  }
  if (standing.kind === 'unknown') {
    const who = discovererWords(t, asked(view));
    return (
      <>
        <EmptyState
          title={t('results.unknown.title', { count: standing.unknown })}
          action={<TextLink href={`#/a/${view.assessmentId}/roadmap`}>{t('results.unknown.action')}</TextLink>}
        >
          {t('results.unknown.text', { who })}
        </EmptyState>
        <Unanswered view={view} />
      </>
    );
  }
  return (
    <EmptyState
      title={t(view.kind === 'check' ? 'results.empty.titleCheck' : 'results.empty.title')}
      action={<TextLink href={questions}>{t('results.empty.action')}</TextLink>}
    >
      {t(`results.empty.${view.kind}`)}
    </EmptyState>
  );
}
