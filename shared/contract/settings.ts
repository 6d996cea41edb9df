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
  /** Size of the text in presentation mode, in percent of the normal one. */
  presentationSize: z.int().min(70).max(160),
  /** Minutes on the timer. */
  talkMinutes: z.int().min(1).max(60),
  /** Who signs comments and reviews on this machine; empty: nobody said. */
  name: z.string().max(200),
});
export type Preferences = z.output<typeof Preferences>;

export const defaultPreferences: Preferences = {
  language: 'en',
  theme: 'system',
  textSize: 100,
  singleKeys: true,
  advance: false,
  presentationSize: 100,
  talkMinutes: 2,
  name: '',
};

export const About = z.strictObject({ version: z.string(), node: z.string(), sqlite: z.string(), method: z.string() });

export const settingsContract = {
  get: query.output(Preferences),
  set: command.input(Preferences.partial()).output(Preferences),
  about: query.output(About),
};
