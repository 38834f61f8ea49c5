/** English words of what a crossing's plan says now, in an event. */
export const planNow = {
  'planNow.title': 'Regional plan now',
  'planNow.none': 'This event follows no plan for this crossing.',
  'planNow.noneClosed': 'This event followed no plan for this crossing.',
  'planNow.followOther': 'Follow another plan or version',
  'planNow.entry': 'Plan {number} version {version}: its entry in the log',
  'planNow.level': 'Level {level}: {name}',
  'planNow.noneMet': 'No condition is met.',
  'planNow.detail': '(now {detail})',
  'planNow.toJudge': 'for a person to judge: {text}',
  'planNow.unknown':
    '{count, plural, one {# condition of a higher level is not known} other {# conditions of higher levels are not known}}',
  'planNow.unknownOf': 'Level {level}: {text}',
  'planNow.measures': 'Measures to take ({count})',
  'planNow.noMeasures': 'The plan names no measure for this level.',
  'planNow.measure': '{type}, level {level}{owner, select, none {} other {, {owner}}}',
  'planNow.started': 'Started',
  'planNow.ended': 'Ended',
  'planNow.start': 'Start',
  'planNow.startIt': 'Start: {title}',
  'planNow.key.start': 'Start the next measure of the plan',
  'planNow.key.follow': 'Follow a plan',
  'planNow.follow.title': 'Follow a plan for {crossing}',
  'planNow.follow.submit': 'Follow this plan',
  'planNow.follow.hint':
    'The event keeps the plan’s words as they stand now. A later version counts only when it is followed anew.',
  'planNow.follow.plan': 'Plan',
  'planNow.follow.none': 'No plan on this computer names this crossing.',
  'planNow.follow.file': 'Open a plan file',
  'planNow.follow.from':
    '{from} · {state, select, inForce {in force} oneCountry {approved by one country} other {not known to be approved}}',
  'planNow.follow.elsewhere': 'This plan does not name {crossing}: its levels and measures will not show here.',
  'planNow.follow.notInForce':
    '{state, select, oneCountry {Only one country has approved this version.} other {No approval of this version is known here.}} It can be followed; the log says which words.',
} as const
