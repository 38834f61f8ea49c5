import type { ReactNode } from 'react'
import type { PlanView } from '../../data/projections/plans.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { GuideCheck } from './check/GuideCheck.tsx'
import { PlanVersions } from './check/PlanVersions.tsx'
import { ExercisesTab } from './ExercisesTab.tsx'
import { PlanWords } from './PlanWords.tsx'
import { VersionsTab } from './VersionsTab.tsx'

/** One view of a plan. */
type PlanTab = { id: string; label: MessageKey; View: (props: { plan: PlanView }) => ReactNode }

/** The views of a plan, in the order of their tabs. */
export const planTabs: readonly PlanTab[] = [
  { id: 'words', label: 'plans.tab.words', View: PlanWords },
  { id: 'check', label: 'check.tab', View: ({ plan }) => <GuideCheck plan={plan.plan} /> },
  { id: 'versions', label: 'planReport.versions', View: VersionsTab },
  { id: 'compare', label: 'check.compareTab', View: ({ plan }) => <PlanVersions plan={plan.plan} /> },
  { id: 'exercises', label: 'plans.tab.exercises', View: ExercisesTab },
]
