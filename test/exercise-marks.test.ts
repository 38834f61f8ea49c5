import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { BundleChecker } from '../data/exchange/check-bundle.ts'
import { BundleReader } from '../data/exchange/read-bundle.ts'
import { readExerciseFile, writeExerciseFile } from '../data/exercises/exercise-file.ts'
import { exerciseFormat } from '../data/exercises/exercise-format.ts'
import { readMsel } from '../data/exercises/read-msel.ts'
import { writeMselCsv, writeMselXlsx } from '../data/exercises/write-msel.ts'
import { exerciseFromScenario } from '../data/reference/scenario-exercise.ts'
import { shippedScenario } from '../data/reference/scenarios.ts'
import { afterAction } from '../data/reports/after-action.ts'
import { contextOf } from '../data/reports/context.ts'
import { coverageCsv } from '../data/reports/coverage-csv.ts'
import { coverageOfSource } from '../data/reports/coverage-report.ts'
import { documentCsv } from '../data/reports/document-csv.ts'
import { fileName } from '../data/reports/file-name.ts'
import { reportHtml } from '../data/reports/html.ts'
import { logCsv, logJson } from '../data/reports/log-export.ts'
import { mselPaper } from '../data/reports/msel-paper.ts'
import { situationSummary } from '../data/reports/situation-summary.ts'
import { correctionNotice } from '../data/words/correction-notice.ts'
import { copiedMessage } from '../data/words/mode-mark.ts'
import { wordFile } from '../electron/export/docx.ts'
import { savedAs } from '../renderer/log/saved-attachment.ts'
import { root } from '../tools/paths.ts'
import { bundleOf, heldBy } from './support/bundles.ts'
import { ExerciseLog } from './support/exercise-story.ts'
import { modulesIn } from './support/imports.ts'
import { Installation, makeKey, verify } from './support/installation.ts'
import { desks } from './support/log-fixture.ts'
import { sourceOf } from './support/plan-story.ts'

const mark = 'EXERCISE | EXERCICE'

