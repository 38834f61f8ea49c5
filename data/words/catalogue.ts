import type { Language } from '../model/country.ts'
import { app as enApp } from './en/app.ts'
import { app as frApp } from './fr/app.ts'
import { ui as enUi } from './en/ui.ts'
import { ui as frUi } from './fr/ui.ts'
import { welcome as enWelcome } from './en/welcome.ts'
import { welcome as frWelcome } from './fr/welcome.ts'
import { settings as enSettings } from './en/settings.ts'
import { settings as frSettings } from './fr/settings.ts'
import { problem as enProblem } from './en/problem.ts'
import { problem as frProblem } from './fr/problem.ts'
import { scenarios as enScenarios } from './en/scenarios.ts'
import { scenarios as frScenarios } from './fr/scenarios.ts'
import { replay as enReplay } from './en/replay.ts'
import { replay as frReplay } from './fr/replay.ts'
import { wall as enWall } from './en/wall.ts'
import { wall as frWall } from './fr/wall.ts'
import { terms as enTerms } from './en/terms.ts'
import { terms as frTerms } from './fr/terms.ts'
import { situation as enSituation } from './en/situation.ts'
import { situation as frSituation } from './fr/situation.ts'
import { log as enLog } from './en/log.ts'
import { log as frLog } from './fr/log.ts'
import { forms as enForms } from './en/forms.ts'
import { forms as frForms } from './fr/forms.ts'
import { decisions as enDecisions } from './en/decisions.ts'
import { decisions as frDecisions } from './fr/decisions.ts'
import { report as enReport } from './en/report.ts'
import { report as frReport } from './fr/report.ts'
import { exchange as enExchange } from './en/exchange.ts'
import { exchange as frExchange } from './fr/exchange.ts'
import { headless as enHeadless } from './en/headless.ts'
import { headless as frHeadless } from './fr/headless.ts'
import { privacy as enPrivacy } from './en/privacy.ts'
import { coverage as enCoverage } from './en/coverage.ts'
import { coverage as frCoverage } from './fr/coverage.ts'
import { coverageScreen as enCoverageScreen } from './en/coverage-screen.ts'
import { coverageScreen as frCoverageScreen } from './fr/coverage-screen.ts'
import { plans as enPlans } from './en/plans.ts'
import { facility as enFacility } from './en/facility.ts'
import { plans as frPlans } from './fr/plans.ts'
import { privacy as frPrivacy } from './fr/privacy.ts'
import { playbooks as enPlaybooks } from './en/playbooks.ts'
import { playbooks as frPlaybooks } from './fr/playbooks.ts'
import { planScreen as enPlanScreen } from './en/plan-screen.ts'
import { planScreen as frPlanScreen } from './fr/plan-screen.ts'
import { planEditor as enPlanEditor } from './en/plan-editor.ts'
import { planEditor as frPlanEditor } from './fr/plan-editor.ts'
import { planNow as enPlanNow } from './en/plan-now.ts'
import { planNow as frPlanNow } from './fr/plan-now.ts'
import { playbookRun as enPlaybookRun } from './en/playbook-run.ts'
import { playbookRun as frPlaybookRun } from './fr/playbook-run.ts'
import { facility as frFacility } from './fr/facility.ts'
import { erg as enErg } from './en/erg.ts'
import { erg as frErg } from './fr/erg.ts'
import { playbookEditor as enPlaybookEditor } from './en/playbook-editor.ts'
import { playbookEditor as frPlaybookEditor } from './fr/playbook-editor.ts'
import { paper as enPaper } from './en/paper.ts'
import { paper as frPaper } from './fr/paper.ts'
import { requests as enRequests } from './en/requests.ts'
import { requests as frRequests } from './fr/requests.ts'
import { conduct as enConduct } from './en/conduct.ts'
import { conduct as frConduct } from './fr/conduct.ts'
import { exercise as enExercise } from './en/exercise.ts'
import { exercise as frExercise } from './fr/exercise.ts'
import { evaluation as enEvaluation } from './en/evaluation.ts'
import { evaluation as frEvaluation } from './fr/evaluation.ts'
import { improvement as enImprovement } from './en/improvement.ts'
import { improvement as frImprovement } from './fr/improvement.ts'
import { exerciseDesign as enExerciseDesign } from './en/exercise-design.ts'
import { exerciseDesign as frExerciseDesign } from './fr/exercise-design.ts'
import { guideCheck as enGuideCheck } from './en/guide-check.ts'
import { guideCheck as frGuideCheck } from './fr/guide-check.ts'
import { committees as enCommittees } from './en/committees.ts'
import { committees as frCommittees } from './fr/committees.ts'
import { backup as enBackup } from './en/backup.ts'
import { backup as frBackup } from './fr/backup.ts'
import { health as enHealth } from './en/health.ts'
import { health as frHealth } from './fr/health.ts'
import { lock as enLock } from './en/lock.ts'
import { lock as frLock } from './fr/lock.ts'

/** Every English message; a key names a place or a word, never a sentence. */
const en = {
  ...enApp,
  ...enUi,
  ...enWelcome,
  ...enSettings,
  ...enProblem,
  ...enScenarios,
  ...enReplay,
  ...enWall,
  ...enTerms,
  ...enSituation,
  ...enLog,
  ...enForms,
  ...enDecisions,
  ...enReport,
  ...enFacility,
  ...enExchange,
  ...enHeadless,
  ...enPrivacy,
  ...enLock,
  ...enBackup,
  ...enHealth,
  ...enGuideCheck,
  ...enCommittees,
  ...enPlans,
  ...enPlanScreen,
  ...enPlanEditor,
  ...enPlanNow,
  ...enCoverage,
  ...enCoverageScreen,
  ...enPlaybooks,
  ...enErg,
  ...enPaper,
  ...enPlaybookEditor,
  ...enRequests,
  ...enPlaybookRun,
  ...enExercise,
  ...enConduct,
  ...enEvaluation,
  ...enImprovement,
  ...enExerciseDesign,
}

export type MessageKey = keyof typeof en

const fr: Record<MessageKey, string> = {
  ...frApp,
  ...frUi,
  ...frWelcome,
  ...frSettings,
  ...frProblem,
  ...frScenarios,
  ...frReplay,
  ...frWall,
  ...frTerms,
  ...frSituation,
  ...frLog,
  ...frForms,
  ...frDecisions,
  ...frReport,
  ...frFacility,
  ...frExchange,
  ...frHeadless,
  ...frPrivacy,
  ...frLock,
  ...frBackup,
  ...frHealth,
  ...frGuideCheck,
  ...frCommittees,
  ...frPlans,
  ...frPlanScreen,
  ...frPlanEditor,
  ...frPlanNow,
  ...frCoverage,
  ...frCoverageScreen,
  ...frPlaybooks,
  ...frErg,
  ...frPaper,
  ...frPlaybookEditor,
  ...frRequests,
  ...frPlaybookRun,
  ...frExercise,
  ...frConduct,
  ...frEvaluation,
  ...frImprovement,
  ...frExerciseDesign,
}

/** All messages by language; French has every key, or this does not compile. */
export const catalogues: Record<Language, Record<MessageKey, string>> = { en, fr }
