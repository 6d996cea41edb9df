import type { EntryKey } from '../assessment/change.ts';
import type { ActionEdit, Participant } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';

/** What happened to one entry: its value before and after, `null` when it was not there. */
export interface PastChange {
  readonly key: EntryKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changes are put into words with: a framework in a language, and what people and their own actions are called. */
export interface ChangeFrame {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly t: Translate;
  readonly participants?: readonly Participant[];
  readonly actions?: readonly ActionEdit[];
  /** The name of a metric by its id; without it the id stands for itself. */
  readonly metricName?: (id: string) => string | undefined;
}
