import type { LaidOutReport } from '../../../shared/report/layout/page.ts';
import type { ReportSection } from '../../../shared/report/reportInput.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { sectionName } from './pageNames.ts';
import { pageSpans } from './pageSpans.ts';
import { type ReportChoice, sectionsOf, withSection } from './reportOptions.ts';
import styles from './SectionPicks.module.css';

export interface SectionPicksProps {
  readonly kind: 'pillars' | 'ladder';
  readonly choice: ReportChoice;
  readonly report: LaidOutReport | undefined;
  readonly readOnly: boolean;
  readonly onChange: (without: readonly string[]) => void;
  readonly onPage: (page: number) => void;
}

/** The report's sections to switch on and off, with the pages they stand on. */
export function SectionPicks({ kind, choice, report, readOnly, onChange, onPage }: SectionPicksProps) {
  const t = useTranslate();
  const spans = pageSpans(report?.pages ?? []);
  const summary = choice.preset === 'summary';
  const where = (section: ReportSection, on: boolean) => {
    const span = spans.get(section);
    if (span === undefined) {
      return on && report !== undefined && !summary ? <span>{t(`preview.absent.${absentWords(section)}`)}</span> : null;
    }
    const single = span.first === span.last;
    const words = t(single ? 'preview.span.one' : 'preview.span.many', { first: span.first, last: span.last });
    const label = t('preview.span.goTo', { words, name: sectionName(t, section, kind) });
    return (
      <LinkButton aria-label={label} onClick={() => onPage(span.first)}>
        {words}
      </LinkButton>
    );
  };
  return (
    <section>
      <h2>{t('preview.sections')}</h2>
      {summary && <Note>{t('preview.summaryOnly')}</Note>}
      <ul>
        {sectionsOf(kind).map((section) => {
          const on = summary ? section === 'summary' : !choice.without.includes(section);
          return (
            <li key={section} className={styles.pick}>
              <Tick
                label={sectionName(t, section, kind)}
                checked={on}
                disabled={readOnly || summary}
                onChange={(checked) => onChange(withSection(choice, section, checked).without)}
              />
              <span className={styles.where}>{where(section, on)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Why a section that is on has no page. */
function absentWords(section: ReportSection): 'since' | 'alignment' | 'actions' | 'other' {
  return section === 'since' || section === 'alignment' || section === 'actions' ? section : 'other';
}
