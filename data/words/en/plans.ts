/** English words of regional plans: what each entry says, and the vocabulary of screens and reports. */
export const plans = {
  'kind.plan.drafted': 'Plan drafted',
  'kind.plan.revised': 'Plan revised',
  'kind.plan.elementAssessed': 'Plan element assessed',
  'kind.plan.approved': 'Plan approved',
  'kind.plan.approvalWithdrawn': 'Plan approval withdrawn',
  'kind.plan.exercised': 'Plan exercised',
  'kind.plan.reviewed': 'Plan reviewed',
  'kind.plan.retired': 'Plan retired',
  'kind.plan.activated': 'Plan activated',
  'kind.priorityList.adopted': 'Priority list adopted',
  'kind.priorityList.amended': 'Priority list amended',
  'kind.committee.formed': 'Committee formed',
  'kind.committee.membersChanged': 'Committee members changed',
  'kind.committee.met': 'Committee met',
  'kind.actionItem.opened': 'Action item opened',
  'kind.actionItem.updated': 'Action item updated',
  'kind.actionItem.closed': 'Action item closed',
  'sentence.plan.drafted':
    '{number} drafted, version {version}: {title}. {count, plural, one {# crossing} other {# crossings}}. {text}',
  'sentence.plan.revised':
    '{number} revised, version {version}: {title}. {count, plural, one {# crossing} other {# crossings}}. {text}',
  'sentence.plan.elementAssessed':
    '{number} {version}: {element} {score, select, none {not judged any more} other {scores {score} of 4}}. {owner, select, none {} other {Owner: {owner}.}} {text}',
  'sentence.plan.approved':
    '{country, select, US {The United States} other {Canada}} approves {number} {version}: {title}. {text}',
  'sentence.plan.approvalWithdrawn':
    '{country, select, US {The United States} other {Canada}} withdraws its approval of {number} {version}: {title}. {text}',
  'sentence.plan.exercised':
    '{number} {version} exercised: {name} ({type}), ended {on}, {count, plural, =0 {no crossing named} one {# crossing named} other {# crossings named}}.',
  'sentence.plan.reviewed': '{number} {version} reviewed; next review by {on}. {text}',
  'sentence.plan.retired': '{number} retired: {title}. {text}',
  'sentence.plan.activated': 'This event follows plan {number} {version}: {title}. {text}',
  'sentence.priorityList.adopted':
    '{country, select, US {The United States} other {Canada}} adopts the priority list of {year}: {count, plural, one {# crossing} other {# crossings}}. {text}',
  'sentence.priorityList.amended':
    'Priority list of {year} amended from {on}: {added} added, {removed} removed. {text}',
  'sentence.committee.formed': '{number} formed: {title}. {count, plural, one {# seat} other {# seats}}.',
  'sentence.committee.membersChanged':
    '{number} {title}: members changed, {count, plural, one {# seat} other {# seats}}. {text}',
  'sentence.committee.met': '{number} {title} met on {on}. {text}',
  'sentence.actionItem.opened': '{number} opened: {title}. {owner}, due {on}. {text}',
  'sentence.actionItem.updated': '{number} updated: {title}. {owner}, due {on}. {text}',
  'sentence.actionItem.closed': '{number} closed on {on}: {title}. {text}',
  'exerciseType.tabletop': 'tabletop',
  'exerciseType.drill': 'drill',
  'exerciseType.functional': 'functional exercise',
  'exerciseType.fullScale': 'full-scale exercise',
  'exerciseType.activation': 'real activation',
} as const
