import { expect, it } from 'vitest'
import type { ReportDocument } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { playbookPaper } from '../../../data/reports/playbook-paper.ts'
import { dataVersion, facilityById } from '../../../data/reference/reference.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { playbookHash } from '../../../data/rules/playbook-hash.ts'
import { at } from '../../support/log-fixture.ts'
import { run, RunLog } from '../../support/run-fixture.ts'

const source = (runLog: RunLog, language: 'en' | 'fr' | 'both') => ({
  entries: runLog.log.entries,
  audience: 'both' as const,
  ownCopyOf: null,
  unread: [],
  language,
  paper: 'letter' as const,
  reference: { dataVersion, facilityById },
  generatedAt: at(400),
  verification: {},
})
const rowsOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
const isBox = (text: string | undefined) => text?.startsWith('[') ?? false

it('[PBE-4] the paper copy has a box for every lane of every step, and every point and element, in both languages', () => {
  for (const { playbook, hash } of shippedPlaybooks()) {
    const paper = playbookPaper(source(new RunLog(playbook), 'both'), { playbook, hash, run: null })
    const boxes = rowsOf(paper).filter(
      (row) => row.type === 'cells' && row.cells[0]?.length === 1 && isBox(row.cells[0][0]?.words.said),
    )
    expect(boxes, playbook.id).toHaveLength(playbook.steps.flatMap(({ lanes }) => lanes).length)
    const html = reportHtml(paper)
    for (const { id, title } of playbook.steps) {
      expect(html).toContain(`${id} ${title.en.replaceAll("'", '&#39;')}`.slice(0, 20))
      expect(html).toContain(title.fr.slice(0, 8))
    }
    for (const { id } of [...playbook.points, ...playbook.elements]) expect(html).toContain(`>${id} `)
    expect(html).not.toMatch(/undefined|paper\./)
  }
})

it('[PBE-4] a run’s copy ticks what is done and has the zone with its edition; without a plan, contacts are lines to fill', () => {
  const chemical = shippedPlaybooks()[0]?.playbook
  if (!chemical) throw new Error('no playbook')
  const runLog = new RunLog(chemical).step('US', 'done', 'P1-1', 'US', 2)
  runLog.log.write('US', 'run.zoneSet', {
    run,
    zone: '0192f000-0000-7000-8000-0000000000f1',
    material: { id: 'chlorine', un: '1017', name: { en: 'Chlorine', fr: 'Chlore' } },
    edition: '2024',
    spill: 'small',
    dayNight: 'night',
    container: null,
    wind: null,
    place: [42.9986, -82.4232],
    isolationM: 60,
    protective: { km: 1.5, reading: 'exact' },
    text: '',
  })
  const request = { playbook: chemical, hash: playbookHash(chemical), run }
  const paper = playbookPaper(source(runLog, 'fr'), request)
  const ticked = rowsOf(paper).filter(
    (row) => row.type === 'cells' && row.cells[0]?.[0]?.words.said === '[\u00a0x\u00a0]',
  )
  expect(ticked).toHaveLength(1)
  const html = reportHtml(paper)
  for (const words of [
    'GMU 2024',
    '60\u00a0m (197\u00a0pi)',
    'remplir à la main',
    'DET-1',
    'Pont Blue Water',
  ])
    expect(html).toContain(words)
  const bare = reportHtml(playbookPaper(source(runLog, 'en'), { ...request, run: null }))
  expect(bare).toContain('Edition of the printed guidebook')
})
