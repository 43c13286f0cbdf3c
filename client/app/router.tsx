import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { isProblem } from '#client/api/api-problem.ts';
import { meQuery } from '#client/api/session.ts';
import { readBoardFilters } from '#client/features/planning/board/filters.ts';
import { readCalendar } from '#client/features/planning/calendar/filters.ts';
import {
  readFigureFilters,
  readSince,
  readTaskFilters,
} from '#client/features/planning/duty/filters.ts';
import { readFilters } from '#client/features/writing/desk-list/filters.ts';
import { readPanel } from '#client/features/writing/article/frame/which-tab.ts';
import { DESK } from './address.ts';
import { CrashScreen } from './screens/crash-screen.tsx';
import { DeskListScreen } from './screens/desk-list-screen.tsx';
import { LoadingScreen } from './screens/loading-screen.tsx';
import { NotFoundScreen } from './screens/not-found-screen.tsx';
import { SignInScreen } from './screens/sign-in-screen.tsx';
import { Root } from './shell/root.tsx';
import { Shell } from './shell/shell.tsx';
import { wayBack } from './way-back.ts';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundScreen,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => {
    const back = wayBack(search['back']);
    return back === null ? {} : { back };
  },
  component: SignInScreen,
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/access/$token',
  component: lazyRouteComponent(() => import('./screens/access-screen.tsx'), 'AccessScreen'),
});

/** All screens of somebody who is signed in; nobody else gets past it. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.query({ ...meQuery, staleTime: 'static' });
    } catch (error) {
      if (!isProblem(error, 'not-signed-in')) throw error;
      const back = wayBack(location.href);
      redirect({ to: '/sign-in', search: back === null ? {} : { back }, throw: true });
    }
  },
  component: Shell,
});

const deskList = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: readFilters,
  component: DeskListScreen,
});

const board = createRoute({
  getParentRoute: () => shell,
  path: '/board',
  validateSearch: readBoardFilters,
  component: lazyRouteComponent(() => import('./screens/board-screen.tsx'), 'BoardScreen'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: readCalendar,
  component: lazyRouteComponent(() => import('./screens/calendar-screen.tsx'), 'CalendarScreen'),
});

const article = createRoute({
  getParentRoute: () => shell,
  path: '/articles/$articleId',
  validateSearch: readPanel,
  component: lazyRouteComponent(() => import('./screens/article-screen.tsx'), 'ArticleScreen'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: readTaskFilters,
  component: lazyRouteComponent(() => import('./screens/tasks-screen.tsx'), 'TasksScreen'),
});

const handover = createRoute({
  getParentRoute: () => shell,
  path: '/handover',
  validateSearch: readSince,
  component: lazyRouteComponent(() => import('./screens/handover-screen.tsx'), 'HandoverScreen'),
});

const figures = createRoute({
  getParentRoute: () => shell,
  path: '/figures',
  validateSearch: readFigureFilters,
  component: lazyRouteComponent(() => import('./screens/figures-screen.tsx'), 'FiguresScreen'),
});

const importCopy = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('./screens/import-screen.tsx'), 'ImportScreen'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account-screen.tsx'), 'AccountScreen'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/people-screen.tsx'), 'PeopleScreen'),
});

const roles = createRoute({
  getParentRoute: () => shell,
  path: '/roles',
  component: lazyRouteComponent(() => import('./screens/roles-screen.tsx'), 'RolesScreen'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings-screen.tsx'), 'SettingsScreen'),
});

const houseStyle = createRoute({
  getParentRoute: () => shell,
  path: '/house-style',
  component: lazyRouteComponent(
    () => import('./screens/house-style-screen.tsx'),
    'HouseStyleScreen',
  ),
});

const deskSteps = createRoute({
  getParentRoute: () => shell,
  path: '/desk-steps',
  validateSearch: (search): { desk?: string } => {
    const { desk } = search;
    return typeof desk === 'string' ? { desk } : {};
  },
  component: lazyRouteComponent(() => import('./screens/desk-steps-screen.tsx'), 'DeskStepsScreen'),
});

const templates = createRoute({
  getParentRoute: () => shell,
  path: '/templates',
  validateSearch: (search): { desk?: string } => {
    const { desk } = search;
    return typeof desk === 'string' ? { desk } : {};
  },
  component: lazyRouteComponent(() => import('./screens/templates-screen.tsx'), 'TemplatesScreen'),
});

const schedule = createRoute({
  getParentRoute: () => shell,
  path: '/schedule',
  component: lazyRouteComponent(() => import('./screens/schedule-screen.tsx'), 'ScheduleScreen'),
});

const record = createRoute({
  getParentRoute: () => shell,
  path: '/record',
  component: lazyRouteComponent(() => import('./screens/record-screen.tsx'), 'RecordScreen'),
});

const screens = shell.addChildren([
  deskList,
  board,
  calendar,
  article,
  tasks,
  handover,
  figures,
  importCopy,
  account,
  people,
  roles,
  settings,
  houseStyle,
  deskSteps,
  templates,
  schedule,
  record,
]);

type RouterNeeds = { queryClient: QueryClient; history?: RouterHistory };

function routerOf({ queryClient, history }: RouterNeeds) {
  return createRouter({
    routeTree: root.addChildren([signIn, access, screens]),
    basepath: DESK,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: CrashScreen,
    defaultPendingComponent: LoadingScreen,
    defaultPendingMs: 300,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}

/** The router with every address in its type, so that a link to nowhere does not compile. */
export type DeskRouter = ReturnType<typeof routerOf>;

/** Makes the router of the staff UI under /desk; a test gives its own history. */
export function makeRouter(needs: RouterNeeds): DeskRouter {
  return routerOf(needs);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter;
  }
}
