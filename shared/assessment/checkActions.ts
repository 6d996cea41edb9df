import { assertNever } from '../base/assertNever.ts';
import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findCycle } from '../frameworks/findCycle.ts';
import { findAction, findSection } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { actionKind, partDays } from './actionKind.ts';
import type { ActionEdit, OwnAction } from './schema.ts';

/** The planner keeps discovery cards at the head of the first wave and gives them no load, so these would have no effect. */
const notForDiscovery = ['effort', 'confidence', 'exposure', 'wave', 'own', 'factors', 'factorNotes', 'parts'] as const;
/** A part has these from the action that was split. */
const notForParts = ['effort', 'confidence', 'exposure', 'own', 'factors', 'factorNotes', 'parts', 'metric'] as const;

function ownFindings(framework: Framework, own: OwnAction, ownIds: ReadonlySet<string>, at: Path): readonly Finding[] {
  const findings: Finding[] = [];
  if (findSection(framework, own.section) === undefined) {
    const message = `${quoted(own.section)} is not a section of ${framework.id} ${framework.version}: use one of its ids`;
    findings.push({ at: [...at, 'section'], message });
  }
  own.prerequisites?.forEach((id, i) => {
    if (ownIds.has(id) || findAction(framework, id) !== undefined) return;
    findings.push({
      at: [...at, 'prerequisites', i],
      message: `${quoted(id)} is no action that is known here: remove it`,
    });
  });
  return findings;
}

function actionFindings(
  framework: Framework,
  action: ActionEdit,
  ownIds: ReadonlySet<string>,
  parts: ReadonlyMap<string, number>,
  at: Path,
): readonly Finding[] {
  const kind = actionKind(framework, action.id, parts);
  switch (kind) {
    case null: {
      const message = `${quoted(action.id)} is not an action of ${framework.id} ${framework.version}: use one of its ids, or "own-…"`;
      return [{ at: [...at, 'id'], message }];
    }
    case 'part':
      return notForParts
        .filter((field) => action[field] !== undefined)
        .map((field) => ({ at: [...at, field], message: 'belongs to the action that was split: set it there' }));
    case 'own':
      if (action.own !== undefined) return ownFindings(framework, action.own, ownIds, [...at, 'own']);
      return [
        { at: [...at, 'own'], message: 'is missing: an action of one’s own needs its title, section, days and impact' },
      ];
    case 'content':
      if (action.own === undefined) return [];
      return [{ at: [...at, 'own'], message: 'belongs to actions whose id begins with "own-": rename or remove it' }];
    case 'discovery':
      return notForDiscovery
        .filter((field) => action[field] !== undefined)
        .map((field) => ({ at: [...at, field], message: 'has no effect on a discovery card: remove it' }));
    default:
      return assertNever(kind);
  }
}

function cycleFindings(actions: readonly ActionEdit[]): readonly Finding[] {
  // Content never needs an action of one's own, so a circle can only run among these.
  const cycle = findCycle(new Map(actions.map((action) => [action.id, action.own?.prerequisites ?? []])));
  if (cycle === null) return [];
  const places = cycle.slice(0, -1).map((id, i) => {
    const action = actions.findIndex((candidate) => candidate.id === id);
    const prerequisite = actions[action]?.own?.prerequisites?.findIndex((need) => need === cycle[i + 1]) ?? 0;
    return { action, prerequisite };
  });
  const first = places.reduce((a, b) => (a.action <= b.action ? a : b));
  const at = [first.action, 'own', 'prerequisites', first.prerequisite];
  return [{ at, message: `closes a circle of prerequisites: ${cycle.map(quoted).join(' needs ')}` }];
}

/** What is wrong with the actions of an assessment: ids that stand for nothing or come twice, actions of one's own without their data,
 * prerequisites that do not exist or form a circle. Paths begin with the position in the list. */
export function checkActions(framework: Framework, actions: readonly ActionEdit[]): readonly Finding[] {
  const ownIds = new Set(actions.filter((action) => action.own !== undefined).map((action) => action.id));
  const parts = partDays(actions);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  actions.forEach((action, i) => {
    if (seen.has(action.id)) {
      findings.push({ at: [i, 'id'], message: `${quoted(action.id)} is used twice: keep one entry per action` });
    }
    seen.add(action.id);
    findings.push(...actionFindings(framework, action, ownIds, parts, [i]));
    if (action.parts !== undefined && action.wave !== undefined) {
      findings.push({ at: [i, 'wave'], message: 'has no effect on an action that is split: give its parts a wave' });
    }
  });
  return [...findings, ...cycleFindings(actions)];
}
