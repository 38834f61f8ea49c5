import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonical } from '../../data/model/canonical.ts'
import { hashText } from '../../data/model/hash.ts'
import { backupsOf, besideOf, EVERY, withinChosen } from '../../electron/backup/backups.ts'
import { KEPT } from '../../electron/backup/home.ts'
import { restoring } from '../../electron/backup/restore.ts'
import { vaultIn } from '../../electron/lock/vault.ts'

let root: string
let profile: string
let drive: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'entente-backups-'))
  profile = join(root, 'profile')
  drive = join(root, 'drive')
  await mkdir(profile)
  await mkdir(drive)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const workspace = '01900000-0000-7000-8000-000000000001'
const needle = 'NeedleOfTheAmbassadorBridge'
const header = canonical({ kind: 'note.added', seq: 1 })
const secret = canonical({ body: needle, header, salt: 'ab' })
const told = {
  text: JSON.stringify({ desks: [{ code: 'DET' }] }),
  workspaces: [{ id: workspace, name: 'Bridge: closure', mode: 'exercise' }],
}

let clock = 0
const now = () => new Date(Date.UTC(2026, 10, 22, 20, 0, (clock += 1))).toISOString()

/** The shell's own order: the journal's line is on the disk, then the backups hear of it. */
function shellOf(at = profile) {
  const vault = vaultIn(at)
  const backups = backupsOf(at, vault.source, now)
  return {
    vault,
    backups,
    async write(...lines: string[]) {
      await vault.files().journal.append(workspace, lines)
      await backups.appended(workspace, lines.length)
    },
    async purge(...hashes: string[]) {
      await backups.purging(workspace)
      await vault.files().journal.purge(workspace, hashes)
      await backups.settled()
    },
  }
}

