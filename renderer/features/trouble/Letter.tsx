import type { ReactNode } from 'react';
import { Bar } from '../../ui/Bar.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Choice, ChoiceItem } from './ChoiceItem.tsx';
import styles from './Letter.module.css';

export interface Safety {
  readonly text: string;
  readonly safe: boolean;
}

export interface LetterProps {
  readonly title: string;
  /** What happened. */
  readonly intro: string;
  readonly safetyTitle: string;
  readonly safety: readonly Safety[];
  readonly choicesTitle: string;
  readonly choices: readonly Choice[];
  /** Choices that come before those, as items of the same list. */
  readonly firstChoices?: ReactNode | undefined;
  /** Names and values, small, at the end. */
  readonly details: readonly (readonly [string, string])[];
  readonly problem?: string | undefined;
}

/** A letter instead of a dead window: what happened, what is safe and what is not, what to do now, then the facts. */
export function Letter(props: LetterProps) {
  const { title, intro, safetyTitle, safety, choicesTitle, choices, firstChoices, details, problem } = props;
  return (
    <Frame bar={<Bar brandHref="#/" />}>
      <main className={styles.page}>
        <div className={styles.letter}>
          <h1>{title}</h1>
          <p className={styles.intro}>{intro}</p>
          <h2>{safetyTitle}</h2>
          <ul className={styles.safe}>
            {safety.map(({ text, safe }) => (
              <li key={text} data-safe={safe}>
                <Icon name={safe ? 'check' : 'cross'} strong />
                <span>{text}</span>
              </li>
            ))}
          </ul>
          {choices.length > 0 && <h2>{choicesTitle}</h2>}
          {choices.length > 0 && (
            <ul className={styles.choices}>
              {firstChoices}
              {choices.map((choice) => (
                <ChoiceItem key={choice.title} {...choice} />
              ))}
            </ul>
          )}
          {problem !== undefined && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
          <dl className={styles.details}>
            {details.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </main>
    </Frame>
  );
}
