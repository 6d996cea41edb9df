import type { ReactNode } from 'react';
import { formulaLine } from '../../shared/explain/formulaLine.ts';
import type { Blocks, LeftOut, Passport, Range } from '../../shared/explain/passport.ts';
import { weightWords } from '../../shared/explain/weightWords.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { GoTo } from './GoTo.tsx';
import styles from './Passport.module.css';

export interface PassportFactsProps {
  readonly passport: Passport;
  readonly onLeave: () => void;
}

/** What else belongs to a number: notes, what was left out, what blocks the next level, who answered, how it was rounded. */
export function PassportFacts({ passport, onLeave }: PassportFactsProps) {
  const t = useTranslate();
  const { notes, leftOut, range, blocks, people, rounding } = passport;
  const weights = weightWords(t, passport);
  const isOfAnswers = passport.entered.length > 0 || leftOut.length > 0;
  const said = notes.slice(0, -1);
  const [last] = notes.slice(-1);
  return (
    <dl className={styles.facts}>
      {said.map(({ label, text }) => (
        <Fact key={label} label={label}>
          {text}
        </Fact>
      ))}
      {range !== null && range.missing.length > 0 && <Bounds range={range} />}
      {isOfAnswers && (
        <Fact label={t('passport.fact.leftOut')}>
          {leftOut.length === 0 ? t('passport.fact.nothing') : <Missing leftOut={leftOut} onLeave={onLeave} />}
        </Fact>
      )}
      {blocks !== null && <Blocking blocks={blocks} onLeave={onLeave} />}
      <Fact label={t('passport.fact.people')}>
        {people.text}
        {people.apart !== null && people.apart.widest.band !== 'agreed' && (
          <>
            {' '}
            <GoTo id={people.apart.widest.question} onLeave={onLeave} />
          </>
        )}
      </Fact>
      {weights !== '' && <Fact label={t('passport.fact.weights')}>{weights}</Fact>}
      <Fact label={t('passport.fact.rounding')}>{rounding}</Fact>
      {last !== undefined && <Fact label={last.label}>{last.text}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The two ends of the range as formulas. */
function Bounds({ range: { low, high, lowFormula, highFormula } }: { readonly range: Range }) {
  const t = useTranslate();
  return (
    <>
      <Fact label={t('passport.fact.lowest')}>{formulaLine(t, lowFormula, low.number ?? 0, low.text)}</Fact>
      <Fact label={t('passport.fact.highest')}>{formulaLine(t, highFormula, high.number ?? 0, high.text)}</Fact>
    </>
  );
}

interface MissingProps extends Pick<PassportFactsProps, 'onLeave'> {
  readonly leftOut: readonly LeftOut[];
}

function Missing({ leftOut, onLeave }: MissingProps) {
  const t = useTranslate();
  return (
    <ul>
      {leftOut.map(({ id, name, text, countsAs }) => (
        <li key={id}>
          {id} {name}. {text} {countsAs !== null && `${t('passport.countsAs', { level: countsAs })} `}
          <GoTo id={id} onLeave={onLeave} />
        </li>
      ))}
    </ul>
  );
}

interface BlockingProps extends Pick<PassportFactsProps, 'onLeave'> {
  readonly blocks: Blocks;
}

function Blocking({ blocks: { nextText, distanceText, rules, changes }, onLeave }: BlockingProps) {
  const t = useTranslate();
  const several = new Set(rules.map(({ section }) => section)).size > 1;
  return (
    <>
      <Fact label={t('passport.fact.blocks', { next: nextText })}>
        <ul>
          {rules.map((rule) => (
            <li key={`${rule.section} ${rule.rule}`}>
              {several && <b>{rule.sectionName} </b>}
              {rule.text}
              <ul>
                {rule.questions.map(({ id, text }) => (
                  <li key={id}>
                    {text} <GoTo id={id} onLeave={onLeave} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Fact>
      {distanceText !== '' && (
        <Fact label={t('passport.fact.shortest')}>
          {distanceText}
          <ul>
            {changes.map(({ question, text }) => (
              <li key={question}>
                {text} <GoTo id={question} onLeave={onLeave} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}
