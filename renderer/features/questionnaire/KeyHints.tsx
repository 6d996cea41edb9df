import { Letters as LetterKeys } from '../../../shared/assessment/schema.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import styles from './Stage.module.css';
import type { Dialogs } from './useDialogs.ts';
import type { Undo } from './useUndo.ts';
import type { Work } from './useWork.ts';

export interface KeyHintsProps {
  readonly work: Work;
  readonly undo: Undo;
  readonly dialogs: Dialogs;
  readonly onNote: () => void;
}

/** The keys worth knowing, each also a button: the pointer is never required and always possible. */
export function KeyHints({ work, undo, dialogs, onNote }: KeyHintsProps) {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const { canUndo, canRedo } = work.view.head;
  const cap = (key: string) => (singleKeys ? key : null);
  const isCriterion = work.item.kind === 'criterion';
  return (
    <div className={styles.hints}>
      {isCriterion && singleKeys && <Letters />}
      {canRedo && !work.view.readOnly && <Hint keyCap={null} words={t('questions.hint.redo')} onClick={undo.redo} />}
      {canUndo && !work.view.readOnly && (
        <Hint keyCap={cap('U')} words={t('questions.hint.undo')} onClick={undo.undo} />
      )}
      {!isCriterion && <Hint keyCap={cap('E')} words={t('questions.hint.note')} onClick={onNote} />}
      {!isCriterion && <Hint keyCap={cap('J')} words={t('questions.hint.jump')} onClick={() => dialogs.show('jump')} />}
      <Hint keyCap={cap('?')} words={t('questions.hint.allKeys')} onClick={() => dialogs.show('keys')} />
    </div>
  );
}

/** The keys of a criterion take the place of two hints that the panel and the lists repeat. */
function Letters() {
  const t = useTranslate();
  return (
    <span className={styles.letters}>
      <KeyCap>1</KeyCap>–<KeyCap>4</KeyCap>
      {t('questions.hint.or')}
      {LetterKeys.map((letter) => (
        <KeyCap key={letter}>{letter}</KeyCap>
      ))}
      {t('questions.hint.choose')}
    </span>
  );
}

interface HintProps {
  readonly keyCap: string | null;
  readonly words: string;
  readonly onClick: () => void;
}

function Hint({ keyCap, words, onClick }: HintProps) {
  return (
    <button type="button" className={styles.hint} aria-keyshortcuts={keyCap ?? undefined} onClick={onClick}>
      {keyCap !== null && (
        <span aria-hidden="true">
          <KeyCap>{keyCap}</KeyCap>
        </span>
      )}
      {words}
    </button>
  );
}
