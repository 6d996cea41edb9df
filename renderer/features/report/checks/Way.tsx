import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import type { ProblemItem } from '../../../../shared/report/checks/reportProblem.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { PanelTab } from '../panelTab.ts';
import { hrefOfPlace } from './hrefOfPlace.ts';

export interface WayProps {
  readonly item: ProblemItem;
  readonly about: string;
  readonly onTab: (tab: PanelTab) => void;
}

/** The way to where something can be done about a problem. */
export function Way({ item: { name, place }, about, onTab }: WayProps) {
  const t = useTranslate();
  const { head, session, framework } = useAssessment();
  const label = t('preview.check.linkTo', { words: name, problem: about });
  if (place.kind === 'report' || place.kind === 'retry') {
    return (
      <LinkButton
        aria-label={label}
        onClick={() => (place.kind === 'report' ? onTab(place.tab) : void session.retry())}
      >
        {name}
      </LinkButton>
    );
  }
  return (
    <TextLink href={hrefOfPlace(head.id, place, questionsOf(framework)[0]?.id ?? '')} aria-label={label}>
      {name}
    </TextLink>
  );
}
