import { useRef, useState } from 'react'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { markedWords } from '../../../data/plans/plan-file.ts'
import type { PlanFile } from '../../../data/plans/plan-format.ts'
import type { PlanView } from '../../../data/projections/plans.ts'
import { useSession } from '../../state/session.ts'
import { draft, newId, write } from '../../state/write.ts'
import { usePlansView, type Incoming } from '../plans-view.ts'
import { nextNumber } from '../stand.ts'
import type { As } from './ImportAs.tsx'
import { refusalOf, useSaid } from '../../signing/use-signed-form.ts'

/** Takes a plan file in: its words as one entry, then its judgements, which name that entry. */
export function useTakeIn({ file }: Extract<Incoming, { problem: null }>) {
  const said = useSaid()
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const [isBusy, setBusy] = useState(false)
  const busy = useRef(false)
  /** The words once they are written: a second try must not write them again. */
  const written = useRef<Entry | null>(null)

  async function writeAll(as: As, chosen: PlanView | null): Promise<ProblemData | null> {
    const words = wordsOf(file, as, chosen)
    if (!written.current) {
      const refusal = refusalOf(words)
      if (refusal) return refusal
      const outcome = await write(words)
      if (!outcome.ok) return outcome.problem
      written.current = outcome.value[0] ?? null
      said(outcome.value)
    }
    const entry = written.current
    if (!entry || !('plan' in entry.body)) return null
    const { plan } = entry.body
    if (as.takesScores && file.assessments.length > 0) {
      const outcome = await write(judgements(file, plan, entry))
      if (!outcome.ok) return outcome.problem
    }
    useSession.getState().closeForm()
    usePlansView.setState({ incoming: null })
    usePlansView.getState().show(plan)
    useSession.getState().select({ type: 'plan', id: plan })
    return null
  }

  return {
    problem,
    isBusy,
    take: async (as: As, chosen: PlanView | null) => {
      if (busy.current) return
      busy.current = true
      setBusy(true)
      const refused = await writeAll(as, chosen)
      setProblem(refused)
      setBusy(false)
      // Stays busy once it is in: a second stroke that is still on its way must not write it again.
      busy.current = refused === null
    },
  }
}

function wordsOf(file: PlanFile, as: As, chosen: PlanView | null): Draft {
  const content = markedWords(file)
  const { changeNote } = as
  if (as.isNew || !chosen)
    return draft('plan.drafted', {
      plan: newId(),
      content,
      major: file.major,
      minor: file.minor,
      changeNote,
    })
  const next = nextNumber(chosen, as.isMajor)
  return draft(
    'plan.revised',
    { plan: chosen.plan, content, ...next, changeNote },
    { releasability: chosen.releasability, basedOn: chosen.heads },
  )
}

const judgements = (file: PlanFile, plan: string, { hash: version, releasability }: Entry): Draft[] =>
  file.assessments.map(({ element, score, evidence, owner }) =>
    draft(
      'plan.elementAssessed',
      { plan, version, element, score, evidence, owner },
      { releasability, basedOn: [version] },
    ),
  )
