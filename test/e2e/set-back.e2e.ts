import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeFolders, temporaryFolder } from '../support/launch.ts'
import { dice } from '../support/random-history.ts'
import { Chapter } from '../torture/chapter.ts'
import { buildPage } from '../torture/torture.ts'

let page: string
beforeAll(async () => {
  page = await buildPage(join(await temporaryFolder(), 'page'))
}, 120_000)
afterAll(removeFolders)

/** Works twice, puts a part of the profile back as it was after the first time, works on, and starts once more. */
async function setBack(part: string, seed: number): Promise<number> {
  const scratch = await temporaryFolder()
  const profile = join(scratch, 'profile')
  const kept = join(scratch, 'kept')
  await mkdir(profile)
  // The number makes it an open profile whose event is opened here.
  const chapter = await Chapter.begin({ number: 0, seed, profile, page, scratch, disk: null })
  const round = async (number: number, kind: 'last' | 'setBack') => {
    const result = await chapter.round(dice(seed + number), kind)
    expect(result.faults).toEqual([])
    expect(result.lost).toBe(0)
    return result.acknowledged
  }
  const first = await round(0, 'setBack')
  await cp(join(profile, part), kept, { recursive: true })
  const since = (await round(1, 'setBack')) + (await round(2, 'setBack'))
  await rm(join(profile, part), { recursive: true })
  await cp(kept, join(profile, part), { recursive: true })
  const after = await round(3, 'setBack')
  await round(4, 'last')
  expect(first).toBeGreaterThan(0)
  expect(after).toBeGreaterThan(0)
  return since
}

it('[TOR-7] a database that lost its last writes is healed from the journal, and what is written then takes no place twice', async () => {
  expect(await setBack('IndexedDB', 71)).toBeGreaterThan(0)
}, 240_000)

it('[TOR-8] a journal that is behind is given what it lacks, and work goes on', async () => {
  expect(await setBack('journal', 83)).toBeGreaterThan(0)
}, 240_000)
