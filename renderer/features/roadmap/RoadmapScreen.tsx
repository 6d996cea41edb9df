import { useAssessment } from '../../api/useAssessment.ts';
import { MergedRoadmap } from '../../crosswalk/MergedRoadmap.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Board } from './Board.tsx';
import { ChangedLine } from './ChangedLine.tsx';
import { GridLens } from './GridLens.tsx';
import { lenses } from './lens.ts';
import { headline, underHeadline } from './outlookWords.ts';
import { PlanNotes } from './PlanNotes.tsx';
import { RoadmapDialogs } from './RoadmapDialogs.tsx';
import { RoadmapFoot } from './RoadmapFoot.tsx';
import { RolesPart } from './RolesPart.tsx';
import { StepsPart } from './StepsPart.tsx';
import { TimelineLens } from './TimelineLens.tsx';
import { CardActsProvider } from './useCardActs.ts';
import { useLens } from './useLens.ts';
import { usePlanNews } from './usePlanNews.ts';
import { useRoadmap } from './useRoadmap.ts';
import { useRoadmapScreen } from './useRoadmapScreen.ts';
import { WatchedPart } from './WatchedPart.tsx';

/** The plan in waves: what is done when, by whom, and where it leads. */
export function RoadmapScreen() {
  const t = useTranslate();
  const { head, readOnly } = useAssessment();
  const view = useRoadmap();
  const { open, show, acts, moves, undo } = useRoadmapScreen(view);
  const [lens, setLens] = useLens();
  const news = usePlanNews(view);
  const { status, completeness } = view.report.score;
  const isEmpty = status === 'empty' && view.plan.candidates.length === 0;
  const emptyKey = completeness === null ? 'nothing' : 'empty';
  const under = underHeadline(view);
  const covered = open !== null || moves.pending !== null;
  const reason = readOnly ? { reason: t('roadmap.readOnly') } : {};
  const actions = (
    <>
      <Segment
        label={t('roadmap.lens.label')}
        value={lens}
        options={lenses.map((value) => ({ value, label: t(`roadmap.lens.${value}`) }))}
        onChange={setLens}
        compact
      />
      <Button onClick={() => show({ kind: 'routes' })}>{t('roadmap.route.open')}</Button>
      <Button onClick={() => show({ kind: 'value' })}>{t('value.open')}</Button>
      <Button icon="clock" disabled={readOnly} {...reason} onClick={() => show({ kind: 'capacity' })}>
        {t('roadmap.capacity.open')}
      </Button>
      <Button icon="plus" disabled={readOnly} {...reason} onClick={() => show({ kind: 'add' })}>
        {t('roadmap.add.open')}
      </Button>
    </>
  );
  return (
    <CardActsProvider value={acts}>
      <Doc wide>
        <Headline compact under={under === '' ? undefined : under} actions={actions}>
          {headline(view)}
        </Headline>
        {news.changes.length > 0 && (
          <ChangedLine
            count={news.changes.length}
            since={news.since}
            onShow={() => show({ kind: 'changes' })}
            onTakeNote={news.takeNote}
          />
        )}
        {isEmpty && (
          <EmptyState
            title={t(`roadmap.${emptyKey}.title`)}
            action={<TextLink href={`#/a/${head.id}/questions`}>{t(`roadmap.${emptyKey}.action`)}</TextLink>}
          >
            {t(`roadmap.${emptyKey}.text`)}
          </EmptyState>
        )}
        {!isEmpty && (
          <>
            {lens === 'board' && (
              <Board
                view={view}
                selected={open?.kind === 'action' ? open.id : null}
                covered={covered}
                onDrop={moves.drop}
              />
            )}
            {lens === 'grid' && <GridLens view={view} covered={covered} />}
            {lens === 'timeline' && <TimelineLens view={view} covered={covered} />}
            <PlanNotes view={view} />
            <WatchedPart view={view} />
            <MergedRoadmap report={view.report} />
          </>
        )}
        <StepsPart view={view} />
        <RolesPart />
      </Doc>
      <RoadmapFoot view={view} undo={undo} />
      <VisuallyHidden>
        <output>{moves.said}</output>
      </VisuallyHidden>
      <RoadmapDialogs view={view} open={open} show={show} moves={moves} news={news} />
    </CardActsProvider>
  );
}
