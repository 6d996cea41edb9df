import { useMemo } from 'react';
import type { QuestionId, SectionId } from '../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { coverageOf } from '../../shared/crosswalk/coverage.ts';
import { crosswalkOf } from '../../shared/crosswalk/crosswalkOf.ts';
import { scaleOf, sectionOf } from '../../shared/frameworks/questions.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { useFrameworks } from '../api/queries.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Note } from '../ui/Note.tsx';
import { SectionHead } from '../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import styles from './CrosswalkCoverage.module.css';

/** How much of a questionnaire has a counterpart in the others of the library. Not there while it is the only one. */
export function CrosswalkCoverage({ entry }: { readonly entry: FrameworkEntry }) {
  const t = useTranslate();
  const others = (useFrameworks().data ?? []).filter(({ framework }) => framework.id !== entry.framework.id);
  if (others.length === 0) return null;
  return (
    <section className={styles.coverage} aria-labelledby="crosswalk-title">
      <SectionHead id="crosswalk-title" title={t('crosswalk.coverage.title')} />
      {others.map((other) => (
        <CoverageIn key={`${other.framework.id}@${other.framework.version}`} entry={entry} other={other} />
      ))}
    </section>
  );
}

interface CoverageInProps {
  readonly entry: FrameworkEntry;
  readonly other: FrameworkEntry;
}

function CoverageIn({ entry: { framework, texts }, other }: CoverageInProps) {
  const t = useTranslate();
  const crosswalk = useMemo(() => crosswalkOf(framework, other.framework), [framework, other.framework]);
  const reach = coverageOf(framework, crosswalk);
  const { shortTitle } = other.texts;
  if (reach.paired === 0)
    return <p className={styles.lead}>{t('crosswalk.coverage.leadNone', { framework: shortTitle })}</p>;
  const lead = { count: reach.paired, number: reach.paired, total: reach.questions, framework: shortTitle };
  const isTranslated = crosswalk.questions.some(
    ({ here, there }) => scaleOf(framework, here) !== scaleOf(other.framework, there),
  );
  const pairsIn = (section: SectionId) =>
    crosswalk.questions.filter(({ here }) => sectionOf(framework, here)?.id === section);
  return (
    <>
      <p className={styles.lead}>
        {t('crosswalk.coverage.lead', lead)}
        {crosswalk.actions.length > 0 && ` ${t('crosswalk.coverage.actions', { count: crosswalk.actions.length })}`}
      </p>
      <div className={styles.table}>
        <Table caption={t('crosswalk.coverage.caption', { framework: shortTitle })}>
          <thead>
            <tr>
              {(['section', 'count', 'pairs'] as const).map((column) => (
                <HeadCell key={column}>{t(`crosswalk.coverage.column.${column}`)}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {reach.sections.map((section) => {
              return (
                <Row key={section.id}>
                  <Cell strong wrap>
                    {texts.sections[section.id]?.name ?? section.id}
                  </Cell>
                  <Cell>{t('crosswalk.coverage.count', { number: section.paired, total: section.questions })}</Cell>
                  <Cell wrap quiet={section.paired === 0}>
                    {section.paired === 0 ? (
                      t('crosswalk.coverage.none')
                    ) : (
                      <ul className={styles.pairs}>
                        {pairsIn(section.id).map(({ here, there }) => (
                          <li key={`${here} ${there}`}>
                            <span>{t('crosswalk.coverage.named', { id: here, name: nameIn(texts, here) })}</span>
                            <span>
                              {t('crosswalk.coverage.named', { id: there, name: nameIn(other.texts, there) })}
                            </span>
                          </li>
                        ))}
                      </ul>
                    )}
                  </Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      </div>
      {isTranslated && <Note>{t('crosswalk.coverage.scale')}</Note>}
    </>
  );
}

function nameIn(texts: FrameworkTexts, id: QuestionId): string {
  return texts.questions[id]?.name ?? '';
}
