import type { ReportPreview } from '../../../../shared/contract/reports.ts';
import type { Framework } from '../../../../shared/frameworks/structure.ts';
import type { ReportSection } from '../../../../shared/report/reportInput.ts';
import { sectionName } from '../../../../shared/report/sectionName.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { type PageSpan, pageSpans } from '../pageSpans.ts';
import { type ReportChoice, sectionsOf, withSection } from '../reportOptions.ts';
import styles from './SectionPicks.module.css';

export interface SectionPicksProps {
  readonly kind: Framework['kind'];
  readonly choice: ReportChoice;
  readonly report: ReportPreview | undefined;
  readonly readOnly: boolean;
  readonly onChange: (without: readonly string[]) => void;
  readonly onPage: (page: number) => void;
}

/** The full report's sections to switch on and off, with the pages they stand on; the pages of any other are fixed. */
export function SectionPicks({ kind, choice, report, readOnly, onChange, onPage }: SectionPicksProps) {
  const t = useTranslate();
  if (choice.preset !== 'full') return <FixedPages report={report} onPage={onPage} />;
  const spans = pageSpans(report ?? { pages: [], bookmarks: [] });
  return (
    <section>
      <h2>{t('preview.sections')}</h2>
      <ul>
        {sectionsOf(kind, choice.edition).map((section) => {
          const on = !choice.without.includes(section);
          const span = spans.get(section);
          return (
            <li key={section} className={styles.pick}>
              <Tick
                label={sectionName(t, section, kind)}
                checked={on}
                disabled={readOnly}
                onChange={(checked) => onChange(withSection(choice, section, checked).without)}
              />
              <span className={styles.where}>
                {span !== undefined && <SpanLink span={span} name={sectionName(t, section, kind)} onPage={onPage} />}
                {span === undefined && on && report !== undefined && t(`preview.absent.${absentWords(section)}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function FixedPages({ report, onPage }: Pick<SectionPicksProps, 'report' | 'onPage'>) {
  const t = useTranslate();
  const spans = pageSpans(report ?? { pages: [], bookmarks: [] });
  return (
    <section>
      <h2>{t('preview.sections')}</h2>
      <Note>{t('preview.fixedPages')}</Note>
      <ul>
        {(report?.bookmarks ?? []).map(({ anchor, title, page }) => (
          <li key={anchor} className={styles.pick}>
            <span>{title}</span>
            <span className={styles.where}>
              <SpanLink span={spans.get(anchor) ?? { first: page, last: page }} name={title} onPage={onPage} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SpanLinkProps {
  readonly span: PageSpan;
  readonly name: string;
  readonly onPage: (page: number) => void;
}

function SpanLink({ span, name, onPage }: SpanLinkProps) {
  const t = useTranslate();
  const single = span.first === span.last;
  const words = t(single ? 'preview.span.one' : 'preview.span.many', { first: span.first, last: span.last });
  return (
    <LinkButton aria-label={t('preview.span.goTo', { words, name })} onClick={() => onPage(span.first)}>
      {words}
    </LinkButton>
  );
}

const explained = ['since', 'comparison', 'alignment', 'actions', 'minutes', 'comments', 'files'] as const;

/** Why a section that is on has no page. */
function absentWords(section: ReportSection): (typeof explained)[number] | 'other' {
  return explained.find((one) => one === section) ?? 'other';
}
