import { z } from 'zod';
import { AssessmentId } from '../base/ids.ts';
import { command, query } from './procedure.ts';
import { ExportedFile, WorkspaceStatus } from './workspace.ts';

/** Why a backup was made. `forced`: a person asked for it; `brought`: a person chose a file to restore from. */
export const BackupReason = z.enum([
  'open',
  'timer',
  'close',
  'forced',
  'before-migration',
  'before-import',
  'before-restore',
  'brought',
]);
export type BackupReason = z.output<typeof BackupReason>;

/** What the backups call a backup: nothing that names a folder. */
export const BackupId = z
  .string()
  .max(80)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z-\d{1,15}-[a-z-]{1,30}$/);
export type BackupId = z.output<typeof BackupId>;

/** An assessment as a file holds it. */
export const HeldAssessment = z.strictObject({
  id: AssessmentId,
  organisation: z.string(),
  title: z.string().nullable(),
  /** Questions with an agreed answer or at least one response. */
  answered: z.int(),
  /** Its newest event. */
  revision: z.int(),
  changedAt: z.string(),
  /** Taken off the lists. */
  isRemoved: z.boolean(),
});
export type HeldAssessment = z.output<typeof HeldAssessment>;

/** `good`: every check that opening makes passed when it was made, or since. `unchecked`: it was not looked at in this session.
 * `needs-key`: its workspace is locked with a passphrase that nobody has given. */
export const BackupCondition = z.enum(['good', 'unchecked', 'damaged', 'needs-key', 'newer-version', 'unreadable']);
export type BackupCondition = z.output<typeof BackupCondition>;

export const Backup = z.strictObject({
  id: BackupId,
  /** When it was made, by the clock of then. */
  time: z.string(),
  /** Its place in the order: of two backups, the later one has the higher, whatever the clock said. */
  seq: z.int(),
  bytes: z.int(),
  reason: BackupReason,
  condition: BackupCondition,
  /** Not known while it cannot be read. */
  holds: z
    .strictObject({
      organisations: z.int(),
      assessments: z.array(HeldAssessment),
      /** When its newest change was made. */
      changedAt: z.string(),
    })
    .nullable(),
});
export type Backup = z.output<typeof Backup>;

/** Why the last automatic backup was not made; the workspace itself goes on. `damaged`: what would have been kept was not sound, so the
 * good ones were left alone. */
export const BackupWarning = z.enum(['disk-full', 'read-only', 'network-folder', 'damaged', 'io-error']);
export type BackupWarning = z.output<typeof BackupWarning>;

export const BackupList = z.strictObject({
  /** Newest first, by what they hold. */
  backups: z.array(Backup),
  /** The first of them that passed every check now; looked for only while the workspace does not open. */
  newestGood: BackupId.nullable(),
  /** Bytes of all of them. */
  bytes: z.int(),
  /** When the next one is due, while there is something new; null: everything is in the newest one. */
  nextAt: z.string().nullable(),
  warning: BackupWarning.nullable(),
  /** The last restore, as long as it can be undone. `edits`: made since, and undoing it would put them aside; null: not known. */
  undo: z.strictObject({ restoredAt: z.string(), edits: z.int().nullable() }).nullable(),
  /** Folders with files that were put aside, newest first: for people, to be looked for beside the workspace. */
  kept: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
});
export type BackupList = z.output<typeof BackupList>;

/** Edits, when the first and the last were made, and the minutes from the backup's last change to the last of them. */
export const Edits = z.strictObject({ edits: z.int(), from: z.string(), until: z.string(), minutes: z.int() });
export type Edits = z.output<typeof Edits>;

export const ComparedAssessment = z.strictObject({
  id: AssessmentId,
  organisation: z.string(),
  title: z.string().nullable(),
  /** As the backup holds it; null when it does not. */
  inBackup: z.strictObject({ answered: z.int(), revision: z.int(), changedAt: z.string() }).nullable(),
  /** As it is now; null when it is not there, or cannot be read. */
  now: z.strictObject({ answered: z.int(), revision: z.int(), changedAt: z.string() }).nullable(),
  /** Edits of now that restoring would take away, and edits that it would bring back; null: not known. */
  lost: z.int().nullable(),
  regained: z.int().nullable(),
});
export type ComparedAssessment = z.output<typeof ComparedAssessment>;

