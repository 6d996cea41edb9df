import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAssessmentRows } from '../../api/queries.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Compare.module.css';
import { ComparisonView } from './ComparisonView.tsx';
import { missingWords } from './missingWords.ts';
import { type MomentChoice, momentChoices } from './momentChoices.ts';
import { type MomentKey, readMomentKey } from './momentKey.ts';
import type { MomentAnswer } from './readMoment.ts';
import { useMoment } from './useMoment.ts';
import { useSnapshots } from './useSnapshots.ts';

/** Characters that a closed list surely shows. */
const longestLine = 44;

const now: MomentKey = { kind: 'now' };

/** Two moments side by side, like for like. */
export function CompareScreen() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, draft } = useAssessment();
  const { before = 'now', after = 'now' } = useParams({ strict: false });
  const snapshots = useSnapshots();
  const rows = useAssessmentRows().data;
  const { previous } = draft.assessment;
  const choices = useMemo(
    () =>
      momentChoices(t, {
        snapshots: snapshots ?? [],
        previous,
        rows: rows ?? [],
        open: { id: head.id, framework: head.framework.id },
      }),
    [t, snapshots, previous, rows, head.id, head.framework.id],
  );
  const show = (keys: { readonly before?: string; readonly after?: string }) =>
    void navigate({
      to: '/a/$assessmentId/history/$before/$after',
      params: { assessmentId: head.id, before, after, ...keys },
      replace: true,
    });
  const back = () => void navigate({ to: '/a/$assessmentId/history', params: { assessmentId: head.id } });
  return (
    <>
      <Doc>
        <Headline>{t('history.compare.title')}</Headline>
        <div className={styles.picks}>
          <Pick
            label={t('history.compare.before')}
            value={before}
            choices={choices}
            onPick={(value) => show({ before: value })}
          />
          <div className={styles.swap}>
            <IconButton
              icon="arrowRight"
              label={t('history.compare.swap')}
              onClick={() => show({ before: after, after: before })}
            />
          </div>
          <Pick
            label={t('history.compare.after')}
            value={after}
            choices={choices}
            onPick={(value) => show({ after: value })}
          />
        </div>
        {choices.length < 2 && snapshots !== undefined && rows !== undefined ? (
          <EmptyState title={t('history.compare.nothing.title')}>{t('history.compare.nothing.text')}</EmptyState>
        ) : before === after ? (
          <EmptyState title={t('history.compare.alike.title')}>{t('history.compare.alike.text')}</EmptyState>
        ) : (
          <Sides before={before} after={after} choices={choices} />
        )}
      </Doc>
      <Foot actions={<Button onClick={back}>{t('history.back')}</Button>}>
        <SaveState />
        <span>{t('history.compare.foot')}</span>
      </Foot>
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly MomentChoice[];
  readonly onPick: (value: string) => void;
}

function Pick({ label, value, choices, onPick }: PickProps) {
  const t = useTranslate();
  const chosen = choices.find((choice) => choice.value === value)?.label;
  return (
    <Select
      label={label}
      value={chosen === undefined ? null : value}
      // The closed list has one line; a name that is longer stands under it whole.
      hint={chosen !== undefined && chosen.length > longestLine ? chosen : undefined}
      placeholder={t('history.compare.choose')}
      options={choices}
      onChange={onPick}
    />
  );
}

interface SidesProps {
  readonly before: string;
  readonly after: string;
  readonly choices: readonly MomentChoice[];
}

function Sides({ before, after, choices }: SidesProps) {
  const earlier = useMoment(readMomentKey(before) ?? now);
  const later = useMoment(readMomentKey(after) ?? now);
  if (earlier === undefined || later === undefined) return null;
  const name = (value: string) => choices.find((choice) => choice.value === value)?.label ?? '';
  if (earlier.kind === 'missing') return <Gone side={earlier} />;
  if (later.kind === 'missing') return <Gone side={later} />;
  return (
    <ComparisonView
      earlier={earlier.moment}
      later={later.moment}
      names={{ earlier: name(before), later: name(after) }}
      isNow={after === 'now'}
    />
  );
}

function Gone({ side }: { readonly side: Extract<MomentAnswer, { readonly kind: 'missing' }> }) {
  const t = useTranslate();
  const { title, text } = missingWords(t, side.why);
  return <EmptyState title={title}>{text}</EmptyState>;
}
