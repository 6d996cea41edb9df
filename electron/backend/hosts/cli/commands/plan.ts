import { makePlan } from '../../../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../../../shared/roadmap/plan.ts';
import { score } from '../../../../../shared/scoring/score.ts';
import { type Command, UsageProblem } from '../command.ts';
import { frameworkOption, namedFrameworks } from '../namedFrameworks.ts';
import { parseArguments } from '../parseArguments.ts';
import { readAssessmentFile } from '../readAssessment.ts';

/** `60,100,100` as person-days per wave. Throws {@link UsageProblem} outside 1 to 12 waves of 0 to 10,000 days. */
function capacityOf(text: string): readonly number[] {
  const days = text.split(',').map((part) => (/^\d+(\.\d+)?$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (days.length > 12 || days.some((value) => !(value >= 0 && value <= 10_000))) {
    throw new UsageProblem('--capacity takes 1 to 12 numbers of days from 0 to 10000, with commas between them');
  }
  return days;
}

/** Best value is the usual route and goes without saying. */
function routeLine({ route }: Plan): string {
  if (route === undefined) return '';
  const { level, possible, toAnswer } = route;
  if (!possible) return `Route: level ${level} soonest, which nothing attains; planned by best value\n`;
  const first = toAnswer.length === 0 ? '' : `, to be answered first: ${toAnswer.join(', ')}`;
  return `Route: level ${level} soonest${first}\n`;
}

function summary(plan: Plan): string {
  const waves = plan.waves.map(
    ({ number, loadDays, capacityDays, actions, projected }) =>
      `Wave ${number}: ${loadDays} of ${capacityDays} days${projected?.overall == null ? '' : `, projected ${projected.overall.toFixed(2)}`}\n` +
      actions.map((id) => `  ${id}\n`).join(''),
  );
  const later = plan.later.map(({ id, reason }) => `  ${id} (${reason})\n`);
  return `${routeLine(plan)}${waves.join('')}${later.length === 0 ? '' : `Later:\n${later.join('')}`}`;
}

/** `cairn plan`: candidates, priorities with every factor, waves, projection, leftovers. */
export const planCommand: Command = {
  name: 'plan',
  usage: '<file> [--capacity 60,100,100,100] [--framework <file-or-folder>] [--json]',
  does: 'plans the roadmap of an assessment file',
  run(args, terminal) {
    const { values, positionals } = parseArguments(
      args,
      { json: { type: 'boolean' }, capacity: { type: 'string' }, ...frameworkOption },
      ['<file>'],
    );
    const capacityDays = values.capacity === undefined ? undefined : capacityOf(values.capacity);
    const known = namedFrameworks(values.framework, terminal);
    const { file, entry } = readAssessmentFile(positionals[0] ?? '', terminal, known);
    const scored = score(entry.framework, file.assessment);
    const plan = makePlan(entry.framework, file.assessment, scored, capacityDays === undefined ? {} : { capacityDays });
    terminal.out(values.json ? `${JSON.stringify(plan, null, 2)}\n` : summary(plan));
  },
};
