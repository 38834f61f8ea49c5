import { create } from 'zustand'
import type { ExerciseFile } from '../../../data/exercises/exercise-format.ts'
import { readExerciseFile } from '../../../data/exercises/exercise-file.ts'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import type { WholeFile } from '../../machine/machine.ts'
import { machine } from '../../state/machine.ts'
import { useSession } from '../../state/session.ts'

export type DesignPart = 'overview' | 'events' | 'scenarios'

type DesignView = {
  part: DesignPart
  /** The scenario in sight. */
  scenario: string | null
  /** The overview is being changed. */
  isEditing: boolean
  /** A list of events that was opened and is not taken in yet. */
  list: WholeFile | null
  /** An exercise file that was opened and is not taken in yet. */
  file: { name: string; content: ExerciseFile } | null
  /** Why a file could not be opened. */
  refused: { name: string; problem: ProblemData } | null
}

/** What the design of the exercise shows. */
export const useDesignView = create<DesignView>()(() => ({
  ...{ part: 'overview', scenario: null, isEditing: false, list: null, file: null, refused: null },
}))

/** Lets the official choose a list of events, and shows what is in it. */
export async function openList(): Promise<void> {
  await chosen('msel', (list) => {
    useDesignView.setState({ list })
    useSession.getState().openForm({ name: 'mselImport' })
  })
}

/** Lets the official choose an exercise file, and offers to prepare it here. */
export async function openExercise(): Promise<void> {
  await chosen('exercise', ({ name, bytes }) => {
    const content = readExerciseFile(bytes, { isFacility: (id) => facilityById(id) !== undefined })
    useDesignView.setState({ file: { name, content } })
    useSession.getState().openForm({ name: 'exercisePrepare', option: 'file' })
  })
}

async function chosen(kind: 'msel' | 'exercise', take: (file: WholeFile) => void): Promise<void> {
  let name = ''
  useDesignView.setState({ refused: null })
  try {
    const file = await machine().openBytes(kind)
    if (!file) return
    name = file.name
    take(file)
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    useDesignView.setState({ refused: { name, problem: { code, facts } } })
  }
}
