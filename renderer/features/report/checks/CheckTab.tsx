import { type ProblemPlace, type ReportProblem, severities } from '../../../../shared/report/checks/reportProblem.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { PanelTab } from '../panelTab.ts';
import styles from './CheckTab.module.css';
import { Way } from './Way.tsx';

export interface CheckTabProps {
  readonly problems: readonly ReportProblem[];
  readonly onTab: (tab: PanelTab) => void;
}

/** What to know before the report leaves the house, by severity, each with the way to where something can be done. */
export function CheckTab({ problems, onTab }: CheckTabProps) {
  const t = useTranslate();
  if (problems.length === 0) {
    return (
      <p className={styles.fine}>
        <Icon name="check" strong />
        <span>{t('preview.check.nothing')}</span>
      </p>
    );
  }
  return severities.map((severity) => {
    const group = problems.filter((problem) => problem.severity === severity);
    if (group.length === 0) return null;
    return (
      <section key={severity}>
        <h2>{t(`preview.check.severity.${severity}`)}</h2>
        <ul className={styles.list}>
          {group.map((problem) => (
            <Problem key={problem.kind} problem={problem} onTab={onTab} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Most things that a problem names before it says how many more there are. */
const mostNamed = 12;

function Problem({ problem, onTab }: { readonly problem: ReportProblem; readonly onTab: (tab: PanelTab) => void }) {
  const t = useTranslate();
  const { kind, count, items, place, severity } = problem;
  const words = t(`preview.problem.${kind}`, { count });
  const named = items.slice(0, mostNamed);
  return (
    <li className={styles[severity]}>
      <Icon name={severity === 'note' ? 'info' : 'warning'} />
      <div>
        <p>{words}</p>
        {named.length > 0 && (
          <p className={styles.items}>
            {named.map((item) => (
              <Way key={`${item.name} ${JSON.stringify(item.place)}`} item={item} about={words} onTab={onTab} />
            ))}
            {items.length > mostNamed && <span>{t('preview.check.more', { count: items.length - mostNamed })}</span>}
          </p>
        )}
        {named.length === 0 && place !== null && (
          <p className={styles.items}>
            <Way item={{ name: t(`preview.check.go.${goOf(place)}`), place }} about={words} onTab={onTab} />
          </p>
        )}
      </div>
    </li>
  );
}

function goOf(place: ProblemPlace): 'retry' | 'question' | 'summary' | 'options' | 'other' {
  if (place.kind === 'retry' || place.kind === 'question') return place.kind;
  if (place.kind === 'meeting' && place.tab === 'summary') return 'summary';
  return place.kind === 'report' && place.tab === 'options' ? 'options' : 'other';
}
