import type { Comparison, LikeForLike } from '../../../shared/compare/comparison.ts';
import { changeWords, valueWords } from '../../../shared/compare/comparisonWords.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import styles from './Compare.module.css';
import { levelWords } from './momentRows.ts';

/** Every section like for like: before, after, by how much, and on how many questions that rests. */
export function SectionChanges({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const { kind } = texts;
  const levelName = (level: number | null) => {
    if (level === null) return t('history.none');
    return texts.kind === 'check' ? levelWords(t, texts, level) : level;
  };
  const levels = (pair: { readonly before: number | null; readonly after: number | null }) =>
    pair.before === null && pair.after === null
      ? t('history.none')
      : t('history.compare.fromTo', {
          before: levelName(pair.before),
          after: levelName(pair.after),
        });
  const attained = ({ before, after }: { readonly before: boolean; readonly after: boolean }) =>
    t(`history.compare.attained.${before}-${after}`);
  return (
    <section className={styles.section} aria-labelledby="sections-head">
      <SectionHead id="sections-head" title={t(`history.compare.sections.${kind}`)} />
      <div className={styles.table}>
        <Table caption={t(`history.compare.sections.${kind}`)}>
          <thead>
            <tr>
              <HeadCell>{t(`history.compare.section.${kind}`)}</HeadCell>
              <HeadCell num>{t('history.compare.before')}</HeadCell>
              <HeadCell num>{t('history.compare.after')}</HeadCell>
              <HeadCell num>{t('history.compare.change')}</HeadCell>
              <HeadCell num>{t('history.compare.both')}</HeadCell>
              <HeadCell num>{t(`history.compare.levels.${kind}`)}</HeadCell>
              <HeadCell>
                <span className={styles.apart}>{t('history.compare.reading')}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {comparison.sections.map((section, index) => (
              <ChangeLine
                key={section.id}
                name={
                  kind === 'ladder'
                    ? t('history.compare.stageName', {
                        number: index + 1,
                        name: texts.sections[section.id]?.name ?? section.id,
                      })
                    : (texts.sections[section.id]?.name ?? section.id)
                }
                like={section.likeForLike}
                levels={kind === 'pillars' ? levels(section.level) : attained(section.attained)}
              />
            ))}
          </tbody>
          {comparison.overall !== null && (
            <tfoot>
              <ChangeLine
                name={t('history.compare.organisation')}
                like={comparison.overall}
                levels={levels(comparison.level)}
              />
            </tfoot>
          )}
        </Table>
      </div>
      <Note>{t(`history.compare.sectionsNote.${kind}`)}</Note>
    </section>
  );
}

interface ChangeLineProps {
  readonly name: string;
  readonly like: LikeForLike;
  readonly levels: string;
}

function ChangeLine({ name, like, levels }: ChangeLineProps) {
  const t = useTranslate();
  const { kind } = useAssessment().texts;
  const { before, after, change, common, total, isNoise } = like;
  const reading = change === null ? 'none' : change === 0 ? 'same' : isNoise ? 'noise' : change > 0 ? 'up' : 'down';
  return (
    <Row>
      <HeadCell scope="row">{name}</HeadCell>
      <Cell num>{valueWords(t, kind, before)}</Cell>
      <Cell num>{valueWords(t, kind, after)}</Cell>
      <Cell num strong>
        {changeWords(t, kind, change)}
      </Cell>
      <Cell num quiet>
        {t('history.compare.ofTotal', { common, total })}
      </Cell>
      <Cell num>{levels}</Cell>
      <Cell quiet wrap>
        <span className={styles.apart}>{t(`history.compare.read.${reading}`)}</span>
      </Cell>
    </Row>
  );
}
