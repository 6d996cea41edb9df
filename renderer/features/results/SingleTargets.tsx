import type { SectionId } from '../../../shared/base/ids.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import { targetOrigin } from '../../../shared/targets/targetOrigin.ts';
import { applyToSection } from '../../../shared/targets/targetTemplates.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { asLevel } from './levels.ts';
import { type PillarView, questionName, sectionName } from './resultView.ts';
import styles from './SingleTargets.module.css';
import { asksForTheTop, levelOptions } from './targetWords.ts';

/** The target of every question, and of whole sections at once; every choice is stored as one step of undo. */
export function SingleTargets({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const { edit, readOnly } = useAssessment();
  const { framework, assessment, score } = view;
  const setSection = (id: SectionId, level: number | null) =>
    void edit(...applyToSection(framework, assessment, score, id, level));
  const results = new Map(score.questions.map((result) => [result.id, result]));
  return (
    <div>
      {asksForTheTop(score) && <Note>{t('targets.template.advice')}</Note>}
      {framework.sections.map((section) => {
        const name = sectionName(view, section.id);
        const own = section.questions.flatMap(({ id }) => results.get(id) ?? []);
        const targets = new Set(own.flatMap(({ target }) => target ?? []));
        const [only = null] = targets;
        return (
          <section key={section.id} className={styles.section}>
            <div className={styles.head}>
              <h3>{name}</h3>
              <LinkButton
                disabled={readOnly || own.every(({ id }) => assessment.targets?.[id] === undefined)}
                aria-label={`${name}: ${t('targets.single.clear')}`}
                onClick={() => setSection(section.id, null)}
              >
                {t('targets.single.clear')}
              </LinkButton>
              <Segment
                compact
                label={t('targets.single.section', { name })}
                value={targets.size === 1 && only !== null ? String(only) : null}
                disabled={readOnly || targets.size === 0}
                options={levelOptions}
                onChange={(level) => setSection(section.id, Number(level))}
              />
            </div>
            <ul>
              {own.map((result) => (
                <TargetRow key={result.id} view={view} result={result} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function TargetRow({ view, result }: { readonly view: PillarView; readonly result: QuestionResult }) {
  const t = useTranslate();
  const { edit, readOnly } = useAssessment();
  const { id, level, state, target } = result;
  const origin = targetOrigin(view.assessment, id);
  const tile = typeof level === 'number' ? asLevel(level) : null;
  return (
    <li className={styles.row}>
      <Tile value={tile ?? (state === 'answered' ? 'open' : state)} size="small" />
      <VisuallyHidden>{tile ?? t(`results.state.${state}`)}</VisuallyHidden>
      <span>{t('results.question', { id, name: questionName(view, id) })}</span>
      {target === null ? (
        <span className={styles.origin}>{t('targets.single.notApplicable')}</span>
      ) : (
        <>
          <span className={styles.origin}>
            {t(`targets.origin.${origin}`)}{' '}
            {origin === 'by-hand' && !readOnly && (
              <LinkButton
                aria-label={t('targets.single.clearOne', { id })}
                onClick={() => void edit({ entry: 'target', question: id, value: null })}
              >
                {t('targets.single.clear')}
              </LinkButton>
            )}
          </span>
          <Segment
            compact
            label={t('targets.single.question', { id })}
            value={String(target)}
            disabled={readOnly}
            options={levelOptions}
            onChange={(next) => void edit({ entry: 'target', question: id, value: Number(next) })}
          />
        </>
      )}
    </li>
  );
}
