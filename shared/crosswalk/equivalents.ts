import { wholeOf } from '../assessment/actionKind.ts';
import type { ActionId } from '../base/ids.ts';
import type { Counterpart } from '../contract/crosswalk.ts';
import type { Translate } from '../i18n/translate.ts';

/** An action of another plan that does the same work. */
export interface Equivalent {
  readonly source: Counterpart;
  readonly action: Counterpart['actions'][number];
}

/** The equivalents of an action in the newest plan of each other framework that has any. A part has those of the action that was split;
 * of the parts there, the first stands for all. `counterparts` come newest first. */
export function equivalentsOf(id: ActionId, counterparts: readonly Counterpart[]): readonly Equivalent[] {
  const own = wholeOf(id);
  const seen = new Set<string>();
  return counterparts.flatMap((source) => {
    if (seen.has(source.framework.id)) return [];
    const found = source.pairs.actions
      .filter(({ here }) => here === own)
      .flatMap(({ there }) => source.actions.find((one) => wholeOf(one.id) === there) ?? []);
    if (found.length > 0) seen.add(source.framework.id);
    return found.map((action) => ({ source, action }));
  });
}

/** "Head of success, wave 2, under way". */
export function equivalentFacts(t: Translate, { action }: Equivalent): string {
  const { owner, wave, status } = action;
  const isClosed = status === 'done' || status === 'dropped';
  return [
    owner === '' ? t('crosswalk.action.noOwner') : owner,
    ...(isClosed ? [] : [wave === null ? t('crosswalk.action.later') : t('crosswalk.action.wave', { wave })]),
    ...(status === 'open' ? [] : [t(`crosswalk.action.status.${status}`)]),
  ].join(', ');
}

/** "3.7-1 in Revenue ladder" by action, for those of `ids` that have an equivalent. */
export function sameWork(
  t: Translate,
  ids: readonly ActionId[],
  counterparts: readonly Counterpart[],
): ReadonlyMap<ActionId, string> {
  return new Map(
    ids.flatMap((id): readonly (readonly [ActionId, string])[] => {
      const words = equivalentsOf(id, counterparts).map(({ source, action }) =>
        t('crosswalk.action.in', { id: action.id, framework: source.framework.shortTitle }),
      );
      return words.length === 0 ? [] : [[id, words.join(', ')]];
    }),
  );
}
