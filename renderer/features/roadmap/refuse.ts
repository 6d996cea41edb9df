import type { Translate } from '../../../shared/i18n/translate.ts';
import { showToast } from '../../ui/toasts.ts';

/** Says why nothing moves on a plan that is signed off. */
export function refuse(t: Translate): void {
  showToast({ message: t('roadmap.readOnly') });
}
