/** English words for the paper copy of a playbook or of a run. */
export const paper = {
  'paper.button': 'Paper copy',
  'paper.title': 'Paper copy of {title}',
  'paper.hint': 'For the desk without power: boxes, lanes, targets, room for time and initials, contacts.',
  'paper.version': '{id}, revision {version}, {hash}',
  'paper.run': '{number}, {facility}. Started {at}, printed {printed}.',
  'paper.noRun': 'Crossing: {gap} Started: {blank}',
  'paper.how':
    'Tick {box} when done, write the time and your initials. Enter it in Entente when power is back.',
  'paper.contacts': 'Contacts',
  'paper.contacts.plan': 'Positions of the plan that this event follows',
  'paper.contacts.fill': 'No plan with contacts is activated: fill in by hand',
  'paper.head.position': 'Agency and position',
  'paper.head.phone': 'Telephone',
  'paper.head.alternate': 'Alternate',
  'paper.head.done': 'Done',
  'paper.head.who': 'Lane and who',
  'paper.head.time': 'Time and initials',
  'paper.steps': 'Steps of the phase',
  'paper.elements': 'Each value with its time and initials',
  'paper.doNot': 'Do not: {text}',
  'paper.asks': 'Fill in {elements}',
  'paper.target': 'Target {minutes} from {from}{basis, select, ours {, our proposal} other {}}',
  'paper.inLog': 'Values are in the log.',
  'paper.distances': 'Distances of the Emergency Response Guidebook',
  'paper.distances.fill':
    'Edition of the printed guidebook: {gap} UN: {gap} Guide: {gap} {box} small spill {box} large spill {box} day {box} night. Isolation all round: {gap} m. Protective distance downwind: {gap} km. Wind from: {gap}°, {gap} km/h.',
  'paper.doNots': 'Do-nots',
  'paper.references': 'References',
  'paper.reference':
    '{id}: {title}{address, select, none {} other {, {address}}}. Confidence {confidence, select, high {high} medium {medium} other {low}}.',
  'paper.none': 'None.',
} as const
