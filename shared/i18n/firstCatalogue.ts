import app from './locales/en/app.json' with { type: 'json' };
import bundles from './locales/en/bundles.json' with { type: 'json' };
import figures from './locales/en/figures.json' with { type: 'json' };
import home from './locales/en/home.json' with { type: 'json' };
import lock from './locales/en/lock.json' with { type: 'json' };
import passport from './locales/en/passport.json' with { type: 'json' };
import settings from './locales/en/settings.json' with { type: 'json' };
import trouble from './locales/en/trouble.json' with { type: 'json' };

/** The words that the app says before a further screen is opened, laid out as the whole catalogue. Of the report these are how numbers,
 * lists and verdicts are said, which every screen does. */
export const firstCatalogue = { en: { app, bundles, home, lock, passport, report: figures, settings, trouble } };
