import { useRef, useState } from 'react';
import {
  type ParticipantFunction,
  ParticipantFunction as ParticipantFunctions,
} from '../../../shared/assessment/schema.ts';
import { longestText } from '../../../shared/base/text.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeForm, useForm } from './form.ts';
import { type Person, withPerson } from './newAssessment.ts';
import { Part } from './Part.tsx';
import styles from './PeopleRows.module.css';

/** The most that one assessment takes. */
const most = 1_000;

/** Who takes part: a label and a function each. Enter in a label adds the next row. */
export function PeopleRows() {
  const t = useTranslate();
  const { people } = useForm();
  const adder = useRef<HTMLButtonElement>(null);
  // Rows that were there on arrival take no focus; those added here do.
  const [arrived] = useState(() => new Set(people.map((person) => person.key)));
  const add = (): void => {
    if (people.length < most) changeForm(withPerson);
  };
  const change = (key: number, changes: Partial<Person>): void =>
    changeForm((form) => ({
      ...form,
      people: form.people.map((person) => (person.key === key ? { ...person, ...changes } : person)),
    }));
  const remove = (key: number): void => {
    changeForm((form) => ({ ...form, people: form.people.filter((person) => person.key !== key) }));
    adder.current?.focus();
  };
  return (
    <Part name="people">
      <Note>{t('create.people.hint')}</Note>
      {people.length > 0 && (
        <ol className={styles.rows}>
          {people.map((person, index) => (
            <li key={person.key} className={styles.row}>
              <TextField
                label={t('create.people.label', { number: index + 1 })}
                value={person.label}
                onChange={(label) => change(person.key, { label })}
                onEnter={add}
                maxLength={longestText}
                autoFocus={!arrived.has(person.key)}
              />
              <Select<ParticipantFunction>
                label={t('create.people.functionOf', { number: index + 1 })}
                value={person.function}
                options={ParticipantFunctions.options.map((value) => ({ value, label: t(`create.function.${value}`) }))}
                onChange={(value) => change(person.key, { function: value })}
              />
              <IconButton
                icon="cross"
                label={t('create.people.remove', { number: index + 1 })}
                onClick={() => remove(person.key)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button ref={adder} icon="plus" onClick={add} disabled={people.length >= most} reason={t('create.people.most')}>
        {t('create.people.add')}
      </Button>
    </Part>
  );
}
