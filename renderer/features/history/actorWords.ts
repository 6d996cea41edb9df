import type { Translate } from '../../../shared/i18n/translate.ts';

/** Who did it; whatever else wrote to the workspace is not told by what it calls itself. */
export function actorWords(t: Translate, actor: string): string {
  switch (actor) {
    case 'facilitator':
      return t('history.actor.facilitator');
    case 'command line':
      return t('history.actor.commandLine');
    default:
      return t('history.actor.other');
  }
}
