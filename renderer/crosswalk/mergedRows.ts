import type { Counterpart } from '../../shared/contract/crosswalk.ts';
import { isShared, type MergedAction, type PlannedAction } from '../../shared/crosswalk/mergePlans.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

/** One line of the merged roadmap, in words. */
export interface MergedRow {
  readonly key: string;
  /** Ids of this plan, then of the other. */
  readonly here: readonly string[];
  readonly there: readonly string[];
  readonly title: string;
  /** Small lines below the title: what the other plan calls it, and how the two differ. */
  readonly notes: readonly string[];
  /** Empty: nobody yet. */
  readonly owner: string;
  readonly days: number;
  /** "this plan", "Revenue ladder", "both". */
  readonly from: string;
  readonly shared: boolean;
}

/** A merged action as the list shows it. */
export function mergedRow(t: Translate, action: MergedAction, { framework }: Counterpart): MergedRow {
  const { here, there, days } = action;
  const shared = isShared(action);
  const [first, other] = [here[0], there[0]];
  return {
    key: [...here, ...there].map(({ id }) => id).join(' '),
    here: here.map(({ id }) => id),
    there: there.map(({ id }) => id),
    title: first?.title ?? other?.title ?? '',
    notes: shared ? sharedNotes(t, here, there) : [],
    owner: ownerWords(t, here, there),
    days,
    from: shared ? t('crosswalk.merged.both') : here.length > 0 ? t('crosswalk.merged.here') : framework.shortTitle,
    shared,
  };
}

function sharedNotes(t: Translate, here: readonly PlannedAction[], there: readonly PlannedAction[]): readonly string[] {
  const titles = namesOf(there, ({ title }) => title).filter((title) => !here.some((one) => one.title === title));
  const [own, other] = [firstWave(here), firstWave(there)];
  const [closedHere, closedThere] = [closing(here), closing(there)];
  return [
    ...titles.map((title) => t('crosswalk.merged.called', { title })),
    ...(closedHere === null ? [] : [t(`crosswalk.merged.closedHere.${closedHere}`)]),
    ...(closedThere === null ? [] : [t(`crosswalk.merged.closedThere.${closedThere}`)]),
    ...(closedHere !== null || closedThere !== null || own === other ? [] : [waveWords(t, own, other)]),
  ];
}

function waveWords(t: Translate, own: number | null, other: number | null): string {
  if (own === null) return t('crosswalk.merged.waveThere', { there: other ?? '' });
  if (other === null) return t('crosswalk.merged.waveHere', { here: own });
  return t('crosswalk.merged.waves', { here: own, there: other });
}

function ownerWords(t: Translate, here: readonly PlannedAction[], there: readonly PlannedAction[]): string {
  const [own, other] = [here, there].map((side) => namesOf(side, ({ owner }) => owner).join(', '));
  if (own === '' || own === undefined) return other ?? '';
  return other === '' || other === own ? own : t('crosswalk.merged.owners', { here: own, there: other ?? '' });
}

function namesOf(actions: readonly PlannedAction[], name: (action: PlannedAction) => string): readonly string[] {
  return [...new Set(actions.map(name).filter((text) => text !== ''))];
}

function firstWave(actions: readonly PlannedAction[]): number | null {
  const waves = actions.flatMap(({ wave }) => wave ?? []);
  return waves.length === 0 ? null : Math.min(...waves);
}

/** How all of one side is closed; null while something is left. */
function closing(actions: readonly PlannedAction[]): 'done' | 'dropped' | null {
  if (!actions.every(({ status }) => status === 'done' || status === 'dropped')) return null;
  return actions.some(({ status }) => status === 'done') ? 'done' : 'dropped';
}
