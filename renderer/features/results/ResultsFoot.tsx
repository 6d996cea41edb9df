import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { GoalsDialog } from '../../goals/GoalsDialog.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { ResultView } from './resultView.ts';
import { WeightsDialog } from './WeightsDialog.tsx';
import { weightsWords } from './weightWords.ts';

/** The status line: saved, what the numbers rest on, and the way on. */
export function ResultsFoot({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'weights' | 'goals' | null>(null);
  const close = () => setDialog(null);
  const params = { assessmentId: view.assessmentId };
  const ready = view.score.status !== 'empty' && view.score.status !== 'incomplete';
  const actions = ready ? (
    <Button kind="primary" onClick={() => void navigate({ to: '/a/$assessmentId/roadmap', params })}>
      {t('results.foot.roadmap')}
    </Button>
  ) : (
    <Button kind="primary" onClick={() => void navigate({ to: '/a/$assessmentId/questions', params })}>
      {t('results.foot.toQuestions')}
    </Button>
  );
  return (
    <Foot actions={actions}>
      <SaveState />
      <span>{t('results.foot.content', { version: view.framework.version })}</span>
      {view.kind === 'pillars' && (
        <>
          <LinkButton dotted aria-haspopup="dialog" onClick={() => setDialog('weights')}>
            {weightsWords(t, view)}
          </LinkButton>
          <WeightsDialog view={view} open={dialog === 'weights'} onClose={close} onGoals={() => setDialog('goals')} />
          <GoalsDialog framework={view.framework} texts={view.texts} open={dialog === 'goals'} onClose={close} />
        </>
      )}
    </Foot>
  );
}
