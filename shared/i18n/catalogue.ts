import { firstCatalogue } from './firstCatalogue.ts';
import ask from './locales/en/ask.json' with { type: 'json' };
import changes from './locales/en/changes.json' with { type: 'json' };
import create from './locales/en/create.json' with { type: 'json' };
import crosswalk from './locales/en/crosswalk.json' with { type: 'json' };
import explain from './locales/en/explain.json' with { type: 'json' };
import goals from './locales/en/goals.json' with { type: 'json' };
import history from './locales/en/history.json' with { type: 'json' };
import library from './locales/en/library.json' with { type: 'json' };
import minutes from './locales/en/minutes.json' with { type: 'json' };
import present from './locales/en/present.json' with { type: 'json' };
import preview from './locales/en/preview.json' with { type: 'json' };
import questions from './locales/en/questions.json' with { type: 'json' };
import report from './locales/en/report.json' with { type: 'json' };
import results from './locales/en/results.json' with { type: 'json' };
import review from './locales/en/review.json' with { type: 'json' };
import roadmap from './locales/en/roadmap.json' with { type: 'json' };
import room from './locales/en/room.json' with { type: 'json' };
import shell from './locales/en/shell.json' with { type: 'json' };
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
    changes,
    create,
    crosswalk,
    explain,
    goals,
    history,
    library,
    present,
    minutes,
    preview,
    questions,
    report: { ...firstCatalogue.en.report, ...report },
    results,
    review,
    roadmap,
    room,
    shell,
    targets,
    value,
    vote,
    whatif,
  },
};

/** Languages that may be offered. */
export const languages: readonly string[] = Object.keys(catalogue);
