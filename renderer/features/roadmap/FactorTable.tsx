import { fixed, plain } from '../../../shared/report/numbers.ts';
import { computedFactors, type FactorName, factorsByHand } from '../../../shared/roadmap/computedFactors.ts';
import type { Factors, RankedCandidate } from '../../../shared/roadmap/plan.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { ActionReaders } from './ActionReaders.tsx';
import type { ActionSubject } from './actionSubject.ts';
import { FactorField } from './FactorField.tsx';
import styles from './FactorTable.module.css';
import { factorNames, factorNotePatch } from './factorEdits.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useActionEdit } from './useActionEdit.ts';

export interface FactorTableProps {
  readonly view: RoadmapView;
  readonly subject: ActionSubject;
  readonly candidate: RankedCandidate;
}

/** Every factor of the priority: what is computed, what is used, and why when a person chose it. */
export function FactorTable({ view, subject, candidate }: FactorTableProps) {
  const t = useTranslate();
  const { report } = view;
  const { patch, readOnly } = useActionEdit(subject.whole);
  const edit = subject.wholeEdit;
  const byHand = factorsByHand(edit);
  const { framework, input, score } = report;
  const computed = computedFactors(framework, input.assessment, score).get(subject.whole) ?? candidate.factors;
  const value = fixed(t, candidate.priority, 2);
  return (
    <section className={styles.factors}>
      <h3 className={styles.priority}>
        <PassportText
          text={t('roadmap.factor.priority', { value })}
          numbers={[{ text: value, subject: { kind: 'action-priority', action: candidate.id } }]}
        />
      </h3>
      <Table caption={t('roadmap.factor.caption')} kind="plain">
        <thead>
          <tr>
            <HeadCell>{t('roadmap.factor.name')}</HeadCell>
            <HeadCell num>{t('roadmap.factor.proposed')}</HeadCell>
            <HeadCell>{t('roadmap.factor.used')}</HeadCell>
            <HeadCell>
              {t('roadmap.factor.why')}{' '}
              <ActionReaders
                edit={edit}
                name="factorNotes"
                title={t('roadmap.factor.why')}
                patch={patch}
                readOnly={readOnly}
              />
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {factorNames.map((name) => (
            <Row key={name}>
              <HeadCell scope="row">
                {t(`roadmap.factor.${name}`)}
                {byHand.has(name) && <em className={styles.edited}> {t('roadmap.card.edited')}</em>}
              </HeadCell>
              <Cell num>{shown(name, computed)}</Cell>
              <Cell>
                <FactorField
                  name={name}
                  candidate={candidate}
                  computed={computed}
                  usualEffort={subject.usualEffort}
                  edit={edit}
                  patch={patch}
                  readOnly={readOnly}
                />
              </Cell>
              <Cell>
                <TextField
                  label={t('roadmap.factor.whyOf', { factor: t(`roadmap.factor.${name}`) })}
                  hideLabel
                  value={edit?.factorNotes?.[name] ?? ''}
                  maxLength={500}
                  readOnly={readOnly}
                  onCommit={(text, overUnseen) => patch(factorNotePatch(edit, name, text), overUnseen)}
                />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <Tick
        label={t('roadmap.edit.exposure')}
        checked={edit?.exposure === true}
        disabled={readOnly}
        onChange={(exposure) => void patch({ exposure: exposure ? true : undefined })}
      />
      <Note>
        {candidate.effectivePriority > candidate.priority
          ? t('roadmap.factor.enables', { value: fixed(t, candidate.effectivePriority, 2) })
          : t('roadmap.factor.rule')}
      </Note>
    </section>
  );

  function shown(name: FactorName, factors: Factors): string {
    switch (name) {
      case 'effort':
        return t('roadmap.factor.divided', { value: plain(t, factors.effortPoints) });
      case 'confidence':
        return fixed(t, factors.confidence, 1);
      default:
        return plain(t, factors[name]);
    }
  }
}
