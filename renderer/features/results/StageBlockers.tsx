import { useDeferredValue } from 'react';
import type { BlockingRule } from '../../../shared/explain/passport.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { usePassports } from '../../passport/usePassports.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './BlockerList.module.css';
import { Choice } from './Choice.tsx';
import { NamedQuestion } from './NamedQuestion.tsx';
import type { LadderView } from './resultView.ts';

/** The exact list of what keeps the next stage away: the rules of every stage up to it that do not hold. */
export function StageBlockers({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { blocks } = useDeferredValue(usePassports()).of({ kind: 'stage-attained' });
  if (blocks === null) return null;
  return (
    <section aria-labelledby="stage-blockers-head">
      <SectionHead id="stage-blockers-head" title={t('results.blockers.stage', { stage: blocks.next })} />
      <ul className={styles.list}>
        {blocks.rules.map((rule) => (
          <li key={`${rule.section} ${rule.rule}`} className={styles.group}>
            <Rule view={view} rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Gates must all be met; of what lacks a share any will do. */
function Rule({ view, rule: { rule, text, questions } }: { readonly view: LadderView; readonly rule: BlockingRule }) {
  if (rule !== 'gate') return <Choice view={view} words={text} from={questions.map(({ id }) => id)} />;
  return (
    <>
      <p>{text}</p>
      {questions.map(({ id, text: standing }) => (
        <NamedQuestion key={id} view={view} question={id} words={standing.replace(`${id} `, '')} />
      ))}
    </>
  );
}
