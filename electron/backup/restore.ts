import { randomUUID } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { Problem } from '../../data/model/problem.ts'
import type { Reply } from '../contract.ts'
import { lockedFiles, plainFiles, unwrapKey, type FileCipher } from '../lock/keys.ts'
import { Wrapped } from '../lock/lock-file.ts'
import { BACKUP_VERSION, headerOf, readBackup } from './backup-file.ts'
import { isBackupName, nameIn, numberIn, workspaceInCopy } from './names.ts'

const Identity = v.strictObject({
  format: v.literal('entente-computer'),
  version: v.number(),
  computer: v.string(),
  lock: v.nullable(Wrapped),
  text: v.nullable(v.string()),
})

/** How deep below a chosen folder backups are looked for, and how many folders at most: it may be a whole drive. */
const DEPTH = 4
const MOST = 2_000

type FoundHere = NonNullable<Reply<'restore.find'>>['found'][number]
type Known = { path: string; found: FoundHere; cipher: FileCipher | null }

/** Backups that were found, opened one at a time. Nothing of them is ever written to. */
export function restoring() {
  const known = new Map<string, Known>()

  function knownAt(id: string): Known {
    const one = known.get(id)
    if (!one) throw new Problem('file.unreadable', { path: id })
    return one
  }

  async function hold(path: string): Promise<FoundHere | null> {
    const found = await describe(path)
    if (found) known.set(found.id, { path, found, cipher: null })
    return found
  }

  async function within(folder: string): Promise<FoundHere[]> {
    const found: FoundHere[] = []
    const waiting = [{ path: folder, depth: 0 }]
    for (let looked = 0; waiting.length > 0 && looked < MOST; looked += 1) {
      const { path, depth } = waiting.shift() ?? { path: '', depth: DEPTH }
      for (const each of await readdir(path, { withFileTypes: true }).catch(() => [])) {
        const inside = join(path, each.name)
        if (each.isDirectory() && depth < DEPTH && !each.name.startsWith('.'))
          waiting.push({ path: inside, depth: depth + 1 })
        if (!each.isFile() || (!isBackupName(each.name) && workspaceInCopy(each.name) === null)) continue
        const held = await hold(inside)
        if (held) found.push(held)
      }
    }
    return found
  }

  return {
    within,
    /** @throws Problem `backup.not-a-backup`, `backup.newer` */
    async file(path: string): Promise<FoundHere[]> {
      const found = await hold(path)
      if (found) return [found]
      await readBackup(path) // says why
      throw new Problem('backup.not-a-backup')
    },
    /** @throws Problem `backup.damaged`, `backup.locked`, `lock.wrong-passphrase` */
    async look(id: string, passphrase: string | null): Promise<Reply<'restore.look'>> {
      const one = knownAt(id)
      const { path, found } = one
      const held = found.number === null ? await readCopy(path, found.workspace) : await readBackup(path)
      const { lock, workspace } = held.header
      if (lock && passphrase === null) throw new Problem('backup.locked')
      const cipher = lock ? lockedFiles(await unwrapKey(lock, passphrase ?? '')) : plainFiles
      const lines: string[] = []
      for (const [at, line] of held.lines.entries()) {
        lines.push(cipher.openLine(workspace, line))
        // Opening a hundred thousand lines must not hold up the app.
        if (at % 1_000 === 999) await new Promise((done) => setImmediate(done))
      }
      one.cipher = cipher
      const companion = held.computer === null ? '' : cipher.openLine('computer', held.computer)
      return {
        workspace,
        text: lines.map((line) => `${line}\n`).join(''),
        companion: companion === '' ? null : companion,
        isTorn: 'isTorn' in held && held.isTorn,
      }
    },
    /** Where the attachments of a backup lie. @throws Problem `backup.locked` before it was looked at */
    place(id: string): { folder: string; cipher: FileCipher } {
      const { path, cipher } = knownAt(id)
      if (!cipher) throw new Problem('backup.locked')
      return { folder: join(dirname(dirname(path)), 'attachments'), cipher }
    },
    end() {
      known.clear()
    },
  }
}

async function describe(path: string): Promise<FoundHere | null> {
  const name = basename(path)
  const folder = basename(dirname(path))
  const { size, mtime } = await stat(path)
  const copied = workspaceInCopy(name)
  if (copied !== null) {
    const identity = await identityBeside(path).catch(() => null)
    return {
      id: randomUUID(),
      workspace: copied,
      name: nameIn(folder, copied),
      computer: identity?.computer ?? '',
      number: null,
      madeAt: mtime.toISOString(),
      bytes: size,
      isLocked: Boolean(identity?.lock),
    }
  }
  const header = await headerOf(path)
  if (!header) return null
  const { workspace, computer, madeAt, lock } = header
  const number = numberIn(name) ?? header.number
  const shared = { workspace, computer, number, madeAt, bytes: size, isLocked: lock !== null }
  return { id: randomUUID(), name: nameIn(folder, workspace), ...shared }
}

/** A continuous copy: its lines prove themselves, what a cut left of a last one is no line, and the lock lies beside. */
async function readCopy(path: string, workspace: string) {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path }, { cause })
  })
  const identity = await identityBeside(path).catch(() => null)
  const end = text.lastIndexOf('\n') + 1
  return {
    header: { workspace, lock: identity?.lock ?? null },
    computer: identity?.text ?? null,
    lines: text.slice(0, end).split('\n').slice(0, -1),
    isTorn: end < text.length,
  }
}

async function identityBeside(path: string) {
  const raw = await readFile(join(dirname(dirname(path)), 'computer.json'), 'utf8')
  const identity = v.parse(Identity, JSON.parse(raw))
  if (identity.version > BACKUP_VERSION) throw new Problem('backup.newer')
  return identity
}
