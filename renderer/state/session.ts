import { create } from 'zustand'
import type { Country, Language, Releasability } from '../../data/model/country.ts'

export type Screen =
  | 'situation'
  | 'log'
  | 'decisions'
  | 'playbooks'
  | 'coverage'
  | 'plans'
  | 'committees'
  | 'exercise'
  | 'report'
  | 'improvement'
  | 'exchange'
  | 'privacy'
  | 'settings'
export type Theme = 'system' | 'light' | 'dark' | 'hc'
export type Scale = 'desk' | 'wall'

/** What is selected on the screens; one thing at a time. */
export type Selection = {
  type:
    | 'facility'
    | 'disruption'
    | 'measure'
    | 'decision'
    | 'request'
    | 'run'
    | 'plan'
    | 'committee'
    | 'actionItem'
    | 'exercise'
    | 'inject'
    | 'correctiveAction'
    | 'entry'
  id: string
}

export type FormName =
  | 'note'
  | 'disruption'
  | 'disruptionUpdate'
  | 'disruptionClose'
  | 'status'
  | 'wait'
  | 'lanes'
  | 'hours'
  | 'measure'
  | 'measureUpdate'
  | 'measureEnd'
  | 'planActivate'
  | 'decision'
  | 'decisionAmend'
  | 'decisionAnswer'
  | 'decisionPhone'
  | 'decisionEnd'
  | 'decisionRemind'
  | 'sovereign'
  | 'acknowledge'
  | 'request'
  | 'requestStep'
  | 'handover'
  | 'handoverAccept'
  | 'message'
  | 'correct'
  | 'retract'
  | 'attach'
  | 'switchOfficial'
  | 'find'
  | 'keys'
  | 'archive'
  | 'endorse'
  | 'revoke'
  | 'resolve'
  | 'consent'
  | 'receive'
  | 'lock'
  | 'planApprove'
  | 'planWithdraw'
  | 'planExercise'
  | 'planReview'
  | 'planRetire'
  | 'planImport'
  | 'planExport'
  | 'listAdopt'
  | 'listAmend'
  | 'coverageReport'
  | 'erg'
  | 'runStart'
  | 'runStep'
  | 'runPoint'
  | 'runEnd'
  | 'runWeights'
  | 'runItem'
  | 'committee'
  | 'committeeMembers'
  | 'committeeMet'
  | 'actionItem'
  | 'actionItemUpdate'
  | 'actionItemClose'
  | 'clockStart'
  | 'clockJump'
  | 'exerciseEnd'
  | 'injectAdHoc'
  | 'injectRetime'
  | 'injectSkip'
  | 'injectMet'
  | 'objectiveRate'
  | 'hotWash'
  | 'correctiveAction'
  | 'correctiveActionUpdate'
  | 'correctiveActionClose'
  | 'carryOver'
  | 'finalReport'
  | 'exercisePrepare'
  | 'injectEdit'
  | 'injectRemove'
  | 'mselImport'
  | 'restore'
  | 'integrity'

/** A form to fill: what it is about, a variant of it, and text to begin with. */
export type Form = { name: FormName; subject?: string; option?: string; text?: string }

type Preferences = { theme: Theme; language: Language; scale: Scale; singleKeys: boolean }

type SessionState = Preferences & {
  screen: Screen
  releasability: Releasability
  selection: Selection | null
  form: Form | null
  goTo: (screen: Screen) => void
  setPreference: (changed: Partial<Preferences>) => void
  setReleasability: (releasability: Releasability) => void
  cycleReleasability: (country: Country) => Releasability
  select: (selection: Selection | null) => void
  openForm: (form: Form) => void
  closeForm: () => void
}

const storageKey = 'entente.preferences'

function storedPreferences(): Preferences {
  const language: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
  const standard: Preferences = { theme: 'system', language, scale: 'desk', singleKeys: true }
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return { ...standard, ...(stored as Partial<Preferences>) }
  } catch {
    return standard
  }
}

/** What this window shows and how; nothing here is part of the log. */
export const useSession = create<SessionState>()((set, get) => ({
  ...storedPreferences(),
  screen: 'situation',
  releasability: 'SHARED',
  selection: null,
  form: null,
  goTo: (screen) => {
    set({ screen })
  },
  setPreference: (changed) => {
    set(changed)
    const { theme, language, scale, singleKeys } = get()
    localStorage.setItem(storageKey, JSON.stringify({ theme, language, scale, singleKeys }))
  },
  setReleasability: (releasability) => {
    set({ releasability })
  },
  cycleReleasability: (country) => {
    const releasability = get().releasability === 'SHARED' ? country : 'SHARED'
    set({ releasability })
    return releasability
  },
  select: (selection) => {
    set({ selection })
  },
  openForm: (form) => {
    set({ form })
  },
  closeForm: () => {
    set({ form: null })
  },
}))
