import type { Translate } from '../i18n/translate.ts';

/** Who did it; whatever else wrote to the workspace is not told by what it calls itself. */
export function actorWords(t: Translate, actor: string): string {
  switch (actor) {
    case 'facilitator':
      return t('changes.actor.facilitator');
    case 'command line':
      return t('changes.actor.commandLine');
    default:
      return t('changes.actor.other');
  }
}
