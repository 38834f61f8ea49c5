/** English words of what a regional plan says of a crossing in an event. */
export const planNow = {
  'planNow.title': 'Regional plan',
  'planNow.noPlan': 'This event follows no plan that names this crossing.',
  'planNow.followAPlan': 'Follow a plan',
  'planNow.another': 'Follow another',
  'planNow.at': 'Level {level}: {what}',
  'planNow.level': 'Level {level}',
  'planNow.by': 'By {number} {version}: {title}',
  'planNow.judge': 'A person has to judge:',
  'planNow.measures': 'Measures the plan asks for now',
  'planNow.noMeasures': 'The plan asks for no measure at this level.',
  'planNow.start': 'Start',
  'planNow.startThis': 'Start: {title}',
  'planNow.running': 'running',
  'planNow.ended': 'ended',
  'planNow.noneMet': 'No condition of a higher level is met.',
  'planNow.untold': 'Not known, and may be met:',
  'planNow.file': 'Open a plan file',
  'planNow.fromFile': 'File “{name}”: no approval travels in a file',
  'planNow.elsewhere': 'This plan does not name {name}: its levels and measures will not show here.',
  'planNow.follow': 'Follow a regional plan at {name}',
  'planNow.follow.submit': 'Follow this plan',
  'planNow.plan': 'Plan',
  'planNow.offer':
    '{state, select, inForce {In force: approved by both countries} other {Draft: not approved by both countries}} · {from, select, here {of this log} other {of “{from}”}}',
  'planNow.draft':
    'This wording is not approved by both countries. It may be followed as a guide; it binds nobody.',
  'planNow.snapshot':
    'The wording as it stands now is kept in this event. Later changes of the plan do not change it here.',
  'planNow.none':
    'No plan on this computer names {name}. Enter or import one under Regional plans, in this log or in a planning workspace.',
  'planNow.toPlans': 'To the regional plans',
  'planNow.key.follow': 'Follow a plan here',
  'planNow.key.start': 'Start a measure of the plan, by its place',
} as const
