import { writeExerciseFile } from '../../../data/exercises/exercise-file.ts'
import { exerciseFormat } from '../../../data/exercises/exercise-format.ts'
import { writeMselCsv, writeMselXlsx } from '../../../data/exercises/write-msel.ts'
import type { Language } from '../../../data/model/country.ts'
import type { ExerciseDesign } from '../../../data/model/exercise.ts'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import { designOf } from '../../../data/projections/exercise-design.ts'
import { exerciseOf } from '../../../data/projections/exercises.ts'
import { fileName } from '../../../data/reports/file-name.ts'
import { useDesk } from '../../state/desk.ts'
import { machine } from '../../state/machine.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** The list as a workbook or as text, or the whole exercise for another Entente. */
export type DesignFormat = 'xlsx' | 'csv' | 'json'

/** Writes the design to a file that says EXERCISE in its name and in itself; path null: the official cancelled. */
export async function saveDesign(
  format: DesignFormat,
): Promise<{ path: string | null; problem: ProblemData | null }> {
  const { picture } = useWorkspace.getState()
  const design = picture && designOf(picture)
  if (!design) return { path: null, problem: { code: 'exercise.none', facts: {} } }
  const { language } = useSession.getState()
  const suggestedName = fileName({
    mode: 'exercise',
    workspaceName: design.overview.name,
    desk: useDesk.getState().acting?.desk.code ?? '',
    number: exerciseOf(picture)?.versions.length ?? 1,
    ...(format !== 'json' && { language }),
    extension: format,
  })
  const filters = [{ name: format.toUpperCase(), extensions: [format] }]
  try {
    const content = contentOf(format, design, language)
    return { path: await machine().saveFile({ suggestedName, content, filters }), problem: null }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { path: null, problem: { code, facts } }
  }
}

function contentOf(format: DesignFormat, design: ExerciseDesign, language: Language): string | Uint8Array {
  switch (format) {
    case 'xlsx':
      return writeMselXlsx(design, language)
    case 'csv':
      return writeMselCsv(design, language)
    case 'json':
      return writeExerciseFile({
        ...{ format: exerciseFormat, marking: 'EXERCISE – EXERCICE', scenario: null, startsAt: null },
        design,
      })
  }
}
