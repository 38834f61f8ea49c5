/** What evaluators saw and how each objective is rated. */
export function Evaluation() {
  return <section className="evaluation" />
}
