// Runs on whatever Node is there, before the pinned one is: the two commands of the README need nothing else.
const { spawnSync } = require('node:child_process')
const { existsSync, statSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')
const installed = join(root, 'node_modules', '.package-lock.json')
const isCurrent =
  existsSync(installed) &&
  existsSync(join(root, 'node_modules', '.bin')) &&
  statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs

if (!isCurrent) {
  const { status } = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exit(status === null ? 1 : status)
}
