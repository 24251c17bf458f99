/**
 * The Remix options: which folder answers at which address, and the future flags.
 * `vite.config.ts` hands them to Remix's Vite plugin (decision 0001).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // Off: with it, leaving a page while a fetcher revalidates can end on an empty one (docs/gotchas.md).
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: true,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      const screen = (/** @type {string} */ folder) => `routes/${folder}/route.tsx`;

      route('/', screen('entrance'), { index: true });
      route('welcome', screen('first-run'));
      route('sign-in', screen('sign-in'));
      route('sign-in/code', screen('sign-in-code'));
      route('forgot-password', screen('forgot-password'));
      route('reset-password/:token', screen('reset-password'));
      route('sign-up', screen('sign-up'));
      route('sign-out', screen('sign-out'));
      route('invitations/:token', screen('invitation'));
      route('healthz', screen('health-check'));
      route('offline', screen('offline'));
      route('find', screen('find'));
      route('unsubscribe/:token', screen('unsubscribe'));
      route('inbox/count', screen('inbox-count'));
      route('inbox/seen', screen('inbox-seen'));

      route('', screen('shell'), { id: 'shell' }, () => {
        route('start', screen('start'));
        route('account', screen('account'));
        route('account/two-factor', screen('two-factor'));
        route('appearance', screen('appearance'));
        route('portfolio', screen('portfolio'));
        route('my-work', screen('my-work'));
        route('inbox', screen('inbox'));
        route('search', screen('search'));
        route('clients/new', screen('client-new'));

        route('c/:client', screen('client'), () => {
          route('', screen('home'), { index: true });
          route('plan', screen('plan-door'));
          route('plan/:quarter', screen('plan'), () => {
            route('cards/:card', screen('card-panel'), { id: 'plan-card' });
          });
          route('boards', screen('boards'));
          route('boards/:board', screen('board'), () => {
            route('cards/:card', screen('card-panel'), { id: 'board-card' });
          });
          route('boards/:board/comments', screen('comment-counts'));
          route('boards/:board/attachments', screen('attachment-counts'));
          route('board-templates', screen('board-templates'));
          route('boards/:board/views', screen('board-views'));
          route('boards/:board/ages', screen('board-ages'));
          route('boards/:board/folds', screen('board-folds'));
          route('plan/:quarter/history', screen('board-history'), { id: 'plan-history' });
          route('boards/:board/move-cards', screen('move-cards'));
          route('boards/:board/history', screen('board-history'), { id: 'board-history' });
          route('cards/:card', screen('card-page'));
          route('cards/:card/acts', screen('card-acts'));
          route('cards/:card/activity', screen('card-activity'));
          route('cards/:card/attachments', screen('attachments'));
          route('attachments/:attachment', screen('attachment'));
          route('kpis', screen('kpis'));
          route('kpis/:kpi', screen('kpi'));
          route('review', screen('review-door'));
          route('review/:quarter', screen('review'));
          route('people', screen('people'));
          route('settings', screen('client-settings'));
          route('audit', screen('audit'));
        });
      });

      route('*', screen('not-found'));
    }),
};
