/** What people said afterwards, and what is to be done about it. */
export function Improvement() {
  return <section className="improvement" />
}
