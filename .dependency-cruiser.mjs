/** Which folder may import which: the table of folders in docs/architecture.md, as rules. */
import { Visitor } from '@swc/core/Visitor.js'

/** The parser knows `using` declarations; this walker over its tree is older than they are. */
const visitStatement = Visitor.prototype.visitStatement
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls)
  return statement
}

const FOLDERS = {
  model: [],
  text: ['model'],
  keywords: ['model', 'text'],
  classifiers: ['model', 'text', 'keywords'],
  lifecycle: ['model'],
  egress: ['model'],
  crawlers: ['model', 'text'],
  evidence: ['model', 'crawlers'],
  store: ['model', 'text'],
  queue: ['model'],
  exchange: ['model'],
  workers: [
    'model',
    'text',
    'keywords',
    'classifiers',
    'lifecycle',
    'egress',
    'crawlers',
    'evidence',
    'store',
    'queue',
    'exchange',
  ],
  desk: ['model', 'text', 'keywords', 'evidence', 'store', 'queue', 'exchange'],
  services: ['model'],
  demo: ['model'],
}

/** Unit tests stand beside their code and may also use what is built for tests. */
const TEST_FILE = '\\.test\\.tsx?$'

const folderRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import only: ${[...allowed, 'packages'].join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TEST_FILE },
  to: {
    dependencyTypesNot: ['core'],
    path: '^[^/]+(/|\\.ts$)',
    pathNot: [
      '^node_modules/',
      `^(${[folder, ...allowed].join('|')})/`,
      ...(folder === 'workers' || folder === 'desk' ? ['^config\\.ts$'] : []),
    ],
  },
}))

export default {
  forbidden: [
    ...folderRules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'config-only-in-composition-roots',
      comment: 'The environment is read once; parts get plain values.',
      severity: 'error',
      from: {
        pathNot: [
          '^cli/',
          '^workers/main\\.ts$',
          '^desk/main\\.ts$',
          '^config\\.test\\.ts$',
          '^test/',
          '^bench/',
        ],
      },
      to: { path: '^config\\.ts$' },
    },
    {
      name: 'pages-do-not-reach-the-server',
      comment: 'desk/web runs in the browser: only model and its own files.',
      severity: 'error',
      from: { path: '^desk/web/', pathNot: TEST_FILE },
      to: { path: '^(?!node_modules/|model/|desk/web/|desk/contract/)[^/]+/' },
    },
    {
      name: 'no-orphan-helpers',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc)(/|\\.ts)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(data|desk/web/dist)/' },
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
