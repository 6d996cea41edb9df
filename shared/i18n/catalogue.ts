import { firstCatalogue } from './firstCatalogue.ts';
import ask from './locales/en/ask.json' with { type: 'json' };
import backups from './locales/en/backups.json' with { type: 'json' };
import benchmarks from './locales/en/benchmarks.json' with { type: 'json' };
import changes from './locales/en/changes.json' with { type: 'json' };
import create from './locales/en/create.json' with { type: 'json' };
import crosswalk from './locales/en/crosswalk.json' with { type: 'json' };
import explain from './locales/en/explain.json' with { type: 'json' };
import files from './locales/en/files.json' with { type: 'json' };
import goals from './locales/en/goals.json' with { type: 'json' };
import handOver from './locales/en/handOver.json' with { type: 'json' };
import history from './locales/en/history.json' with { type: 'json' };
import library from './locales/en/library.json' with { type: 'json' };
import metric from './locales/en/metric.json' with { type: 'json' };
import minutes from './locales/en/minutes.json' with { type: 'json' };
import present from './locales/en/present.json' with { type: 'json' };
import preview from './locales/en/preview.json' with { type: 'json' };
import protection from './locales/en/protection.json' with { type: 'json' };
import questions from './locales/en/questions.json' with { type: 'json' };
import receipt from './locales/en/receipt.json' with { type: 'json' };
import renewals from './locales/en/renewals.json' with { type: 'json' };
import report from './locales/en/report.json' with { type: 'json' };
import results from './locales/en/results.json' with { type: 'json' };
import review from './locales/en/review.json' with { type: 'json' };
import roadmap from './locales/en/roadmap.json' with { type: 'json' };
import roles from './locales/en/roles.json' with { type: 'json' };
import room from './locales/en/room.json' with { type: 'json' };
import scorecard from './locales/en/scorecard.json' with { type: 'json' };
import shell from './locales/en/shell.json' with { type: 'json' };
import steps from './locales/en/steps.json' with { type: 'json' };
import targets from './locales/en/targets.json' with { type: 'json' };
import value from './locales/en/value.json' with { type: 'json' };
import vote from './locales/en/vote.json' with { type: 'json' };
import whatif from './locales/en/whatif.json' with { type: 'json' };
import type { Catalogue } from './translateWith.ts';

/** Words by language, then by namespace: one for each screen, the native shell and the report. A language is a folder of these files. */
export const catalogue: Catalogue = {
  en: {
    ...firstCatalogue.en,
    ask,
    backups,
    benchmarks,
    changes,
    create,
    crosswalk,
    explain,
    files,
    goals,
    handOver,
    history,
    library,
    present,
    metric,
    minutes,
    preview,
    protection,
    questions,
    receipt,
    renewals,
    report: { ...firstCatalogue.en.report, ...report },
    results,
    review,
    roadmap,
    roles,
    room,
    scorecard,
    shell,
    steps,
    targets,
    value,
    vote,
    whatif,
  },
};

/** Languages that may be offered. */
export const languages: readonly string[] = Object.keys(catalogue);
