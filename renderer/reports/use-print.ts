import { useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { inline } from '../../data/reports/words.ts'
import { machine } from '../state/machine.ts'
import type { MadeReport } from '../state/export-report.ts'

/** Hands a report to the print dialog of the computer, one at a time. */
export function usePrint() {
  const [isPrinting, setPrinting] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)

  const print = async ({ document, html }: MadeReport) => {
    setPrinting(true)
    setProblem(null)
    try {
      const title = `${document.workspaceName} – ${inline(document.title)}`.slice(0, 300)
      await machine().printPage(html, title, document.paper)
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      setProblem({ code, facts })
    } finally {
      setPrinting(false)
    }
  }
  return { isPrinting, problem, print }
}
