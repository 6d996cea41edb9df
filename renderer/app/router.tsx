import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { NewAssessmentScreen } from '../features/create/NewAssessmentScreen.tsx';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { QuestionnaireScreen } from '../features/library/QuestionnaireScreen.tsx';
import { QuestionsScreen } from '../features/questionnaire/QuestionsScreen.tsx';
import { ReportScreen } from '../features/report/ReportScreen.tsx';
import { ResultsScreen } from '../features/results/ResultsScreen.tsx';
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { AssessmentLayout } from './AssessmentLayout.tsx';
import { PlainLayout } from './PlainLayout.tsx';
import { RootLayout } from './RootLayout.tsx';

/** [Note: Hash routes] The same addresses under every host: the path belongs to the host, the fragment to the app. */
const root = createRootRoute({ component: RootLayout });

const plain = createRoute({ getParentRoute: () => root, id: 'plain', component: PlainLayout });
const home = createRoute({ getParentRoute: () => plain, path: '/', component: HomeScreen });
const create = createRoute({ getParentRoute: () => plain, path: '/new', component: NewAssessmentScreen });
const library = createRoute({ getParentRoute: () => plain, path: '/library', component: LibraryScreen });
const libraryEntry = createRoute({
  getParentRoute: () => plain,
  path: '/library/$frameworkId',
  component: QuestionnaireScreen,
});
const settings = createRoute({ getParentRoute: () => plain, path: '/settings', component: SettingsScreen });

const assessment = createRoute({ getParentRoute: () => root, path: '/a/$assessmentId', component: AssessmentLayout });
const assessmentStart = createRoute({
  getParentRoute: () => assessment,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/a/$assessmentId/questions', params });
  },
});
const questions = createRoute({ getParentRoute: () => assessment, path: '/questions', component: QuestionsScreen });
const question = createRoute({
  getParentRoute: () => assessment,
  path: '/questions/$questionId',
  component: QuestionsScreen,
});
const results = createRoute({ getParentRoute: () => assessment, path: '/results', component: ResultsScreen });
const roadmap = createRoute({ getParentRoute: () => assessment, path: '/roadmap', component: RoadmapScreen });
const report = createRoute({ getParentRoute: () => assessment, path: '/report', component: ReportScreen });

export const router = createRouter({
  routeTree: root.addChildren([
    plain.addChildren([home, create, library, libraryEntry, settings]),
    assessment.addChildren([assessmentStart, questions, question, results, roadmap, report]),
  ]),
  history: createHashHistory(),
  defaultNotFoundComponent: HomeScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
