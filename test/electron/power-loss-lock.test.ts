import { beforeEach, expect, it, vi } from 'vitest'
import { vaultIn } from '../../electron/lock/vault.ts'
import { cutsOf } from '../support/power-cuts.ts'
import { attachmentOf, lineOf } from '../support/shell-story.ts'
import { afterCut, copyOf, emptyDisk, filesOn, promises, sim, type Disk } from '../support/sim-disk.ts'

vi.mock('node:fs/promises', async () => (await import('../support/sim-disk.ts')).promises)
vi.mock('node:fs', async () => (await import('../support/sim-disk.ts')).direct)
// One round of PBKDF2 instead of as many as an attacker must pay: a thousand starts are unlocked here.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  type Derive = typeof real.pbkdf2
  const pbkdf2: Derive = (passphrase, salt, _rounds, ...rest) => real.pbkdf2(passphrase, salt, 1, ...rest)
  return { ...real, pbkdf2 }
})

const passphrase = 'correct horse battery staple'
const still = () => undefined
beforeEach(() => {
  sim.disk = emptyDisk('profile')
  sim.onStep = still
})

type Vault = ReturnType<typeof vaultIn>
type Step = { disk: Disk; lines: readonly string[] }

/** The whole way from an open profile to a locked one; `answered` are the lines that are kept for sure. */
async function locking(answered: string[], note: (vault: Vault) => void): Promise<void> {
  const vault = vaultIn('/profile')
  note(vault)
  const append = async (number: number) => {
    await vault.files().journal.append('w-1', [lineOf(number)])
    answered.push(lineOf(number))
  }
  await append(1)
  await append(2)
  const { hash, bytes } = attachmentOf(3)
  await vault.files().attachments.put(hash, bytes)
  answered.push(hash)
  const next = await vault.begin(passphrase)
  await next.copyFiles()
  await engineWrites((next.partition ?? '').replace('persist:', ''))
  await next.commit()
  await append(4)
  await vault.sweep()
  await append(5)
}

/** The browser engine's own files of a new store, which it leaves to the system to write. */
async function engineWrites(store: string): Promise<void> {
  const folder = `/profile/Partitions/${store}/IndexedDB`
  await promises.mkdir(folder)
  for (const name of ['000003.log', 'CURRENT']) {
    const file = await promises.open(`${folder}/${name}`, 'wx')
    await file.writeFile(`rows in ${name}`)
  }
}

async function expectKept(disk: Disk, answered: readonly string[]): Promise<void> {
  sim.disk = disk
  const vault = vaultIn('/profile')
  const isLocked = vault.state().status === 'locked'
  if (isLocked) await vault.unlock(passphrase)
  const { text } = await vault.files().journal.read('w-1')
  const lines = text.split('\n').slice(0, -1)
  for (const each of answered.filter((line) => line.startsWith('{'))) expect(lines).toContain(each)
  expect(lines).toEqual([1, 2, 4, 5].slice(0, lines.length).map(lineOf))
  if (answered.includes(attachmentOf(3).hash))
    expect(await vault.files().attachments.get(attachmentOf(3).hash)).toEqual(attachmentOf(3).bytes)
  await vault.files().journal.append('w-1', [lineOf(6)])
  expect((await vault.files().journal.read('w-1')).text).toBe(`${text}${lineOf(6)}\n`)
  if (!isLocked) return
  const names = [...filesOn(disk)].filter(([path]) => path.includes('/Partitions/store-'))
  expect(names.map(([, content]) => content).sort()).toEqual(['rows in 000003.log', 'rows in CURRENT'])
}

it('[TOR-5] a power cut while a profile is locked leaves the open store whole, or the locked one with all that the engine wrote', async () => {
  const steps: Step[] = []
  const answered: string[] = []
  await locking(answered, () => {
    sim.onStep = () => steps.push({ disk: copyOf(sim.disk), lines: [...answered] })
  })
  sim.onStep = still
  steps.push({ disk: copyOf(sim.disk), lines: [...answered] })
  let cuts = 0
  const outcomes = new Set<boolean>()
  for (const { disk, lines } of steps)
    for (const cut of cutsOf(disk)) {
      cuts += 1
      await expectKept(afterCut(disk, cut), lines)
      outcomes.add(vaultIn('/profile').state().status === 'locked')
    }
  expect(cuts).toBeGreaterThan(1_000)
  expect(outcomes).toEqual(new Set([true, false]))
}, 180_000)

it('[TOR-6] what was never finished when everything was ended is gone after the next start', async () => {
  const left = ['/profile/journal/w-1.jsonl', '/profile/attachments/ab', '/profile/lock.json']
  for (const folder of ['/profile/journal', '/profile/attachments']) await promises.mkdir(folder)
  const paths = [
    ...left.map((path) => `${path}.0192f000-0000-7000-8000-000000000001.part`),
    '/profile/probe-0192f000-0000-7000-8000-000000000001',
    '/profile/journal/w-1.jsonl.torn-0192f000-0000-7000-8000-000000000001',
    '/profile/journal/w-1.jsonl',
  ]
  for (const path of paths) await (await promises.open(path, 'wx')).writeFile('words')
  vaultIn('/profile')
  expect([...filesOn(sim.disk).keys()]).toEqual(paths.slice(-2))
})