/** Where words leave the app: a file, a printer, the clipboard; and how what leaves an exercise says so there. */
const ways: Readonly<Record<string, string>> = {
  'renderer/state/export-report.ts': 'band of every page, name of the file',
  'renderer/state/use-export.ts': 'band of every page, name of the file',
  'renderer/reports/Reports.tsx': 'band of every page, name of the file',
  'renderer/reports/use-print.ts': 'band of every page',
  'renderer/log/PrintLog.tsx': 'head of every page',
  'renderer/improvement/forms/FinalReportForm.tsx': 'band of every page, name of the file',
  'renderer/improvement/ForThePlan.tsx': 'first line, name of the file',
  'renderer/backup/IntegrityDialog.tsx': 'first line, first column, name of the file',
  'renderer/coverage/ReportDialog.tsx': 'band of every page, first column, name of the file',
  'renderer/plans/forms/ExportDialog.tsx': 'band of every page, name of the file',
  'renderer/playbooks/editor/PaperCopy.tsx': 'band of every page, name of the file',
  'renderer/playbooks/editor/playbook-files.ts': 'name of the file',
  'renderer/exercise/conduct/PrintList.tsx': 'band of every page, name of the file',
  'renderer/exercise/design/save-design.ts': 'first column, marking of the file, name of the file',
  'renderer/privacy/Corrections.tsx': 'first line, name of the file',
  'renderer/forms/MessageForm.tsx': 'line over each language',
  'renderer/log/Attachments.tsx': 'name of the file',
  'renderer/app/raw-log.ts': 'line over the entries',
  'renderer/state/exchange/save-bytes.ts': 'manifest, name of the file',
  'electron/headless/report-command.ts': 'band of every page, mode of the log',
  'electron/headless/merge-command.ts': 'manifest',
  'electron/headless/coverage-command.ts': 'band of every page, first column',
  'electron/headless/exercise-command.ts': 'first column, marking of the file',
}
const leaves =
  /\.(?:saveFile|saveStream|writeClipboard|printPage)\(|window\.print\(|\b(?:writeWhole|writeOut|exportReport|useExport)\(/
/** What carries out what the others ask, for files of the profile too, and knows no mode. */
const carriers = /^(renderer\/machine\/|electron\/(?!headless\/)|electron\/headless\/write-out\.ts)/

const played = new ExerciseLog().plan().list(1, 5).at(20).start().at(25)
played.deliver(1)
const source = sourceOf(played.log, 'both')
const scenario = shippedScenario('ambassador-bridge-blockade')
if (!scenario) throw new Error('no scenario')
const days = { language: 'en', startsOn: '2026-11-22', endsOn: '2026-11-22' } as const
const design = exerciseFromScenario(scenario, days)
const reader = { isFacility: () => true }

describe('what leaves an exercise', () => {
  it('[MRK-1] has no way out of the app that this list does not have', () => {
    const found = modulesIn(['renderer', 'electron'])
      .map(({ path }) => path)
      .filter((file) => !carriers.test(file) && leaves.test(readFileSync(join(root, file), 'utf8')))
    expect(found.sort()).toEqual(Object.keys(ways).sort())
  })

  it('[MRK-2] says so on every page of every report, in Word, and in every row of a table', async () => {
    for (const document of [
      afterAction(source),
      situationSummary(source),
      mselPaper({ ...source, audience: 'CA' }),
    ]) {
      expect(reportHtml(document).split('<main>')[0]).toContain(mark)
      const files = unzipSync(await wordFile(document, {}))
      const headers = Object.keys(files).filter((name) => /^word\/header\d*\.xml$/.test(name))
      expect(headers.length).toBeGreaterThan(0)
      for (const name of headers)
        expect(strFromU8(files[name] ?? new Uint8Array()).replace(/<[^>]+>/g, '')).toContain(mark)
      expect(documentCsv(document).split('\r\n')[0]).toContain(mark)
    }
    for (const language of ['en', 'fr'] as const) {
      const [, ...rows] = logCsv(played.log.entries, [], 'both', language).trim().split('\r\n')
      expect(rows).toHaveLength(
        played.log.entries.filter(({ releasability }) => releasability === 'SHARED').length,
      )
      expect(rows.every((row) => row.startsWith(`${mark},`))).toBe(true)
      const { coverage } = coverageOfSource(contextOf(source), {
        day: '2026-11-22',
        windowMonths: 36,
      } as never)
      const table = coverageCsv(coverage, language, 'exercise').trim().split('\r\n').slice(1)
      expect(table.every((row) => row.startsWith(`${mark},`))).toBe(true)
    }
  })

  it('[MRK-3] says so in the log as a file, in the name of every file, and over what is copied for the public', () => {
    const written = played.log.entries.map(({ body, kind }) => ({
      header: JSON.stringify({ kind, releasability: 'SHARED', lamport: 1, desk: 'x', seq: 1 }),
      body: JSON.stringify(body),
      salt: '',
      hash: '',
    }))
    expect(JSON.parse(logJson(written, [], 'both'))).toMatchObject({ mode: mark })
    for (const extension of ['pdf', 'docx', 'html', 'csv', 'xlsx', 'json', 'txt', 'entente'] as const)
      expect(
        fileName({ mode: 'exercise', workspaceName: 'Real event', desk: 'DET', number: 1, extension }),
      ).toMatch(/^entente-EXERCISE-/)
    expect(savedAs('plan.pdf', 'application/pdf', new Uint8Array(), 'exercise').suggestedName).toBe(
      'EXERCISE-plan.pdf',
    )
    const message = { en: 'Bridge closed.', fr: 'Pont fermé.' }
    expect(copiedMessage(message, 'exercise')).toBe('EXERCISE\nBridge closed.\n\nEXERCICE\nPont fermé.')
    expect(copiedMessage(message, 'real')).toBe('Bridge closed.\n\nPont fermé.')
    const context = { language: 'en' as const, picture: played.picture(), facilityName: (id: string) => id }
    expect(correctionNotice('CBSA', [], context, 'America/Detroit').startsWith(`${mark}\n`)).toBe(true)
  })

  it('[MRK-4] says so in every row of a list of events and in a whole exercise, which open as an exercise and as nothing else', () => {
    for (const language of ['en', 'fr'] as const) {
      const [, ...rows] = writeMselCsv(design, language)
        .trim()
        .split(/\r\n(?=EXERCISE)/)
      expect(rows).toHaveLength(design.injects.length)
      const bytes = writeMselXlsx(design, language)
      const files = unzipSync(bytes)
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      expect(sheet.match(/<c r="A\d+"[^>]*><is><t[^>]*>EXERCISE – EXERCICE/g)).toHaveLength(
        design.injects.length,
      )
      expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/<sheet name="EXERCI[SC]E /)
      const read = readMsel(bytes, {
        objectives: design.overview.objectives,
        start: null,
        language,
        isFacility: () => true,
      } as never)
      expect(read.ok && read.injects).toHaveLength(design.injects.length)
    }
    const base = { format: exerciseFormat, scenario: null, startsAt: null, design } as const
    const text = writeExerciseFile({ ...base, marking: 'EXERCISE – EXERCICE' })
    const open = (changed: string) => readExerciseFile(new TextEncoder().encode(changed), reader)
    expect(open(text).marking).toBe('EXERCISE – EXERCICE')
    expect(() => open(text.replace('"EXERCISE – EXERCICE"', '"REAL EVENT"'))).toThrow('exercise.refused')
    expect(() => open(text.replace(/^\s*"marking".*\n/m, ''))).toThrow('exercise.refused')
  })

  it('[MRK-5] cannot come into a real event, nor be opened as one: its bundle is refused', async () => {
    const us = new Installation(desks.US, 'US', await makeKey())
    us.enrol()
    us.write('workspace.opened', { name: 'Drill', mode: 'exercise', purpose: 'Practise', facilities: [] })
    us.write('note.added', { text: 'Fire', form: 'note', tags: [], links: [] })
    await us.seal()
    const taken = async (mode: 'real' | 'exercise', held: ReturnType<typeof heldBy>) => {
      const file = await bundleOf(us, { country: 'CA', mode })
      const [bytes, checker] = [new BundleReader(), new BundleChecker(held)]
      checker.take(bytes.push(file))
      bytes.end()
      return checker.result(verify)
    }
    const none = heldBy(null, 'CA')
    expect((await taken('exercise', none)).manifest.mode).toBe('exercise')
    await expect(taken('real', none)).rejects.toThrow('bundle.other-mode')
    for (const mode of ['exercise', 'real'] as const)
      await expect(taken(mode, { ...none, mode: 'real' })).rejects.toThrow('bundle.other-mode')
  })
})
