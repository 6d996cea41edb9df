import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { metricSearch } from '../features/metrics/metricSearch.ts';
import { meetingSearch } from '../features/questionnaire/meetingSearch.ts';
import { reportSearch } from '../features/report/panelTab.ts';
import { roadmapSearch } from '../features/roadmap/lens.ts';
import { loadWords } from '../i18n/words.ts';
import { PlainLayout } from './PlainLayout.tsx';
import { RootLayout } from './RootLayout.tsx';

/** [Note: First screens first] Home comes with the first load; the others are fetched from the app's own files when they are
 * opened, so that the app appears sooner. The words of the others come with the first of them. */
async function worded<Module>(screen: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([screen, loadWords()]);
  return module;
}

/** [Note: Hash routes] The same addresses under every host: the path belongs to the host, the fragment to the app. */
const root = createRootRoute({ component: RootLayout });

const plain = createRoute({ getParentRoute: () => root, id: 'plain', component: PlainLayout });
const home = createRoute({ getParentRoute: () => plain, path: '/', component: HomeScreen });
const create = createRoute({
  getParentRoute: () => plain,
  path: '/new',
  component: lazyRouteComponent(
    () => worded(import('../features/create/NewAssessmentScreen.tsx')),
    'NewAssessmentScreen',
  ),
});
const library = createRoute({
  getParentRoute: () => plain,
  path: '/library',
  component: lazyRouteComponent(() => worded(import('../features/library/LibraryScreen.tsx')), 'LibraryScreen'),
});
const libraryRoles = createRoute({
  getParentRoute: () => plain,
  path: '/library/roles',
  component: lazyRouteComponent(() => worded(import('../features/library/RolesPage.tsx')), 'RolesPage'),
});
const libraryEntry = createRoute({
  getParentRoute: () => plain,
  path: '/library/$frameworkId',
  component: lazyRouteComponent(
    () => worded(import('../features/library/QuestionnaireScreen.tsx')),
    'QuestionnaireScreen',
  ),
});
const settings = createRoute({
  getParentRoute: () => plain,
  path: '/settings',
  component: lazyRouteComponent(() => worded(import('../features/settings/SettingsScreen.tsx')), 'SettingsScreen'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/a/$assessmentId',
  component: lazyRouteComponent(() => worded(import('./AssessmentLayout.tsx')), 'AssessmentLayout'),
});
const assessmentStart = createRoute({
  getParentRoute: () => assessment,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/a/$assessmentId/questions', params });
  },
});
const questionsScreen = lazyRouteComponent(
  () => worded(import('../features/questionnaire/QuestionsScreen.tsx')),
  'QuestionsScreen',
);
const questions = createRoute({ getParentRoute: () => assessment, path: '/questions', component: questionsScreen });
const question = createRoute({
  getParentRoute: () => assessment,
  path: '/questions/$questionId',
  validateSearch: meetingSearch,
  component: questionsScreen,
});
const results = createRoute({
  getParentRoute: () => assessment,
  path: '/results',
  component: lazyRouteComponent(() => worded(import('../features/results/ResultsScreen.tsx')), 'ResultsScreen'),
});
const roadmap = createRoute({
  getParentRoute: () => assessment,
  path: '/roadmap',
  validateSearch: roadmapSearch,
  component: lazyRouteComponent(() => worded(import('../features/roadmap/RoadmapScreen.tsx')), 'RoadmapScreen'),
});
const roles = createRoute({
  getParentRoute: () => assessment,
  path: '/roadmap/roles',
  component: lazyRouteComponent(() => worded(import('../features/roles/RolesScreen.tsx')), 'RolesScreen'),
});
const report = createRoute({
  getParentRoute: () => assessment,
  path: '/report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => worded(import('../features/report/ReportScreen.tsx')), 'ReportScreen'),
});

const scorecard = createRoute({
  getParentRoute: () => assessment,
  path: '/metrics/scorecard',
  component: lazyRouteComponent(() => worded(import('../features/scorecard/ScorecardScreen.tsx')), 'ScorecardScreen'),
});
const metrics = createRoute({
  getParentRoute: () => assessment,
  path: '/metrics',
  validateSearch: metricSearch,
  component: lazyRouteComponent(() => worded(import('../features/metrics/MetricsScreen.tsx')), 'MetricsScreen'),
});
const history = createRoute({
  getParentRoute: () => assessment,
  path: '/history',
  component: lazyRouteComponent(() => worded(import('../features/history/HistoryScreen.tsx')), 'HistoryScreen'),
});
const review = createRoute({
  getParentRoute: () => assessment,
  path: '/review',
  component: lazyRouteComponent(() => worded(import('../features/review/ReviewScreen.tsx')), 'ReviewScreen'),
});
const compare = createRoute({
  getParentRoute: () => assessment,
  path: '/history/$before/$after',
  component: lazyRouteComponent(() => worded(import('../features/history/CompareScreen.tsx')), 'CompareScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    plain.addChildren([home, create, library, libraryRoles, libraryEntry, settings]),
    assessment.addChildren([
      assessmentStart,
      questions,
      question,
      results,
      roadmap,
      roles,
      report,
      metrics,
      scorecard,
      history,
      review,
      compare,
    ]),
  ]),
  history: createHashHistory(),
  defaultNotFoundComponent: HomeScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
