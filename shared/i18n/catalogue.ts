import app from './locales/en/app.json' with { type: 'json' };
import changes from './locales/en/changes.json' with { type: 'json' };
import create from './locales/en/create.json' with { type: 'json' };
import crosswalk from './locales/en/crosswalk.json' with { type: 'json' };
import explain from './locales/en/explain.json' with { type: 'json' };
import goals from './locales/en/goals.json' with { type: 'json' };
import history from './locales/en/history.json' with { type: 'json' };
import home from './locales/en/home.json' with { type: 'json' };
import library from './locales/en/library.json' with { type: 'json' };
import passport from './locales/en/passport.json' with { type: 'json' };
import preview from './locales/en/preview.json' with { type: 'json' };
import questions from './locales/en/questions.json' with { type: 'json' };
import report from './locales/en/report.json' with { type: 'json' };
import results from './locales/en/results.json' with { type: 'json' };
import roadmap from './locales/en/roadmap.json' with { type: 'json' };
import settings from './locales/en/settings.json' with { type: 'json' };
import shell from './locales/en/shell.json' with { type: 'json' };
import targets from './locales/en/targets.json' with { type: 'json' };
import trouble from './locales/en/trouble.json' with { type: 'json' };
import value from './locales/en/value.json' with { type: 'json' };
import whatif from './locales/en/whatif.json' with { type: 'json' };

/** The language that every key exists in. */
export const sourceLanguage = 'en';

/** Words by language, then by namespace: one for each screen, the native shell and the report. A language is a folder of these files. */
export const catalogue: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  en: {
    app,
    changes,
    create,
    crosswalk,
    explain,
    goals,
    history,
    home,
    library,
    passport,
    preview,
    questions,
    report,
    results,
    roadmap,
    settings,
    shell,
    targets,
    trouble,
    value,
    whatif,
  },
};

/** Languages that may be offered. */
export const languages: readonly string[] = Object.keys(catalogue);
