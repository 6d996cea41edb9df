import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface ChosenMarkProps {
  readonly isChosen: boolean;
  readonly className: string | undefined;
}

/** Says of an answer that it is the chosen one. Every row keeps its place free, so that no line breaks anew when a row is chosen. */
export function ChosenMark({ isChosen, className }: ChosenMarkProps) {
  const t = useTranslate();
  return (
    <span className={className} aria-hidden={!isChosen}>
      <Icon name="check" strong />
      {t('questions.chosen')}
    </span>
  );
}
