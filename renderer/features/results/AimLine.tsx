import { useMemo } from 'react';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { aimStanding } from '../../../shared/targets/aimStanding.ts';
import { aimSentence } from '../../../shared/targets/aimWords.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './MostWork.module.css';
import type { ResultView } from './resultView.ts';

/** How far the named level or stage is, and whether the plan gets there; nothing without an aim. */
export function AimLine({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const { framework, assessment, score } = view;
  const sentence = useMemo(() => {
    const aim = assessment.settings?.aim;
    if (aim === undefined) return null;
    const plan = makePlan(framework, assessment, score);
    return aimSentence(t, framework.kind, aim, aimStanding(framework, score, plan, aim, assessment.date));
  }, [t, framework, assessment, score]);
  return sentence === null ? null : <p className={styles.aim}>{sentence}</p>;
}
