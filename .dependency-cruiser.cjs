/**
 * The walls of the house: which room may know which (docs/architecture.md).
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'ui-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app|server|db)/', pathNot: '^app/ui/' },
    },
    {
      name: 'model-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^app/model/' },
      to: { path: '^(app|server|db)/', pathNot: '^app/model/' },
    },
    {
      name: 'model-uses-few-packages',
      comment:
        'yjs, zod, fractional-indexing and lib0 run anywhere; anything else is asked about first.',
      severity: 'error',
      from: { path: '^app/model/', pathNot: '\\.test\\.ts$' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(yjs|zod|fractional-indexing|lib0|@internationalized/date)/',
      },
    },
    {
      name: 'sync-knows-model',
      severity: 'error',
      from: { path: '^app/sync/' },
      to: { path: '^(app|server|db)/', pathNot: '^app/(sync|model)/' },
    },
    {
      name: 'app-never-knows-server',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/' },
    },
    {
      name: 'only-loaders-know-db',
      comment:
        'db belongs in route.tsx (loader, action) and *.server.ts; denyImports keeps it out of the browser.',
      severity: 'error',
      from: { path: '^app/', pathNot: '(/route\\.tsx?|\\.server\\.tsx?)$' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-knows-model',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|server)/', pathNot: '^app/model/' },
    },
    {
      name: 'server-knows-db-and-model',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/', pathNot: '^app/model/' },
    },
    {
      name: 'nobody-knows-test',
      comment: 'Only tests, wherever they stand, use what test/support/ has.',
      severity: 'error',
      from: { pathNot: '^test/|\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types', 'node'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
