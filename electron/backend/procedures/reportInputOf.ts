import type { ReportSettings } from '../../../shared/assessment/change.ts';
import { sameWork } from '../../../shared/crosswalk/equivalents.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { benchmarksOr } from '../../../shared/metrics/benchmarks.ts';
import type { Branding } from '../../../shared/report/branding.ts';
import type { Earlier, ReportInput } from '../../../shared/report/reportInput.ts';
import { readBenchmarks } from '../database/benchmarks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { logoInReport } from '../logo/logoInReport.ts';
import { reportInput } from '../reportInput.ts';
import type { Services } from '../services.ts';
import { brandingOf } from '../workspace/branding.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { readAssessment, shownOf } from '../workspace/readAssessment.ts';
import { storedSnapshot } from '../workspace/snapshotHead.ts';
import { crosswalkOffers } from './crosswalk.ts';
import { database, notFound } from './refuse.ts';

/** The look of the organisation's reports, as a report takes it. */
function brandingFor(db: ReadableDb, assessmentId: string): Branding {
  const { choice, logo } = brandingOf(db, assessmentId) ?? { choice: {}, logo: null };
  return logo === null ? choice : { ...choice, logo: logoInReport(logo) };
}

/** The snapshot that the settings compare with. Null when they name none, or one that is not there: then there is nothing to compare. */
function earlierFor(db: ReadableDb, assessmentId: string, { compareWith }: ReportSettings): Earlier | null {
  const stored = compareWith === undefined ? null : storedSnapshot(db, assessmentId, compareWith);
  if (stored === null) return null;
  const { head, assessment, scores, plan } = stored;
  const { name, framework, method, createdAt } = head;
  return { name, framework, method, date: assessment.date ?? createdAt.slice(0, 10), assessment, score: scores, plan };
}

/** The language of the report, or where Cairn does not speak it, that of the screens. */
function languageFor({ language = '' }: ReportSettings, ofScreens: string): string {
  return languages.includes(language) ? language : ofScreens;
}

/** What the report of an assessment is made of, from one read of it. Throws NOT_FOUND. */
export function reportInputOf(services: Services, assessmentId: string, today: string): ReportInput {
  const db = database(services);
  const read = readAssessment(db, assessmentId);
  const pinned = read === null ? null : readPinnedFramework(db, read.head.framework);
  if (read === null || pinned === null) throw notFound();
  const settings = read.draft.report ?? {};
  const language = languageFor(settings, services.preferences.get().language);
  const earlier = earlierFor(db, assessmentId, settings);
  const input = reportInput(
    {
      entry: { framework: pinned.framework, texts: textsFor(pinned, language), hash: pinned.hash },
      assessment: shownOf(read),
      settings,
      language,
      date: today,
      branding: brandingFor(db, assessmentId),
      benchmarks: benchmarksOr(readBenchmarks(db)?.file),
      facilitation: read.draft.facilitation,
      ...(earlier === null ? {} : { earlier }),
    },
    services.version,
  );
  const actions = input.plan.candidates.map(({ id }) => id);
  const { counterparts } = crosswalkOffers(db, assessmentId, language);
  return { ...input, sameWork: sameWork(input.t, actions, counterparts) };
}
