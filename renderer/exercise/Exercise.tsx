import { Design } from './design/Design.tsx'

/** The exercise of the open workspace: its design, its conduct, its evaluation. */
export function Exercise() {
  return (
    <section className="exercise">
      <Design />
    </section>
  )
}
