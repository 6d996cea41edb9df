import { type RefObject, useRef } from 'react';
import type { Change } from '../../../shared/assessment/change.ts';
import type { Repair } from '../../../shared/roadmap/repairs.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { actionTitle } from './actionSubject.ts';
import { changeWords } from './changeWords.ts';
import styles from './MoveDialog.module.css';
import { waveOf } from './moves.ts';
import { problemWords, repairWords } from './moveWords.ts';
import type { RoadmapView } from './roadmapView.ts';
import type { PendingMove } from './useMoves.ts';

export interface MoveDialogProps {
  readonly view: RoadmapView;
  readonly pending: PendingMove;
  /** Null takes the move back. */
  readonly onSettle: (changes: readonly Change[] | null) => void;
}

/** What a move would break, and the ways to make it whole. Nothing is stored before one of them is chosen. */
export function MoveDialog({ view, pending, onSettle }: MoveDialogProps) {
  const t = useTranslate();
  const { report } = view;
  const { move, check } = pending;
  const first = useRef<HTMLButtonElement>(null);
  const here = waveOf(view, move.action);
  const place = typeof move.to === 'number' ? 'wave' : move.to;
  const others = check.consequences.map((change) => changeWords(report, change));
  return (
    <Dialog
      open
      title={t(`roadmap.breaks.title.${place}`, {
        title: actionTitle(report, move.action),
        wave: typeof move.to === 'number' ? move.to : 0,
      })}
      onClose={() => onSettle(null)}
      initialFocus={first}
      actions={
        <>
          <Button onClick={() => onSettle(check.changes)}>{t(`roadmap.breaks.keep.${place}`)}</Button>
          <Button ref={check.repairs.length === 0 ? first : undefined} kind="primary" onClick={() => onSettle(null)}>
            {t('roadmap.breaks.undo')}
          </Button>
        </>
      }
    >
      <ul className={styles.problems}>
        {check.problems
          .map((problem) => problemWords(report, problem))
          .map((words) => (
            <li key={words}>
              <Icon name="warning" size="small" />
              <span>{words}</span>
            </li>
          ))}
      </ul>
      {check.repairs.length > 0 && (
        <section>
          <h3 className={styles.head}>{t('roadmap.breaks.repairs')}</h3>
          <ul className={styles.repairs}>
            {check.repairs.map((repair, index) => (
              <li key={repairWords(report, repair, here)}>
                <RepairButton
                  words={repairWords(report, repair, here)}
                  view={view}
                  repair={repair}
                  button={index === 0 ? first : undefined}
                  onChoose={() => onSettle(repair.changes)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('roadmap.breaks.others', { count: others.length })}</summary>
          <ul>
            {others.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  );
}

interface RepairButtonProps {
  readonly view: RoadmapView;
  readonly repair: Repair;
  readonly words: string;
  readonly button: RefObject<HTMLButtonElement | null> | undefined;
  readonly onChoose: () => void;
}

/** A repair by what it does; what it leaves broken stands under it. */
function RepairButton({ view, repair, words, button, onChoose }: RepairButtonProps) {
  const t = useTranslate();
  const left = repair.leaves.map((problem) => problemWords(view.report, problem)).join(' ');
  return (
    <>
      <Button ref={button} onClick={onChoose}>
        {words}
      </Button>
      {left !== '' && <p className={styles.left}>{t('roadmap.breaks.leaves', { what: left })}</p>}
    </>
  );
}
