import { useEffect, useRef } from 'react'
import { decisionState, type DecisionState } from '../../data/projections/decision-state.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { announce } from '../ui/parts/announce.ts'

/** Says aloud, on whatever screen, when a decision changes its state: by an entry, or by time alone. */
export function useAnnouncedDecisions(): void {
  const t = useTranslate()
  const decisions = useWorkspace((state) => state.picture?.decisions)
  const now = useNow(10_000)
  const before = useRef<Map<string, DecisionState>>(new Map())
  useEffect(() => {
    for (const decision of Object.values(decisions ?? {})) {
      const state = decisionState(decision, now)
      const known = before.current.get(decision.decision)
      before.current.set(decision.decision, state)
      if (known === undefined || known === state) continue
      const values = { number: decision.number, state: t(`decisionState.${state}`) }
      announce(t('decisions.changed', values), 'assertive')
    }
  }, [decisions, now, t])
}
