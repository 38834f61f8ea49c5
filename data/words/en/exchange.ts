export const exchange = {
  'kind.key.endorsed': 'Key endorsed',
  'kind.key.revoked': 'Key revoked',
  'kind.conflict.resolved': 'Conflict resolved',
  'kind.bundle.exported': 'Bundle exported',
  'kind.bundle.imported': 'Bundle imported',
  'kind.onward.consented': 'Onward transfer allowed',
  'kind.onward.consentWithdrawn': 'Onward transfer no longer allowed',
  'kind.workspace.linked': 'Workspace joined',
  'sentence.key.endorsed':
    'The key of {desk} is endorsed for {country, select, US {the United States} other {Canada}}; {how, select, voice {digits compared by voice} inPerson {digits compared in person} sameComputer {on the same computer} other {compared another way}}. {by} {remarks}',
  'sentence.key.revoked':
    'The key of {desk} is revoked: what it wrote after its shared entry {seq} does not count. {reason}.',
  'sentence.conflict.resolved': '{number} {title}: of {count} changes at once, {kept} is kept. {reason}.',
  'sentence.bundle.exported':
    'Bundle for {recipient}: {entries, plural, one {# entry} other {# entries}}, {attachments, plural, one {# attachment} other {# attachments}}; {withheld, plural, one {# entry stays} other {# entries stay}}. Purpose: {purpose}.',
  'sentence.bundle.imported':
    'Bundle from {sender}: {added, plural, one {# new entry} other {# new entries}}, {known} already here, {refused, plural, =0 {nothing refused} one {# chain refused} other {# chains refused}}. Purpose: {purpose}.',
  'sentence.onward.consented': 'Our shared entries may go on to {party}. {reason}',
  'sentence.onward.consentWithdrawn': 'Our shared entries may no longer go on to {party}. {reason}',
  'sentence.workspace.linked': 'Joined with {name}, opened for the same event.',
} as const
