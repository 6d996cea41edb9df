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
  /** Minutes without a key or pointer after which a workspace with a passphrase is locked; 0: never. */
  lockMinutes: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30), z.literal(60)]),
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
  lockMinutes: 15,
  name: '',
};

export const About = z.strictObject({ version: z.string(), node: z.string(), sqlite: z.string(), method: z.string() });

/** A piece of somebody else's work that Cairn is shipped with, by name and version. */
const ComponentKey = z.strictObject({ name: z.string().min(1).max(214), version: z.string().min(1).max(64) });
/** `licence` is an SPDX expression. */
export const ComponentRow = ComponentKey.extend({ licence: z.string() });
export type ComponentRow = z.output<typeof ComponentRow>;

export const settingsContract = {
  get: query.output(Preferences),
  set: command.input(Preferences.partial()).output(Preferences),
  about: query.output(About),
  /** What Cairn is shipped with, by name; empty when it was never built. */
  components: query.output(z.array(ComponentRow)),
  /** The whole text of one component's licence, and where its source is. */
  componentLicence: query.input(ComponentKey).output(z.strictObject({ source: z.string(), text: z.string() })),
};
