import { strToU8, zipSync } from 'fflate'
import type { MselReader } from '../../../data/exercises/msel-row.ts'
import { readMsel } from '../../../data/exercises/read-msel.ts'
import type { Language } from '../../../data/model/country.ts'
import type { ExerciseDesign } from '../../../data/model/exercise.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { exerciseFromScenario } from '../../../data/reference/scenario-exercise.ts'
import { shippedScenario, shippedScenarios } from '../../../data/reference/scenarios.ts'

/** The exercise of a shipped scenario; the Ambassador Bridge when none is named. */
export function designOf(id = 'ambassador-bridge-blockade', language: Language = 'en'): ExerciseDesign {
  const scenario = shippedScenario(id)
  if (!scenario) throw new Error(id)
  return exerciseFromScenario(scenario, { language, startsOn: '2026-12-01', endsOn: '2026-12-01' })
}

export const scenarioIds = shippedScenarios().map(({ id }) => id)

export const readerOf = ({ overview }: ExerciseDesign, more: Partial<MselReader> = {}): MselReader => ({
  language: 'en',
  objectives: overview.objectives,
  start: null,
  isFacility: (id) => facilityById(id) !== undefined,
  ...more,
})

/** A reader without an exercise. */
export const alone: MselReader = { ...readerOf(designOf()), objectives: null }

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a CSV text is read as, by somebody without an exercise. */
export const readText = (text: string, more: Partial<MselReader> = {}) =>
  readMsel(bytesOf(text), { ...alone, ...more })

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook as another program writes it, from the XML of the rows of its sheets. */
export function bookOf(
  sheets: readonly { rows: string; state?: string }[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${namespaces}><sheets>${sheets
      .map(
        ({ state }, index) =>
          `<sheet name="S${index}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="r${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${sheets
      .map((_each, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`)
      .join('')}</Relationships>`,
    ...more,
  }
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<x:worksheet xmlns:x="main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`
  })
  return zipped(parts)
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '1980-01-02T00:00:00',
  })

/** A row of texts in the cells. */
export const rowOf = (line: number, ...texts: readonly string[]): string =>
  `<x:row r="${line}">${texts
    .map(
      (text, index) =>
        `<x:c r="${String.fromCharCode(65 + index)}${line}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`,
    )
    .join('')}</x:row>`