export const BackupPreview = z.strictObject({
  /** Checked whole for this preview. */
  backup: Backup,
  /** What it was compared with: the open workspace, what can still be read of a damaged one, the record beside it (counts only), or nothing. */
  compared: z.enum(['workspace', 'damaged-file', 'record', 'nothing']),
  /** Everything that restoring would take away; null: not known. */
  lost: Edits.nullable(),
  /** Edits that it would bring back; null: not known. */
  regained: z.int().nullable(),
  /** Most concerned first. */
  assessments: z.array(ComparedAssessment),
});
export type BackupPreview = z.output<typeof BackupPreview>;

export const Restored = z.strictObject({
  status: WorkspaceStatus,
  /** The folder beside the workspace that keeps the files from before. */
  kept: z.string(),
  lost: Edits.nullable(),
});
export type Restored = z.output<typeof Restored>;

const one = z.strictObject({ id: BackupId });

/** [Note: Backups without a workspace] All but `makeNow` also work while the workspace does not open: that is when they are needed. */
export const backupsContract = {
  list: query.output(BackupList),
  /** Checks a backup whole and compares it with the workspace. Changes nothing. */
  preview: query.input(one).output(BackupPreview),
  /** Puts a backup in the place of the workspace and opens it. The files from before are put aside, never removed. Refused as `INVALID` when
   * the backup is not good; the workspace is then as it was. */
  restore: command.input(one).output(Restored),
  /** Puts the files from before the last restore back and opens them; those of now are put aside. */
  undoRestore: command.output(Restored),
  /** Takes a file of a person's choice in among the backups, checked. Refused as `INVALID` when it is not good, or of another workspace. */
  bring: command.input(z.strictObject({ grant: z.uuid() })).output(Backup),
  makeNow: command.output(Backup),
  /** Opens a workspace that has lost its last edits without them (trouble `lost-tail`); what is left of them is put aside. */
  goOnWithoutTail: command.output(WorkspaceStatus),
};

const Chosen = z.array(AssessmentId).min(1).max(1_000);

/** What a purge would take away, and from where. */
export const PurgePlan = z.strictObject({
  assessments: z.array(HeldAssessment),
  /** Organisations that are left without an assessment, and go too. */
  organisations: z.array(z.string()),
  evidenceFiles: z.strictObject({ count: z.int(), bytes: z.int() }),
  /** Backups that hold any of it: `rewritten` when they hold other assessments too, else `removed`. */
  backups: z.array(z.strictObject({ id: BackupId, time: z.string(), fate: z.enum(['rewritten', 'removed']) })),
  /** Files that wait in the exports folder, all of which are removed. */
  exports: z.int(),
  /** Folders with files that were put aside, which are removed. */
  kept: z.array(z.string()),
});
export type PurgePlan = z.output<typeof PurgePlan>;

/** What was handed over and what was purged. */
export const PurgeReceipt = z.strictObject({
  workspace: z.string(),
  purgedAt: z.string(),
  /** Null: purged without handing anything over. */
  handedOver: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  assessments: z.array(HeldAssessment),
  organisations: z.array(z.string()),
  events: z.int(),
  evidenceFiles: z.strictObject({ count: z.int(), bytes: z.int() }),
  backupsRewritten: z.int(),
  backupsRemoved: z.int(),
  exportsRemoved: z.int(),
  keptRemoved: z.array(z.string()),
  /** Backups and folders that could not be cleaned, by name: they still hold it. */
  left: z.array(z.string()),
});
export type PurgeReceipt = z.output<typeof PurgeReceipt>;

/** Handing a client's work over and erasing it here. The bundle or copy is made and saved before, by `bundles` or `workspace.saveCopy`. */
export const handOverContract = {
  plan: query.input(z.strictObject({ assessments: Chosen })).output(PurgePlan),
  /** Erases for good. `exportId` is the file that was handed over, as long as it waits in the exports; the receipt names it by its hash.
   * The answer's file is the receipt as text, for the shell to save. */
  purge: command
    .input(
      z.strictObject({
        assessments: Chosen,
        handedOver: z.strictObject({ exportId: z.uuid(), name: z.string().min(1).max(255) }).nullable(),
      }),
    )
    .output(z.strictObject({ receipt: PurgeReceipt, file: ExportedFile })),
};
