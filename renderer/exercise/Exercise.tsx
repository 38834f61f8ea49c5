import { Evaluation } from './evaluation/Evaluation.tsx'

/** The exercise of the open workspace: its design, its conduct, its evaluation. */
export function Exercise() {
  return <Evaluation />
}
