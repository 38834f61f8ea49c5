import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonical } from '../../data/model/canonical.ts'
import { hashText } from '../../data/model/hash.ts'
import { vaultIn } from '../../electron/lock/vault.ts'

let profile: string
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'entente-vault-'))
})
afterEach(() => rm(profile, { recursive: true, force: true }))

const needle = 'NeedleOfTheAmbassadorBridge'
const header = canonical({ kind: 'note.added', seq: 1 })
const line = canonical({ header, body: needle, salt: 'ab' })
const bytes = Buffer.from(`${needle} picture`)
const hash = createHash('sha256').update(bytes).digest('hex')

/** Everything in the profile, names included, as one text. */
async function raw(folder = profile): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files.map(async (file) =>
    file.isFile() ? `${file.name}\n${await readFile(join(file.parentPath, file.name), 'latin1')}` : '',
  )
  return (await Promise.all(texts)).join('\n')
}

async function filled() {
  const vault = vaultIn(profile)
  await vault.files().journal.append('w-1', [line, 'another'])
  await vault.files().attachments.put(hash, bytes)
  return vault
}

async function locked(passphrase: string) {
  return lock(await filled(), passphrase)
}

async function lock(vault: ReturnType<typeof vaultIn>, passphrase: string) {
  const next = await vault.begin(passphrase)
  await next.copyFiles()
  await next.commit()
  await vault.sweep()
  return vault
}

const isWhole = async (vault: ReturnType<typeof vaultIn>) => {
  expect(await vault.files().journal.read('w-1')).toEqual({ text: `${line}\nanother\n`, tornTail: null })
  expect(await vault.files().attachments.get(hash)).toEqual(new Uint8Array(bytes))
}

it('[LCK-7] the journal and the attachments of a locked profile hold no plain text, and open with the passphrase', async () => {
  const vault = await filled()
  expect(await raw()).toContain(needle)
  expect(await raw()).toContain(hash)
  await lock(vault, 'correct horse')
  expect(await raw()).not.toContain(needle)
  expect(await raw()).not.toContain(hash)
  const again = vaultIn(profile)
  expect(again.state()).toEqual({ status: 'locked', keys: null, isLeftover: false })
  expect(() => again.files()).toThrow('lock.locked')
  await again.unlock('correct horse')
  await isWhole(again)
  again.lock()
  expect(() => again.files()).toThrow('lock.locked')
})

it('[LCK-7] a purge takes a body out of a locked journal too', async () => {
  const vault = await locked('correct horse')
  const { journal } = vault.files()
  await journal.purge('w-1', [hashText(header)])
  expect((await journal.read('w-1')).text).toBe(`${canonical({ header, body: null, salt: null })}\nanother\n`)
})

it('[LCK-8] a wrong passphrase is said as such, and not one byte of the profile changes, however often', async () => {
  await locked('correct horse')
  const before = await raw()
  const vault = vaultIn(profile)
  for (const wrong of ['', 'Correct horse', 'correct horse '])
    await expect(vault.unlock(wrong)).rejects.toMatchObject({ code: 'lock.wrong-passphrase' })
  await expect(vault.change('wrong', 'another one')).rejects.toMatchObject({ code: 'lock.wrong-passphrase' })
  expect(await raw()).toBe(before)
  await vault.unlock('correct horse')
  await isWhole(vault)
})

it('[LCK-9] another passphrase opens the same data, and the earlier one no longer does', async () => {
  const vault = await locked('correct horse')
  const files = (await readdir(profile, { recursive: true })).sort()
  await vault.change('correct horse', 'battery staple')
  expect((await readdir(profile, { recursive: true })).sort()).toEqual(files)
  const again = vaultIn(profile)
  await expect(again.unlock('correct horse')).rejects.toMatchObject({ code: 'lock.wrong-passphrase' })
  await again.unlock('battery staple')
  await isWhole(again)
})

it('[LCK-10] locking that is ended anywhere leaves the open store whole, or the locked one', async () => {
  const states: string[] = []
  const keep = async () => {
    const copy = `${profile}-${String(states.length)}`
    await cp(profile, copy, { recursive: true })
    states.push(copy)
  }
  try {
    const vault = await filled()
    await keep()
    const next = await vault.begin('correct horse')
    await keep()
    await next.copyFiles()
    await keep()
    await next.commit()
    await keep()
    await vault.sweep()
    await keep()
    const found: string[] = []
    for (const copy of states) {
      const again = vaultIn(copy)
      found.push(again.state().status)
      if (again.state().status === 'locked') await again.unlock('correct horse')
      await isWhole(again)
      await again.sweep()
      if (again.state().status !== 'none') expect(await raw(copy)).not.toContain(needle)
      expect(await readdir(join(copy, 'stores')).catch(() => [])).toHaveLength(
        again.state().status === 'none' ? 0 : 1,
      )
    }
    expect(found).toEqual(['none', 'none', 'none', 'locked', 'locked'])
  } finally {
    for (const copy of states) await rm(copy, { recursive: true, force: true })
  }
})

it('[LCK-10] a lock that could not be filled is given up, and everything stays as it was', async () => {
  const vault = await filled()
  const next = await vault.begin('correct horse')
  await expect(vault.begin('another')).rejects.toMatchObject({ code: 'lock.failed' })
  await next.abandon()
  expect(vault.state().status).toBe('none')
  await isWhole(vaultIn(profile))
})

it('[LCK-11] the lock is taken away the same way back', async () => {
  const vault = await locked('correct horse')
  const next = await vault.begin(null)
  await next.copyFiles()
  await next.commit()
  await vault.sweep()
  const again = vaultIn(profile)
  expect(again.state()).toEqual({ status: 'none', keys: null, isLeftover: false })
  await isWhole(again)
  expect(await raw()).toContain(needle)
})

it('[LCK-12] a lock file that is lost or damaged is found again in the store; none that was there is taken for none', async () => {
  await locked('correct horse')
  const path = join(profile, 'lock.json')
  await writeFile(path, '{"version":1')
  await vaultIn(profile).unlock('correct horse')
  await rm(path)
  await vaultIn(profile).unlock('correct horse')
  await rm(join(profile, 'stores'), { recursive: true })
  await writeFile(path, 'damaged')
  expect(() => vaultIn(profile)).toThrow('lock.json')
  await mkdir(join(profile, 'new'))
  expect(vaultIn(join(profile, 'new')).state().status).toBe('none')
})
