import { useId, useMemo, useState } from 'react';
import { levelName } from '../../../shared/report/verdict.ts';
import { aimName } from '../../../shared/targets/aimWords.ts';
import { targetEffect } from '../../../shared/targets/targetEffect.ts';
import { countOrigins } from '../../../shared/targets/targetOrigin.ts';
import { applyTemplate, type TargetChoice, withAim } from '../../../shared/targets/targetTemplates.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Tick } from '../../ui/Tick.tsx';
import type { PillarView } from './resultView.ts';
import { TargetPreview } from './TargetPreview.tsx';
import styles from './TemplatePart.module.css';
import { asksForTheTop, levelOptions, type TemplateName, templateNames } from './targetWords.ts';

/** Chooses a template, shows what it would do, and applies it in one step of undo. */
export function TemplatePart({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const group = useId();
  const { edit, readOnly, session } = useAssessment();
  const { framework, assessment, score, texts } = view;
  const { settings } = assessment;
  const [name, setName] = useState<TemplateName>(settings?.template?.name ?? 'method');
  const [level, setLevel] = useState(settings?.aim?.level ?? Math.min(5, (score.overall.level ?? 2) + 1));
  const [by, setBy] = useState(settings?.aim?.by ?? '');
  const [alsoByHand, setAlsoByHand] = useState(false);
  /** True once this was the last thing done: then it can be taken back here. */
  const [applied, setApplied] = useState(false);
  const byHand = countOrigins(assessment, score.questions)['by-hand'];
  const changes = useMemo(() => {
    const choice: TargetChoice = name === 'aim' ? { name, aim: { level, ...(by === '' ? {} : { by }) } } : { name };
    return applyTemplate(framework, assessment, score, choice, alsoByHand);
  }, [framework, assessment, score, name, level, by, alsoByHand]);
  const effect = useMemo(
    () => targetEffect(framework, assessment, score, changes),
    [framework, assessment, score, changes],
  );
  const aim = settings?.aim;
  return (
    <div className={styles.parts}>
      <div>
        <fieldset className={styles.rows}>
          <legend className={styles.legend}>{t('targets.template.label')}</legend>
          {templateNames.map((value) => (
            <label key={value} className={classes(styles.row, value === name && styles.chosen)}>
              <input
                type="radio"
                name={group}
                className={styles.radio}
                checked={value === name}
                disabled={readOnly}
                onChange={() => setName(value)}
              />
              <span className={styles.name}>{t(`targets.template.${value}`)}</span>
              <span className={styles.text}>{t(`targets.template.${value}Text`)}</span>
            </label>
          ))}
        </fieldset>
        {name === 'aim' && (
          <div className={styles.aim}>
            <Segment
              label={t('targets.template.level')}
              value={String(level)}
              disabled={readOnly}
              options={levelOptions}
              onChange={(value) => setLevel(Number(value))}
            />
            <span className={styles.levelName}>{levelName(texts, level)}</span>
            <DateField label={t('targets.template.by')} value={by} onCommit={setBy} disabled={readOnly} />
          </div>
        )}
        {byHand > 0 && (
          <Tick
            checked={alsoByHand}
            disabled={readOnly}
            label={t('targets.template.alsoByHand', { count: byHand })}
            onChange={setAlsoByHand}
          />
        )}
        {asksForTheTop(score, effect.moved) && <Note>{t('targets.template.advice')}</Note>}
        {aim !== undefined && name !== 'aim' && (
          <p className={styles.kept}>
            {t('targets.template.aimKept', { name: aimName(t, 'pillars', aim) })}{' '}
            <LinkButton
              disabled={readOnly}
              onClick={() => {
                setApplied(false);
                void edit({ entry: 'settings', value: withAim(settings, null) });
              }}
            >
              {t('targets.template.removeAim')}
            </LinkButton>
          </p>
        )}
      </div>
      <section className={styles.preview} aria-label={t('targets.template.what')}>
        <TargetPreview effect={effect} nothing={changes.length === 0} />
        <div className={styles.acts}>
          <Button
            kind="primary"
            disabled={readOnly || changes.length === 0}
            reason={t(readOnly ? 'targets.dialog.readOnly' : 'targets.template.nothing')}
            onClick={() => void edit(...changes).then(() => setApplied(true))}
          >
            {t('targets.template.apply')}
          </Button>
          {applied && (
            <Button
              icon="undo"
              onClick={() => {
                setApplied(false);
                void session.undo();
              }}
            >
              {t('targets.template.takeBack')}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
