import { z } from 'zod';
import { command, query } from './procedure.ts';

/** What a person set for this machine. It is not part of any workspace. */
export const Preferences = z.strictObject({
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Size of all text, in percent of the normal one. */
  textSize: z.int().min(80).max(200),
  /** Single-letter and digit keys act (WCAG 2.1.4 asks that they can be switched off). */
  singleKeys: z.boolean(),
  /** Choosing a level goes on to the next question. */
  advance: z.boolean(),
});
export type Preferences = z.output<typeof Preferences>;

export const defaultPreferences: Preferences = {
  language: 'en',
  theme: 'system',
  textSize: 100,
  singleKeys: true,
  advance: false,
};

export const About = z.strictObject({ version: z.string(), node: z.string(), sqlite: z.string(), method: z.string() });

export const settingsContract = {
  get: query.output(Preferences),
  set: command.input(Preferences.partial()).output(Preferences),
  about: query.output(About),
};
