import type { MessageKey } from '../../data/words/catalogue.ts'

/** Every key and what it does, by where it acts. Keys are bound and the sheet of keys is made from this table alone. */
export const keyTable = {
  everywhere: {
    'Alt+1': 'app.screen.situation',
    'Alt+2': 'app.screen.log',
    'Alt+3': 'app.screen.decisions',
    'Alt+4': 'app.screen.report',
    'Alt+P': 'privacy.title',
    'Alt+0': 'app.home',
    'Ctrl+K': 'app.key.find',
    'Ctrl+,': 'app.settings',
    'Alt+L': 'app.key.language',
    'Alt+S': 'app.key.releasability',
    o: 'app.key.official',
    F6: 'app.key.nextRegion',
    'Shift+F6': 'app.key.lastRegion',
    F1: 'app.key.list',
    '?': 'app.key.list',
  },
  write: {
    n: 'app.key.note',
    d: 'app.key.disruption',
    p: 'app.key.decision',
    a: 'app.key.sovereign',
    q: 'app.key.request',
    s: 'app.key.status',
    w: 'app.key.wait',
    i: 'app.key.lanes',
    u: 'app.key.hours',
    m: 'app.key.measure',
    h: 'app.key.handover',
    b: 'app.key.message',
    f: 'app.key.attach',
  },
  situation: { v: 'app.key.places', '[': 'app.key.zoomOut', ']': 'app.key.zoomIn' },
  log: {
    j: 'app.key.next',
    ArrowDown: 'app.key.next',
    k: 'app.key.before',
    ArrowUp: 'app.key.before',
    Home: 'app.key.first',
    End: 'app.key.last',
    t: 'app.key.order',
    'Ctrl+F': 'app.key.search',
    e: 'app.key.correct',
    l: 'app.key.link',
    r: 'app.key.reply',
    Escape: 'app.key.closeRecord',
  },
  decisions: {
    j: 'app.key.next',
    k: 'app.key.before',
    c: 'app.key.concur',
    x: 'app.key.decline',
    y: 'app.key.acknowledge',
    e: 'decisions.act.amend',
    r: 'app.key.remind',
    t: 'decisions.recordPhone',
    z: 'app.key.end',
    l: 'decisions.act.withdrawConcurrence',
    g: 'decisions.act.again',
    Escape: 'app.key.closeRecord',
  },
  report: { e: 'app.key.export' },
  form: { 'Ctrl+Enter': 'app.key.save', 'Alt+S': 'app.key.releasability', Escape: 'app.key.close' },
} as const satisfies Record<string, Record<string, MessageKey>>

/** Where keys act: everywhere, where entries can be written, on one screen, or in a form. */
export type KeyScope = keyof typeof keyTable
/** The keys of a place, such as `n`, `?`, `Alt+1`, `Ctrl+K`, `F6`. */
export type KeyOf<S extends KeyScope> = keyof (typeof keyTable)[S] & string
