import { useMemo } from 'react';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { aimStanding } from '../../../shared/targets/aimStanding.ts';
import { aimSentence } from '../../../shared/targets/aimWords.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { aimNumbers } from './aimNumbers.ts';
import styles from './MostWork.module.css';
import type { ResultView } from './resultView.ts';

/** How far the named level or stage is, and whether the plan gets there; nothing without an aim. */
export function AimLine({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const { framework, assessment, score } = view;
  const said = useMemo(() => {
    const aim = assessment.settings?.aim;
    if (aim === undefined) return null;
    const plan = makePlan(framework, assessment, score);
    const standing = aimStanding(framework, score, plan, aim, assessment.date);
    return { text: aimSentence(t, framework.kind, aim, standing), numbers: aimNumbers(t, framework.kind, standing) };
  }, [t, framework, assessment, score]);
  if (said === null) return null;
  return (
    <p className={styles.aim}>
      <PassportText text={said.text} numbers={said.numbers} />
    </p>
  );
}
