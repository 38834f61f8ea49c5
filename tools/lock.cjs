// Plain JavaScript, because the installation runs on whatever Node is there.
const { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** A process that made the folder has this long to write its number into it. */
const GRACE_MS = 5000

/** Waits until no other process holds the folder, takes it, and answers with what gives it back. */
exports.takeLock = (folder) => {
  while (!isTaken(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  return () => rmSync(folder, { recursive: true, force: true })
}

function isTaken(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (thrown) {
    if (thrown.code !== 'EEXIST') throw thrown
    if (!isHeld(folder)) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

function isHeld(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)
    return true
  } catch (thrown) {
    if (thrown.code === 'EPERM') return true
    return existsSync(folder) && Date.now() - statSync(folder).mtimeMs < GRACE_MS
  }
}
