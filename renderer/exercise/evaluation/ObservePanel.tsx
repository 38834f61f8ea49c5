/** Where an evaluator writes down what is seen, beside the list of events. */
export function ObservePanel() {
  return <div className="observe" />
}
