import type { ReactNode } from 'react'
import type { PlanView } from '../../data/projections/plans.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { ExercisesTab } from './ExercisesTab.tsx'
import { PlanWords } from './PlanWords.tsx'
import { VersionsTab } from './VersionsTab.tsx'

/** One view of a plan. */
type PlanTab = { id: string; label: MessageKey; View: (props: { plan: PlanView }) => ReactNode }

/** The views of a plan, in the order of their tabs; the guide check and the comparison of versions take their places here. */
export const planTabs: readonly PlanTab[] = [
  { id: 'words', label: 'plans.tab.words', View: PlanWords },
  { id: 'versions', label: 'planReport.versions', View: VersionsTab },
  { id: 'exercises', label: 'plans.tab.exercises', View: ExercisesTab },
]