async function under(folder: string): Promise<{ path: string; name: string }[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => ({ path: join(parentPath, name), name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
const snapshots = async (folder: string) =>
  (await under(folder)).filter(({ name }) => name.endsWith('.entente-backup'))
const copyIn = async (folder: string) =>
  readFile((await under(folder)).find(({ name }) => name.startsWith('copy '))?.path ?? '', 'utf8')
async function raw(folder: string): Promise<string> {
  const all = await under(folder)
  return (await Promise.all(all.map(async ({ path }) => `${path}\n${await readFile(path, 'latin1')}`))).join(
    '\n',
  )
}

/** What restoring gives of the newest backup in a folder. */
async function restored(folder: string, passphrase: string | null = null, isCopy = false) {
  const reading = restoring()
  const found = (await reading.within(folder)).filter(({ number }) => (number === null) === isCopy)
  const newest = found.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0]
  return { ...(await reading.look(newest?.id ?? '', passphrase)), found: newest, reading }
}

it('[BAK-1] a backup is written after every hundred entries and at quit, and the last ten stay', async () => {
  const { backups, write } = shellOf()
  await backups.tell(told)
  const lines = Array.from({ length: EVERY }, (_each, at) => `{"line":${String(at)}}`)
  await write(...lines.slice(1))
  await backups.settled()
  expect(await snapshots(besideOf(profile))).toHaveLength(0)
  await write('{"last":1}')
  await backups.settled()
  expect(await snapshots(besideOf(profile))).toHaveLength(1)
  for (let each = 0; each < KEPT + 2; each += 1) {
    await write(...lines.map((line) => `${line} ${String(each)}`))
    await backups.settled()
  }
  await write('{"at":"quit"}')
  await backups.finish()
  const kept = await snapshots(besideOf(profile))
  expect(kept).toHaveLength(KEPT)
  expect(kept.at(-1)?.path).toContain(`Bridge closure (EXERCISE) ${workspace}`)
  expect((await restored(besideOf(profile))).text).toMatch(/\{"at":"quit"\}\n$/)
})

it('[BAK-2] the second folder holds every acknowledged line at once, before any backup is due', async () => {
  const { backups, write } = shellOf()
  await backups.tell(told)
  await backups.choose(drive)
  for (let each = 0; each < 7; each += 1) {
    await write(`{"entry":${String(each)}}`)
    // As a kill would leave it: nothing else is waited for.
    const text = await copyIn(withinChosen(drive))
    expect(text.trim().split('\n')).toHaveLength(each + 1)
  }
  await rm(profile, { recursive: true })
  const { text, companion } = await restored(drive, null, true)
  expect(text.trim().split('\n')).toHaveLength(7)
  expect(companion).toBe(told.text)
})

it('[BAK-3] a drive that is away is told, holds nothing up, and has everything once it is back', async () => {
  const { backups, write } = shellOf()
  await backups.tell(told)
  await backups.choose(drive)
  await write('{"entry":1}')
  await rename(drive, `${drive}-away`)
  await mkdir(drive)
  await write('{"entry":2}')
  await write('{"entry":3}')
  expect(backups.state().second?.problem).toMatchObject({ code: 'backup.gone' })
  expect(backups.state().beside.problem).toBeNull()
  // The empty place where a drive is mounted is not the drive.
  expect(await readdir(drive)).toEqual([])
  await rm(drive, { recursive: true })
  await rename(`${drive}-away`, drive)
  await backups.retry()
  expect(backups.state().second?.problem).toBeNull()
  expect(await copyIn(drive)).toBe('{"entry":1}\n{"entry":2}\n{"entry":3}\n')
  backups.end()
})

it('[BAK-4] a backup that cannot be written is told with its folder, and earlier ones stay', async () => {
  const { backups, write } = shellOf()
  await write('{"entry":1}')
  await backups.begin()
  const [first] = await snapshots(besideOf(profile))
  const [folder = ''] = first ? [join(first.path, '..')] : []
  await rename(folder, `${folder}-kept`)
  await writeFile(folder, 'in the way')
  await write('{"entry":2}')
  await backups.begin()
  expect(backups.state().beside.problem).toMatchObject({
    code: 'backup.failed',
    facts: { path: besideOf(profile) },
  })
  expect(existsSync(join(`${folder}-kept`, first?.name ?? ''))).toBe(true)
  await rm(folder)
  await rename(`${folder}-kept`, folder)
  await backups.retry()
  expect(backups.state().beside.problem).toBeNull()
  backups.end()
})

it('[BAK-5] a purge takes bodies and files out of the backups too, also on a drive that was away meanwhile', async () => {
  const { vault, backups, write } = shellOf()
  const bytes = Buffer.from(`${needle} picture`)
  const file = createHash('sha256').update(bytes).digest('hex')
  await backups.tell(told)
  await backups.choose(drive)
  await vault.files().attachments.put(file, bytes)
  await backups.attached()
  await write(secret)
  await write('{"entry":2}')
  await backups.finish()
  const again = shellOf()
  await again.backups.tell(told)
  await again.backups.begin()
  expect(await raw(drive)).toContain(needle)
  await rename(drive, `${drive}-away`)
  await again.purge(hashText(header))
  await again.backups.deleting([file])
  await again.vault.files().attachments.delete([file])
  await again.backups.settled()
  expect(await raw(besideOf(profile))).not.toContain(needle)
  again.backups.end()
  // The computer is started anew, and then the drive comes back.
  const later = shellOf()
  await later.backups.tell(told)
  await rename(`${drive}-away`, drive)
  await later.backups.begin()
  expect(await raw(drive)).not.toContain(needle)
  expect((await restored(drive)).text).toContain(header.replaceAll('"', '\\"'))
  later.backups.end()
})

it('[BAK-6] backups of a locked profile open with its passphrase alone, on any computer', async () => {
  const { vault, backups, write } = shellOf()
  await backups.tell(told)
  await write(secret)
  await backups.begin()
  expect(await raw(besideOf(profile))).toContain(needle)
  const next = await vault.begin('correct horse')
  await next.copyFiles()
  await next.commit()
  await vault.sweep()
  await backups.tell(told)
  await backups.begin()
  await write('{"entry":2}')
  await backups.finish()
  const all = await raw(besideOf(profile))
  for (const open of [needle, 'Bridge', 'DET', 'entry']) expect(all).not.toContain(open)
  await rm(profile, { recursive: true })
  for (const isCopy of [true, false]) {
    await expect(restored(besideOf(profile), null, isCopy)).rejects.toMatchObject({ code: 'backup.locked' })
    await expect(restored(besideOf(profile), 'wrong', isCopy)).rejects.toMatchObject({
      code: 'lock.wrong-passphrase',
    })
    const { text, companion, found } = await restored(besideOf(profile), 'correct horse', isCopy)
    expect(text).toBe(`${secret}\n{"entry":2}\n`)
    expect(companion).toBe(told.text)
    expect(found?.name).toBe('')
  }
})

it('[BAK-7] a damaged backup is refused by the first line that changed, and another file by name', async () => {
  const { backups, write } = shellOf()
  for (let each = 0; each < 20; each += 1) await write(`{"entry":${String(each)}}`)
  await backups.finish()
  const [made] = await snapshots(besideOf(profile))
  const path = made?.path ?? ''
  const whole = await readFile(path, 'utf8')
  const codeOf = async (content: string) => {
    await writeFile(path, content)
    const reading = restoring()
    const found = await reading.within(besideOf(profile))
    const id = found.find(({ number }) => number !== null)?.id ?? ''
    return reading.look(id, null).then(
      () => 'whole',
      ({ code, facts }: { code: string; facts: { line?: number } }) => `${code} ${String(facts.line ?? '')}`,
    )
  }
  expect(await codeOf(whole)).toBe('whole')
  expect(await codeOf(whole.replace('{"entry":7}', '{"entry":9}'))).toBe('backup.damaged 10')
  const lines = whole.split('\n')
  expect(await codeOf([...lines.slice(0, 4), ...lines.slice(5)].join('\n'))).toBe('backup.damaged 5')
  for (let cut = 1; cut < 200; cut += 13)
    expect(await codeOf(whole.slice(0, -cut))).toMatch(/^backup\.damaged \d+$/)
  await writeFile(path, whole.replace('"version":1', '"version":2'))
  await expect(restoring().file(path)).rejects.toMatchObject({ code: 'backup.newer' })
  await writeFile(join(root, 'photo.entente-backup'), 'not ours')
  await expect(restoring().file(join(root, 'photo.entente-backup'))).rejects.toMatchObject({
    code: 'backup.not-a-backup',
  })
})

it('[BAK-8] another computer on the same drive, or this one made anew, never touches earlier backups', async () => {
  const first = shellOf()
  await first.backups.choose(drive)
  await first.write('{"entry":1}')
  await first.backups.finish()
  const before = await raw(drive)
  await rm(profile, { recursive: true })
  await mkdir(profile)
  const second = shellOf()
  await second.backups.choose(drive)
  await second.write('{"entry":2}')
  await second.backups.finish()
  const after = await raw(drive)
  for (const part of before.split('\n')) expect(after).toContain(part)
  expect((await readdir(withinChosen(drive))).length).toBe(2)
})

it('[BAK-9] what a kill leaves of a backup counts for nothing, and the earlier ones stay', async () => {
  const { backups, write } = shellOf()
  await write('{"entry":1}')
  await backups.begin()
  const [made] = await snapshots(besideOf(profile))
  const folder = join(made?.path ?? '', '..')
  await writeFile(join(folder, '00002 2026.entente-backup.1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b.part'), 'half')
  const later = shellOf()
  await later.write('{"entry":2}')
  await later.backups.finish()
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(existsSync(made?.path ?? '')).toBe(true)
  expect((await restored(besideOf(profile))).text).toBe('{"entry":1}\n{"entry":2}\n')
})

it('[BAK-10] a whole profile is written into one folder that holds everything, and stays locked', async () => {
  const { vault, backups, write } = shellOf()
  const bytes = Buffer.from('a picture')
  const file = createHash('sha256').update(bytes).digest('hex')
  await vault.files().attachments.put(file, bytes)
  await write(secret)
  const other = '01900000-0000-7000-8000-000000000002'
  await vault.files().journal.append(other, ['{"other":1}'])
  const next = await vault.begin('correct horse')
  await next.copyFiles()
  await next.commit()
  await backups.tell(told)
  const folder = await backups.exportTo(root)
  expect(await raw(folder)).not.toContain(needle)
  const reading = restoring()
  const found = await reading.within(folder)
  expect(found.map((each) => each.workspace).sort()).toEqual([workspace, other])
  for (const { id } of found) await reading.look(id, 'correct horse')
  const place = reading.place(found[0]?.id ?? '')
  expect(await readdir(place.folder)).toEqual([place.cipher.fileName(file)])
})
