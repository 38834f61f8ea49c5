/** The design of the exercise: its overview, objectives and list of events. */
export function Design() {
  return <section className="exercise-design" />
}
