/** What the command line says. */
export const headless = {
  'headless.usage': `Entente without a window. No display is needed, except to make a PDF.

  entente verify FILE...
  entente merge FILE... -o OUT
  entente report FILE... --lang en|fr|both --format pdf|docx|html|json -o OUT [--paper letter|a4]
  entente coverage FILE... --as-of YYYY-MM-DD [--months N] [-o OUT --lang en|fr|both --format pdf|docx|html|csv]
  entente exercise [FILE...] [--start [YYYY-MM-DDT]HH:MM] [--lang en|fr]
  entente exercise --scenario ID -o OUT [--format csv|xlsx|json] [--day YYYY-MM-DD] [--lang en|fr]

  --json                   one line of JSON instead of text
  --passphrase-file FILE   the file that holds the passphrase of locked bundles

Files may be named in any order: a bundle that goes on from another is read after it.
Files are only read, and OUT must be a new name.
Ends with 0 when all is well, 1 when something was refused or failed, 2 when the command was not understood.`,
  'headless.noCommand': 'No command was given.',
  'headless.unknownCommand': 'There is no command {name}.',
  'headless.unknownOption': 'This command has no option {name}.',
  'headless.notUnderstood': 'The command was not understood: {detail}',
  'headless.noFile': 'No file was named.',
  'headless.needsOption': 'The option {name} is missing.',
  'headless.wrongValue': 'The option {name} takes one of: {allowed}.',
  'headless.file.good': '{file}: whole, signed and unaltered',
  'headless.file.partly': '{file}: whole and signed, but not all of it is accepted',
  'headless.file.bad': '{file}: REFUSED. {reason}',
  'headless.file.event': '  Event: {name} ({mode}), {workspace}',
  'headless.file.from':
    '  From: {name}, {agency}, {country, select, US {United States} other {Canada}}; written {at}; signed by key {fingerprint}',
  'headless.file.to':
    '  To: {name}, {country, select, US {United States} CA {Canada} other {neither of the two countries}}',
  'headless.file.purpose': '  Purpose: {purpose}',
  'headless.file.counts':
    '  {entries, plural, one {# entry} other {# entries}}, {attachments, plural, one {# attachment} other {# attachments}}; withheld: {isDeclared, select, yes {{withheld, plural, one {# entry} other {# entries}}, as the sender declares} other {not declared}}',
  'headless.chain':
    '  {name}, {country, select, US {United States} CA {Canada} other {country unknown}}, {releasability, select, SHARED {shared} other {{releasability} only}}, entries {from} to {to}: {refusal, select, none {{added} new, {known} already read} gap {REFUSED at {seq}: what comes before is in none of the files} fork {REFUSED at {seq}: another entry stands at this place} unsealed {REFUSED: no signature covers its end} altered {REFUSED: the signature does not fit} noKey {REFUSED: the key of this desk is in none of the files} secondOpening {REFUSED at {seq}: another desk opened this event} notJoined {REFUSED: of another opening that no endorsed key joined with this event} notForUs {REFUSED: not for this recipient} other {REFUSED}}\n    {key, select, unknown {The key is in none of the files}  opener {Key {fingerprint}, the desk that opened the event} endorsed {Key {fingerprint}, endorsed} revoked {Key {fingerprint}, REVOKED} other {Key {fingerprint}, endorsed in none of these files: compare it by voice}}',
  'headless.merge.sender': 'Merged on the command line',
  'headless.merge.agency': 'Not a desk',
  'headless.merge.nothing': 'Nothing was merged or written: every file must be accepted whole.',
  'headless.merge.done':
    '{files, plural, one {# file} other {# files}} merged into {out}: {entries, plural, one {# entry} other {# entries}}, {attachments, plural, one {# attachment} other {# attachments}}. Each desk’s own signature still vouches for its entries; the file itself is signed by a key made for it alone.',
  'headless.wrongDay': 'The option {name} takes a day, written YYYY-MM-DD.',
  'headless.coverage.nothing': 'Nothing was counted: every file must be accepted whole.',
  'headless.coverage.done': 'Report written to {out}.',
  'headless.report.nothing': 'No report was written: every file must be accepted whole.',
  'headless.report.done': 'Report of {entries, plural, one {# entry} other {# entries}} written to {out}.',
} as const
