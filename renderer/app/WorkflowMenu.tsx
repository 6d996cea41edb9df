import { Workflow } from '../../shared/assessment/change.ts';
import { useApi } from '../api/host.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { showToast } from '../ui/toasts.ts';

/** Where the assessment stands: draft, in review, signed off. Signing off keeps a snapshot and closes it for changes. */
export function WorkflowMenu() {
  const { head, session } = useAssessment();
  const api = useApi();
  const t = useTranslate();
  const move = async (workflow: Workflow): Promise<void> => {
    try {
      await api.assessments.setWorkflow({ assessmentId: head.id, workflow });
      await session.reload();
    } catch {
      showToast({ message: t('app.workflow.failed'), tone: 'trouble' });
    }
  };
  return (
    <Menu
      trigger={
        <Button
          kind="bare"
          aria-label={t('app.workflow.label', { state: t(`app.workflow.${head.workflow}`) })}
          {...(head.workflow === 'signed-off' ? { icon: 'lock' } : {})}
        >
          {t(`app.workflow.${head.workflow}`)}
        </Button>
      }
      items={Workflow.options.map((workflow) => ({
        label: t(`app.workflow.to.${workflow}`),
        disabled: workflow === head.workflow,
        onSelect: () => void move(workflow),
      }))}
    />
  );
}
