import { useState } from 'react';
import type { Participant } from '../../../../shared/assessment/schema.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { list } from '../../../../shared/report/words.ts';
import type { Needed, NeededBlock, NeededFunction } from '../../../../shared/workshop/needed.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Band } from '../../../ui/Band.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../../ui/Table.tsx';
import styles from './Prepare.module.css';
import { partName } from './partName.ts';

/** Whom the meeting needs: by function, and by part of the agenda. */
export function NeededTab({ needed }: { readonly needed: Needed }) {
  const t = useTranslate();
  return (
    <div className={styles.needed}>
      <p className={styles.lead}>{t('room.needed.lead')}</p>
      <Table caption={t('room.needed.byFunction')}>
        <thead>
          <tr>
            <HeadCell>{t('room.needed.function')}</HeadCell>
            <HeadCell>{t('room.needed.people')}</HeadCell>
            <HeadCell>{t('room.needed.questions')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {needed.functions.map((row) => (
            <FunctionRow key={row.name} row={row} />
          ))}
        </tbody>
      </Table>
      {needed.unassigned.length > 0 && (
        <Note>{t('room.needed.unassigned', { names: namesOf(t, needed.unassigned) })}</Note>
      )}
      <Table caption={t('room.needed.byPart')}>
        <thead>
          <tr>
            <HeadCell>{t('room.prepare.part')}</HeadCell>
            <HeadCell>{t('room.needed.who')}</HeadCell>
            <HeadCell>{t('room.needed.mayLeave')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {needed.blocks.map((block) => (
            <BlockRow key={block.section ?? ''} block={block} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function FunctionRow({ row: { name, people, questions } }: { readonly row: NeededFunction }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const count = t('room.needed.count', { count: questions.length });
  return (
    <Row>
      <Cell strong>{t(`questions.function.${name}`)}</Cell>
      <Cell wrap>{people.length === 0 ? <Band>{t('room.needed.nobody')}</Band> : namesOf(t, people)}</Cell>
      <Cell wrap>
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count}
        </LinkButton>
        {isOpen && <span className={styles.ids}>{questions.join(', ')}</span>}
      </Cell>
    </Row>
  );
}

function BlockRow({ block: { section, minutes, questions, functions, mayLeave } }: { readonly block: NeededBlock }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  return (
    <Row>
      <Cell wrap>
        <span className={styles.strong}>{partName(t, texts, section)}</span>
        <span className={styles.ids}>{t('room.needed.size', { count: questions.length, minutes })}</span>
      </Cell>
      <Cell wrap>
        <ul>
          {functions.map(({ name, people, questions: own }) => (
            <li key={name}>
              {/* Where nobody is, the table above says so. */}
              {t(people.length === 0 ? 'room.needed.functionAlone' : 'room.needed.functionCount', {
                name: t(`questions.function.${name}`),
                count: own.length,
              })}{' '}
              <span className={styles.quiet}>{shortNames(t, people)}</span>
            </li>
          ))}
        </ul>
      </Cell>
      <Cell wrap quiet>
        {mayLeave.length === 0 ? t('room.needed.none') : namesOf(t, mayLeave)}
      </Cell>
    </Row>
  );
}

/** The table above has every name. */
const mostNames = 4;

function shortNames(t: Translate, people: readonly Participant[]): string {
  if (people.length === 0) return '';
  return people.length > mostNames ? t('room.needed.peopleCount', { count: people.length }) : namesOf(t, people);
}

function namesOf(t: Translate, people: readonly Participant[]): string {
  return list(
    t,
    people.map(({ id, label }) => (label === undefined || label.trim() === '' ? id : label)),
  );
}
