import { useMemo, useState } from 'react';
import type { Route } from '../../../shared/assessment/schema.ts';
import { compareRoutes, type RouteOutcome, withRoute } from '../../../shared/roadmap/compareRoutes.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { orNull } from './capacities.ts';
import styles from './RouteDialog.module.css';
import type { RoadmapView } from './roadmapView.ts';
import { routeGoal } from './routeGoal.ts';
import { firstLevel, levelsAhead, routeRows } from './routeWords.ts';
import { useBoardEdit } from './useBoardEdit.ts';

export interface RouteDialogProps {
  readonly view: RoadmapView;
  readonly onClose: () => void;
}

/** Best value and the soonest way to a level, side by side; the chosen one makes the plan. */
export function RouteDialog({ view, onClose }: RouteDialogProps) {
  const t = useTranslate();
  const { readOnly, session } = useAssessment();
  const { edit } = useBoardEdit();
  const { report } = view;
  const { framework, input, score } = report;
  const { assessment } = input;
  const levels = levelsAhead(report);
  const [level, setLevel] = useState(() => firstLevel(report));
  const compared = useMemo(
    () => (level === null ? null : compareRoutes(framework, assessment, score, level)),
    [framework, assessment, score, level],
  );
  const used = assessment.settings?.route;
  const choose = (route: Route | null) =>
    void edit([{ entry: 'settings', value: orNull(withRoute(session.state().draft.assessment.settings, route)) }]);
  return (
    <Dialog
      open
      size="wide"
      title={t('roadmap.route.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('roadmap.edit.done')}
        </Button>
      }
    >
      {level === null || compared === null ? (
        <p>{t(`roadmap.route.none.${report.kind}`)}</p>
      ) : (
        <>
          <div className={styles.level}>
            <span aria-hidden="true">{t(`roadmap.route.which.${report.kind}`)}</span>
            <Segment
              label={t(`roadmap.route.which.${report.kind}`)}
              value={String(level)}
              options={levels.map((one) => ({ value: String(one), label: routeGoal(report, one) }))}
              onChange={(chosen) => setLevel(Number(chosen))}
              compact
            />
          </div>
          <div className={styles.routes}>
            <Table caption={t('roadmap.route.title')} kind="plain">
              <thead>
                <tr>
                  <HeadCell>{t('roadmap.route.what')}</HeadCell>
                  <HeadCell>{t('roadmap.route.best')}</HeadCell>
                  <HeadCell>{t(`roadmap.route.soonest.${report.kind}`, { level: routeGoal(report, level) })}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {routeRows(report, compared).map(({ name, best, soonest }) => (
                  <Row key={name}>
                    <HeadCell scope="row">{name}</HeadCell>
                    <Cell wrap>{best}</Cell>
                    <Cell wrap>{soonest}</Cell>
                  </Row>
                ))}
                <tr>
                  <td />
                  <Cell>{use(compared.bestValue)}</Cell>
                  <Cell>{use(compared.soonest)}</Cell>
                </tr>
              </tbody>
            </Table>
          </div>
          {compared.isSame && <Note>{t('roadmap.route.same')}</Note>}
          <Note>{t('roadmap.route.note')}</Note>
        </>
      )}
    </Dialog>
  );

  function use({ route }: RouteOutcome) {
    const isUsed = route?.level === used?.level;
    if (isUsed) return <strong>{t('roadmap.route.used')}</strong>;
    return (
      <Button disabled={readOnly} onClick={() => choose(route)}>
        {t('roadmap.route.use')}
      </Button>
    );
  }
}
