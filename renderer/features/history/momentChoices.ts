import type { Previous } from '../../../shared/assessment/schema.ts';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { dayWords } from './days.ts';
import { type MomentKey, writeMomentKey } from './momentKey.ts';
import { snapshotName } from './momentRows.ts';

/** One of the things that can be compared. */
export interface MomentChoice {
  readonly key: MomentKey;
  /** The key as it stands in the address. */
  readonly value: string;
  readonly label: string;
}

export interface ChoiceSource {
  /** Newest first. */
  readonly snapshots: readonly SnapshotHead[];
  readonly previous: Previous | undefined;
  /** All assessments of the workspace. */
  readonly rows: readonly AssessmentRow[];
  readonly open: { readonly id: string; readonly framework: string };
}

/** Now, the snapshots, the cycle before, and what else the organisation answered with the same questionnaire. */
export function momentChoices(
  t: Translate,
  { snapshots, previous, rows, open }: ChoiceSource,
): readonly MomentChoice[] {
  const own = rows.find(({ id }) => id === open.id)?.organisationId;
  const others = rows.filter(
    ({ id, organisationId, framework }) => id !== open.id && organisationId === own && framework.id === open.framework,
  );
  const choice = (key: MomentKey, label: string): MomentChoice => ({ key, value: writeMomentKey(key), label });
  return [
    choice({ kind: 'now' }, t('history.now')),
    ...snapshots.map((snapshot) =>
      choice(
        { kind: 'snapshot', seq: snapshot.seq },
        // The name of an export's snapshot ends with its day.
        snapshot.reason === 'export'
          ? snapshotName(t, snapshot)
          : nameAndDay(t, snapshotName(t, snapshot), dayWords(t, snapshot.createdAt)),
      ),
    ),
    ...(previous === undefined
      ? []
      : [
          choice(
            { kind: 'previous' },
            t('history.compare.previous', {
              name:
                previous.date === undefined ? previous.name : nameAndDay(t, previous.name, shortDate(t, previous.date)),
            }),
          ),
        ]),
    ...others.map(({ id, title, framework, updatedAt }) =>
      choice(
        { kind: 'assessment', id },
        t('history.compare.other', { name: nameAndDay(t, title ?? framework.shortTitle, dayWords(t, updatedAt)) }),
      ),
    ),
  ];
}

function nameAndDay(t: Translate, name: string, day: string): string {
  return t('history.compare.nameAndDay', { name, day });
}
