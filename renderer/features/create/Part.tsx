import { type ReactNode, useId } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './NewAssessmentScreen.module.css';

export interface PartProps {
  readonly name: 'about' | 'goals' | 'people' | 'company' | 'time';
  readonly children: ReactNode;
}

/** A part of the form that may stay empty. */
export function Part({ name, children }: PartProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <SectionHead id={id} title={t(`create.${name}.title`)} side={t('create.optional')} />
      {children}
    </section>
  );
}
