import type { PathPart, PathStep, PathUp } from '../../../shared/explain/path.ts';
import { list } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tile } from '../../ui/Tile.tsx';
import type { TileValue } from '../../ui/tileValue.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { asLevel } from './levels.ts';
import styles from './PathSteps.module.css';
import { isLowest, stepWords } from './pathWords.ts';
import { questionHref, type ResultView } from './resultView.ts';

export interface PathStepsProps {
  readonly view: ResultView;
  readonly path: PathUp;
  /** How many steps are shown. */
  readonly most: number;
}

/** The steps of the way up in order, section by section, and what each of them brings. */
export function PathSteps({ view, path, most }: PathStepsProps) {
  const shown = path.parts
    .map((part) => ({ ...part, steps: part.steps.filter(({ number }) => number <= most) }))
    .filter(({ steps }) => steps.length > 0);
  return (
    <div className={styles.path}>
      {shown.map((part) => (
        <Part key={part.title} view={view} part={part} />
      ))}
    </div>
  );
}

function Part({ view, part: { title, steps } }: { readonly view: ResultView; readonly part: PathPart }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ol start={steps[0]?.number}>
        {steps.map((step) => (
          <Step key={step.question} view={view} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ view, step }: { readonly view: ResultView; readonly step: PathStep }) {
  const t = useTranslate();
  const { number, question, name, clears, attains } = step;
  const { change, effort } = stepWords(t, step);
  return (
    <li className={styles.step}>
      <span className={styles.number}>{number}</span>
      <span className={styles.tiles} aria-hidden="true">
        <Tile value={fromValue(view, step)} />
        {leadsSomewhere(step) && (
          <>
            →<Tile value={tileOf(step.to)} />
          </>
        )}
      </span>
      <span className={styles.what}>
        <span>
          <b>{question}</b> {name}
          <VisuallyHidden>{change}</VisuallyHidden>
        </span>
        {attains !== '' && <b className={styles.attains}>{attains}</b>}
      </span>
      <span className={styles.effort}>{effort}</span>
      <span className={styles.clears}>{clears.length > 0 && t('results.path.clears', { what: list(t, clears) })}</span>
      <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
    </li>
  );
}

/** A contested answer stays where it is, as people agree on it; and where any answer will do, none is to be named. */
function leadsSomewhere({ from, to }: PathStep): boolean {
  return from !== to && !(from === null && isLowest(to));
}

function tileOf(level: PathStep['to']): TileValue {
  return typeof level === 'string' ? level : (asLevel(level) ?? 'open');
}

function fromValue({ score }: ResultView, { from, question }: PathStep): TileValue {
  if (from !== null) return tileOf(from);
  const state = score.questions.find(({ id }) => id === question)?.state;
  return state === 'dont-know' ? 'dont-know' : 'open';
}
