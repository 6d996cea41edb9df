import { roleMapOf } from '../../../shared/roles/roleMap.ts';
import { coverageText } from '../../../shared/roles/roleText.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './StepsPart.module.css';

/** How far the roles are covered, and the way to who holds them: owners of actions come from there. */
export function RolesPart() {
  const t = useTranslate();
  const { head, draft } = useAssessment();
  return (
    <section className={styles.part} aria-labelledby="roles-head">
      <SectionHead id="roles-head" title={t('roles.title')} />
      <p>{coverageText(t, roleMapOf(draft.assessment.roles))}</p>
      <p>
        <TextLink href={`#/a/${head.id}/roadmap/roles`}>{t('roles.screen.link')}</TextLink>
      </p>
    </section>
  );
}
