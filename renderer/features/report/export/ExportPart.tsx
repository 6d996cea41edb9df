import { useEffect, useRef, useState } from 'react';
import { type ReportProblem, severities } from '../../../../shared/report/checks/reportProblem.ts';
import type { DataTableId } from '../../../../shared/report/data/dataTable.ts';
import { useHost } from '../../../api/host.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Way } from '../checks/Way.tsx';
import type { PanelTab } from '../panelTab.ts';
import { choiceOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';
import styles from './ExportPart.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { choiceFor, choicesFor, type FormatChoice } from './formatChoice.ts';
import { leakedTexts } from './leakedTexts.ts';
import { noPassword, PasswordField, type PasswordWish } from './PasswordField.tsx';
import { SavedReport } from './SavedReport.tsx';
import { useExport } from './useExport.ts';

export interface ExportPartProps {
  readonly preview: Preview;
  readonly problems: readonly ReportProblem[];
  readonly onTab: (tab: PanelTab) => void;
}

const noTables: readonly DataTableId[] = [];

/** What to know before exporting, the format, the button, and what became of it. */
export function ExportPart({ preview, problems, onTab }: ExportPartProps) {
  const t = useTranslate();
  const { hasFileDialogs } = useHost();
  const { draft } = useAssessment();
  const { state, isCurrent, run, cancel } = useExport(preview.today);
  const [chosen, setChosen] = useState<FormatChoice>('pdf');
  const { preset } = choiceOf(draft.report);
  const filled = preview.shown?.report.tables ?? noTables;
  const choice = choiceFor(preset, filled, chosen);
  const [password, setPassword] = useState<PasswordWish>(noPassword);
  const button = useRef<HTMLButtonElement>(null);
  const begin = (): void => {
    if (choice !== 'pdf') void run({ choice, password: '' });
    else if (password.isWanted && password.text === '') setPassword({ ...password, isMissed: true });
    else void run({ choice, password: password.text });
  };
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && (state.kind === 'saved' || state.kind === 'failed')) button.current?.focus();
  }, [state.kind]);
  const pages = preview.isStale ? undefined : preview.shown?.pages.count;
  return (
    <div className={styles.end}>
      <CheckLine problems={problems} onCheck={() => onTab('check')} />
      <Select
        hideLabel
        label={t('preview.export.format')}
        hint={t(`preview.format.for.${choice}`)}
        value={choice}
        options={choicesFor(preset, filled).map((value) => ({ value, label: t(`preview.format.name.${value}`) }))}
        onChange={setChosen}
      />
      {choice === 'pdf' && <PasswordField value={password} onChange={setPassword} />}
      {state.kind === 'making' ? (
        <ExportProgress requestId={state.requestId} onCancel={() => void cancel()} />
      ) : (
        <div className={styles.act}>
          <Button ref={button} kind="primary" size="large" icon="download" onClick={begin}>
            {choice === 'pdf' && pages !== undefined
              ? t('preview.export.pages', { count: pages })
              : t('preview.export.plain', { format: t(`preview.format.short.${choice}`) })}
          </Button>
        </div>
      )}
      <div role="status" className={styles.outcome}>
        {state.kind === 'saved' && (
          <SavedReport
            state={state}
            canOpen={hasFileDialogs}
            isCurrent={isCurrent}
            onAgain={() => void run(state.order, hasFileDialogs ? state.token : undefined)}
          />
        )}
        {state.kind === 'failed' && (
          <div className={state.failure === 'cancelled' ? styles.stopped : styles.failed}>
            <Icon name={state.failure === 'cancelled' ? 'info' : 'warning'} />
            <div>
              <p>{t(`preview.failure.${state.failure}`)}</p>
              {state.places.length > 0 && (
                <ul className={styles.places}>
                  {leakedTexts(t, draft.assessment, state.places).map(({ name, place }) => (
                    <li key={name}>
                      {place === null ? (
                        name
                      ) : (
                        <Way item={{ name, place }} about={t('preview.failure.leak')} onTab={onTab} />
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

interface CheckLineProps extends Pick<ExportPartProps, 'problems'> {
  readonly onCheck: () => void;
}

function CheckLine({ problems, onCheck }: CheckLineProps) {
  const t = useTranslate();
  const [first, ...others] = problems;
  if (first === undefined) return null;
  const counts = severities
    .map((severity) => ({ severity, count: problems.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => t(`preview.check.count.${severity}`, { count }));
  return (
    <div className={first.severity === 'note' ? styles.note : styles.warning}>
      <Icon name={first.severity === 'note' ? 'info' : 'warning'} />
      <span>
        {others.length === 0
          ? t(`preview.problem.${first.kind}`, { count: first.count })
          : counts.join(t('preview.check.comma'))}
      </span>
      <LinkButton onClick={onCheck}>{t('preview.check.show')}</LinkButton>
    </div>
  );
}
