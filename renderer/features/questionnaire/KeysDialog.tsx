import { useRef } from 'react';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import styles from './Dialogs.module.css';
import type { Item } from './item.ts';

export interface KeysDialogProps {
  readonly kind: Item['kind'];
  /** A cycle before left answers to be confirmed. */
  readonly hasPrevious: boolean;
  /** On the projector some keys rest, and E writes another line. */
  readonly presenting: boolean;
  readonly onClose: () => void;
}

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

const choosing: Readonly<Record<Item['kind'], KeyRow>> = {
  capability: { keys: ['1', '2', '3', '4', '5'], does: 'questions.keys.level' },
  criterion: { keys: ['1', '2', '3', '4', 'N', 'P', 'L', 'F'], does: 'questions.keys.answer' },
  symptom: { keys: ['1', '2', '3', '4'], does: 'questions.keys.frequency' },
};

const noteKeys: readonly KeyRow[] = [
  { keys: ['Alt+C'], does: 'crosswalk.keys.take' },
  { keys: ['M'], does: 'questions.keys.flag' },
  { keys: ['E'], does: 'questions.keys.note' },
];

const presentingKeys = (t: Translate): readonly KeyRow[] => [
  { keys: ['E'], does: 'present.key.why' },
  { keys: [t('present.key.largerKeys'), t('present.key.smallerKeys')], does: 'present.key.size' },
];

/** Every key of the screen. What is written as a word is a key whose name belongs to the language. */
export function KeysDialog({ kind, hasPrevious, presenting, onClose }: KeysDialogProps) {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const list = useRef<HTMLDivElement>(null);
  const rows: readonly KeyRow[] = [
    choosing[kind],
    { keys: ['↑', '↓', t('questions.key.space')], does: 'questions.keys.move' },
    { keys: ['←', '→'], does: 'questions.keys.previousNext' },
    { keys: [t('questions.key.enter')], does: 'questions.keys.next' },
    { keys: ['0', t('questions.key.backspace')], does: 'questions.keys.clear' },
    { keys: ['D'], does: 'questions.keys.dontKnow' },
    { keys: ['X'], does: 'questions.keys.notApplicable' },
    ...(hasPrevious && !presenting ? [{ keys: ['='], does: 'questions.keys.sameAsLastTime' }] : []),
    ...(presenting ? presentingKeys(t) : noteKeys),
    { keys: ['V'], does: 'vote.key' },
    { keys: ['F5'], does: 'present.key.present' },
    { keys: ['T'], does: 'present.key.timer' },
    { keys: [t('present.key.parkKeys')], does: 'present.key.park' },
    { keys: [t('present.key.decideKeys')], does: 'present.key.decide' },
    { keys: [t('questions.key.escape')], does: 'questions.keys.leave' },
    { keys: ['J'], does: 'questions.keys.jump' },
    { keys: ['U', t('questions.key.controlZ')], does: 'questions.keys.undo' },
    { keys: [t('questions.key.shiftU'), t('questions.key.shiftControlZ')], does: 'questions.keys.redo' },
    ...(presenting ? [] : [{ keys: ['W'], does: 'whatif.key' }]),
    { keys: ['?'], does: 'questions.keys.all' },
  ];
  return (
    <Dialog
      open
      light
      size="wide"
      title={t('questions.keys.title')}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={list}
    >
      <div className={styles.text} ref={list} tabIndex={-1}>
        <p>{t(singleKeys ? 'questions.keys.hint' : 'questions.keys.off')}</p>
        <dl className={styles.keyTable}>
          {rows.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <KeyCap key={key}>{key}</KeyCap>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
