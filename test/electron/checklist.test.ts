import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { modulesIn, root } from '../support/imports.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const shell = modulesIn(['electron'])
const text = shell.map(({ path }) => read(path)).join('\n')

/** Electron's security checklist (electronjs.org/docs/latest/tutorial/security), and the rule that holds each item. */
const checklist: Readonly<Record<string, readonly string[]>> = {
  '1 only load secure content': ['SHL-8'],
  '2 no Node integration for remote content': ['SHL-4', 'SHL-5'],
  '3 context isolation': ['SHL-5'],
  '4 process sandboxing': ['SHL-5'],
  '5 handle permission requests': ['SHL-7'],
  '6 webSecurity stays on': ['SHL-5'],
  '7 a content security policy': ['SHL-9'],
  '8 allowRunningInsecureContent stays off': ['SHL-5'],
  '9 experimental features stay off': ['SHL-5'],
  '10 no enableBlinkFeatures': ['SHL-5'],
  '11 no allowpopups for webviews': ['SHL-5', 'SHL-6'],
  '12 verify webview options': ['SHL-6'],
  '13 limit navigation': ['SHL-6'],
  '14 limit new windows': ['SHL-6'],
  '15 no openExternal with untrusted content': ['SHL-19'],
  '16 a current version of Electron': ['SHL-19'],
  '17 validate the sender of every message': ['IPC-2'],
  '18 no file:// protocol': ['SHL-4', 'SHL-19'],
  '19 check which fuses can be changed': ['SHL-19'],
  '20 no Electron API for untrusted content': ['SHL-4'],
}

it('[SHL-19] every item of the checklist has a rule', () => {
  const rules = read('data/RULES.md')
  expect(Object.keys(checklist)).toHaveLength(20)
  const unknown = Object.values(checklist)
    .flat()
    .filter((id) => !rules.includes(`**${id}**`))
  expect(unknown).toEqual([])
})

it('[SHL-19] nothing in the shell opens something outside, loads a file or weakens a page', () => {
  expect(text).not.toMatch(/openExternal|loadFile|file:\/\//)
  // The profile folder is the app's own, never a path that the window names.
  expect(text.match(/openPath\([^)]*\)/g)).toEqual(['openPath(profile)'])
  expect(text).not.toMatch(/webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/)
  expect(text).not.toMatch(/nodeIntegration\w*: true|webviewTag: true|sandbox: false|contextIsolation: false/)
  expect(text).not.toMatch(/certificate-error|setCertificateVerifyProc|ignore-certificate/)
})

it('[SHL-19] every window and every message goes the one confined way', () => {
  const windows = [...text.matchAll(/new BrowserWindow\(\{[\s\S]*?\n +\}\)/g)].map(([match]) => match)
  expect(windows.length).toBe(text.split('new BrowserWindow(').length - 1)
  expect(windows.filter((each) => !each.includes('...CONFINED'))).toEqual([])
  expect(text).not.toMatch(/ipcMain\.(on|once|handleOnce)\(|new (WebContentsView|BrowserView)/)
  expect(text.split('ipcMain.handle(').length - 1).toBe(1)
  expect(text).toMatch(/ipcMain\.handle\(channel, \(event, raw: unknown\) => \{[\s\S]{0,320}return answer\(/)
})

it('[SHL-19] the Electron that ships is the pinned one, with its fuses burnt', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
  expect(devDependencies['electron']).toMatch(/^45\.\d+\.\d+$/)
  const fuses = read('electron-builder.yml')
  for (const fuse of ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments'])
    expect(fuses).toContain(`${fuse}: false`)
  for (const fuse of [
    'enableEmbeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
    'enableCookieEncryption',
  ])
    expect(fuses).toContain(`${fuse}: true`)
})

/** Lines that hold code: no blank ones, none that are only comment. */
function codeLines(path: string): number {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const lines = new Set<number>()
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child))
    if (children.length === 0 && node.end > node.getStart(source))
      for (let at = line(node.getStart(source)); at <= line(node.end); at += 1) lines.add(at)
    children.forEach(visit)
  }
  visit(source)
  return lines.size
}

/** What each part of the shell may have at most, in lines of code. */
const limits: Readonly<Record<string, number>> = {
  own: 1450,
  backup: 1200,
  lock: 450,
  export: 690,
  headless: 520,
  disk: 270,
}
const partOf = (path: string) => /^electron\/(backup|disk|export|headless|lock)[/.]/.exec(path)?.[1] ?? 'own'

it('[SHL-20] the shell stays small in each of its parts: its own, the lock, the backups, the exports, the command line', () => {
  const lines: Record<string, number> = {}
  for (const { path } of shell) lines[partOf(path)] = (lines[partOf(path)] ?? 0) + codeLines(path)
  const over = Object.entries(lines).filter(([part, count]) => count > (limits[part] ?? 0))
  expect(over).toEqual([])
})
