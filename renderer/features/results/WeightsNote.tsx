import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import styles from './Results.module.css';
import type { PillarView } from './resultView.ts';
import { weightsNote } from './weightWords.ts';

/** Where the weights of the pillars' scores come from; nothing while goals weigh nothing and weights change nothing. */
export function WeightsNote({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const sentences = weightsNote(t, view);
  if (sentences.length === 0) return null;
  return (
    <div className={styles.note}>
      <Note>{sentences.join(' ')}</Note>
    </div>
  );
}
