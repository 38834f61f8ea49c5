/** English words of privacy: retention, holds, purposes, concerns. */
export const privacy = {
  'kind.retention.set': 'Retention set',
  'kind.retention.purged': 'Purged under retention',
  'kind.official.erased': 'Name erased',
  'kind.hold.placed': 'Legal hold placed',
  'kind.hold.lifted': 'Legal hold lifted',
  'kind.purpose.extended': 'Use for another purpose',
  'kind.concern.reported': 'Privacy concern',
  'kind.concern.closed': 'Privacy concern closed',
  'kind.correction.notified': 'Recipient told of corrections',
  'sentence.retention.set': '{class}: kept for {period}. {reason}.',
  'sentence.retention.purged':
    '{count, plural, one {# entry} other {# entries}} purged under retention ({class}){before, select, none {} other {, recorded before {before}}}; {attachments, plural, =0 {no attachment} one {# attachment} other {# attachments}}. {reason}.',
  'sentence.official.erased': 'The name of {position}, {agency}, is erased. {reason}.',
  'sentence.hold.placed':
    'Legal hold {title} on {count, plural, =0 {everything in this workspace} one {{entries}} other {# entries: {entries}}}. {reason}.',
  'sentence.hold.lifted': 'Legal hold {title} lifted. {reason}.',
  'sentence.purpose.extended': 'Also used for: {purpose}. Authority: {authority}. {reason}.',
  'sentence.concern.reported': '{text}. Answered by {owner} until {due}.',
  'sentence.concern.closed': 'Privacy concern answered: {outcome}.',
  'sentence.correction.notified':
    '{recipient} told of {count, plural, one {the correction of {entries}} other {# corrections: {entries}}}. {remarks}',
  'privacy.class.log': 'Log of a real event',
  'privacy.class.movement': 'Movements of responders',
  'privacy.class.exercise': 'Exercise or planning',
  'privacy.class.contacts': 'Names of officials',
  'privacy.class.partner': 'Entries of the other country',
  'privacy.class.audit': 'Audit: exchanges, handovers, archiving',
  'privacy.period.day': '{count, plural, one {# day} other {# days}}',
  'privacy.period.month': '{count, plural, one {# month} other {# months}}',
} as const
