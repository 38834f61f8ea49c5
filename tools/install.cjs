// Runs on whatever Node is there, before the pinned one is: the two commands of the README need nothing else.
const { spawnSync } = require('node:child_process')
const { existsSync, statSync } = require('node:fs')
const { join } = require('node:path')
const { takeLock } = require('./lock.cjs')

const root = join(__dirname, '..')
const installed = join(root, 'node_modules', '.package-lock.json')
const isCurrent = () =>
  existsSync(installed) &&
  existsSync(join(root, 'node_modules', '.bin')) &&
  statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs

/** Exit code of `npm ci`; without warnings that a package would rather have the Node which this very command brings. */
function install() {
  console.log('Installing the packages (once, a minute or two) ...')
  const { status } = spawnSync('npm', ['ci', '--loglevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === null ? 1 : status
}

if (!isCurrent()) {
  const release = takeLock(join(root, '.lock-install'))
  const code = isCurrent() ? 0 : install() // another command may just have done it
  release()
  process.exit(code)
}
