import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { numbered } from './numbered.ts';
import styles from './Panel.module.css';

export interface ReferenceListProps {
  readonly references: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (references: readonly string[]) => void;
}

/** What shows the answer: files, pages, figures, by name. Cairn opens none of them; choosing one edits it. */
export function ReferenceList({ references, readOnly, onChange }: ReferenceListProps) {
  const [edited, setEdited] = useState<number | null>(null);
  if (references.length === 0) return null;
  return (
    <ul className={styles.references}>
      {numbered(references).map(({ entry: reference, place: index }) => (
        <li key={index}>
          {edited === index ? (
            <EditReference
              reference={reference}
              onChange={(text) => onChange(references.with(index, text))}
              onRemove={() => {
                setEdited(null);
                onChange(references.toSpliced(index, 1));
              }}
              onDone={() => setEdited(null)}
            />
          ) : (
            <Reference reference={reference} onEdit={readOnly ? null : () => setEdited(index)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Reference({ reference, onEdit }: { readonly reference: string; readonly onEdit: (() => void) | null }) {
  const t = useTranslate();
  const words = (
    <>
      <Icon name={isLink(reference) ? 'link' : 'document'} />
      <span>{reference}</span>
    </>
  );
  if (onEdit === null) return <span className={styles.reference}>{words}</span>;
  return (
    <button
      type="button"
      className={styles.reference}
      aria-label={t('questions.reference.edit', { reference })}
      title={t('questions.reference.editTitle')}
      onClick={onEdit}
    >
      {words}
    </button>
  );
}

interface EditReferenceProps {
  readonly reference: string;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

function EditReference({ reference, onChange, onRemove, onDone }: EditReferenceProps) {
  const t = useTranslate();
  return (
    <div className={styles.field}>
      <TextField
        ref={focusOnce}
        label={t('questions.reference.label')}
        value={reference}
        maxLength={1_000}
        // An emptied line is not stored, so a field that is being retyped never loses what it was; "Remove" removes it.
        onCommit={(text) => (text.trim() === '' ? Promise.reject(new Error('empty')) : onChange(text.trim()))}
        onEnter={onDone}
      />
      <div className={styles.fieldActs}>
        <Button onClick={onDone}>{t('questions.done')}</Button>
        <Button kind="bare" icon="trash" onClick={onRemove}>
          {t('questions.reference.remove')}
        </Button>
      </div>
    </div>
  );
}

/** Follows the click that opened the field; a stable function, so it runs once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function isLink(reference: string): boolean {
  return /^[a-z]+:\/\//i.test(reference);
}
