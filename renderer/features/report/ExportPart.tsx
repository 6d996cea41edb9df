import { useHost } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './ExportPart.module.css';
import type { ExportWarning } from './exportWarnings.ts';
import { SavedReport } from './SavedReport.tsx';
import { useExport } from './useExport.ts';

export interface ExportPartProps {
  readonly warnings: readonly ExportWarning[];
  /** Null while the pages are not drawn. */
  readonly pages: number | null;
  readonly today: string;
}

/** What to know before exporting, the button, and what became of it. */
export function ExportPart({ warnings, pages, today }: ExportPartProps) {
  const t = useTranslate();
  const { hasFileDialogs } = useHost();
  const { head } = useAssessment();
  const { state, run } = useExport(today);
  const making = state.kind === 'making';
  return (
    <div className={styles.end}>
      {warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={t('preview.warning.title')}>
          {warnings.map((warning) => (
            <li key={warning.kind}>
              <Icon name="warning" />
              <span>{t(`preview.warning.${warning.kind}`, { count: warning.count })}</span>
              <WarningLink warning={warning} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.act}>
        <Button kind="primary" size="large" icon="download" busy={making} onClick={() => void run()}>
          {pages === null ? t('preview.export.plain') : t('preview.export.pages', { count: pages })}
        </Button>
      </div>
      <div role="status" className={styles.outcome}>
        {state.kind === 'saved' && (
          <SavedReport state={state} canOpen={hasFileDialogs} isCurrent={state.revision === head.revision} />
        )}
        {state.kind === 'failed' && (
          <p className={styles.failed}>
            <Icon name="warning" />
            <span>{t(`preview.failure.${state.failure}`)}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Most names behind a warning. */
const mostNames = 2;

function WarningLink({ warning }: { readonly warning: ExportWarning }) {
  const t = useTranslate();
  const { head } = useAssessment();
  const [first] = warning.items;
  const words =
    warning.items.length > mostNames || warning.items.some((item) => item.length > 8)
      ? t('preview.warning.show')
      : warning.items.join(', ');
  const href = hrefOf(`#/a/${head.id}`, warning.kind, first);
  if (href === null) return null;
  const about = t(`preview.warning.${warning.kind}`, { count: warning.count });
  return (
    <TextLink href={href} aria-label={t('preview.warning.linkTo', { words, warning: about })}>
      {words}
    </TextLink>
  );
}

/** Where something can be done about a warning; null where nothing can. */
function hrefOf(base: string, kind: ExportWarning['kind'], first: string | undefined): string | null {
  switch (kind) {
    case 'ownerless':
      return `${base}/roadmap`;
    case 'contested':
      return `${base}/results`;
    default:
      return first === undefined ? null : `${base}/questions/${encodeURIComponent(first)}`;
  }
}
