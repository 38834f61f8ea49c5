/** What is said of scenarios, of exercise files and of lists of events that come from a file. */
export const scenarios = {
  'problem.exercise.refused':
    'The exercise was refused at {at}: {reason, select, notJson {this is not JSON (line {line}, column {column})} tooLarge {the file is too large for an exercise} tooDeep {it nests too deep} twiceNamed {this name stands here twice} notAnExercise {this is not an Entente exercise file} newer {it was written by a newer version of Entente} missing {something is missing here} unknownField {an exercise has nothing of this name} wrongType {this is not of the kind that belongs here ({wanted})} notAllowed {this is none of the values that are allowed here ({wanted})} outOfRange {this number is out of range ({wanted})} empty {this may not be empty} tooLong {this is too long} tooFew {there are too few of these ({wanted})} tooMany {there are too many of these ({wanted})} badForm {this is not written as it must be} unknownCrossing {Entente knows no crossing of this name} unknownObjective {the exercise has no objective of this name} unknownTask {the exercise has no critical task of this name} unknownBranch {the list has no other event of this number} twice {this stands in the exercise twice} other {it is not valid}}. Nothing was taken over.',
  'problem.scenario.unknown': 'There is no scenario {id}. There are: {known}.',
  'scenarioNature.realEvent': 'a real event',
  'scenarioNature.composite': 'several real events put together',
  'scenarioNature.fiction': 'made up, on real experience',
  'msel.place.cell': 'Row {row}, column {column} ({heading}): {reason}',
  'msel.place.row': 'Row {row}: {reason}',
  'msel.place.column': 'Column {column} ({heading}): {reason}',
  'mselFault.tooLarge': 'The file is too large for a list of events. Keep only the list.',
  'mselFault.notText':
    'The file is neither text nor a workbook, or it is damaged. Save it as CSV or XLSX again.',
  'mselFault.badCsv': 'From row {value} on a quotation mark has no partner. Save the file as CSV again.',
  'mselFault.notXlsx': 'The file is a ZIP file but no XLSX workbook. Save it as XLSX or CSV.',
  'mselFault.damagedXlsx':
    'The workbook is damaged or locked ({value}). Open it in a spreadsheet and save it as XLSX again, without a password.',
  'mselFault.tooManyCells': 'The sheet has too many cells ({value}). Keep only the list of events.',
  'mselFault.empty': 'There is no event in the file. Add a row under the headings.',
  'mselFault.noHeadings':
    'No row of headings was found. A list of events needs at least a column Title or Text and one more, such as Number or Time, among its first 20 rows.',
  'mselFault.twiceColumn':
    'Two columns mean the same ({value}). Rename or delete one; for two languages write (EN) and (FR).',
  'mselFault.tooManyRows': 'There are too many rows ({value}). A list has 500 events at most.',
  'mselFault.missing': 'The cell is empty. Fill it in.',
  'mselFault.tooLong': 'The text is too long: {value} Shorten it, or move it to the comments.',
  'mselFault.badNumber':
    '“{value}” is no number of an event. Use up to 16 letters, digits, dots and hyphens, such as 7 or 7a.',
  'mselFault.twiceNumber':
    'The number {value} was used before; its row is in brackets. Give each event its own.',
  'mselFault.badTime': '“{value}” is no time. Write T+1:30, 90 min or, with a known start, 09:05.',
  'mselFault.beforeStart':
    '“{value}” is before the exercise starts. Events before it belong in the scenario, not in the list.',
  'mselFault.tooLate': '“{value}” is more than 30 days after the start. Write it again.',
  'mselFault.needsStart':
    '“{value}” is a time of the day, and the start of the exercise is not known. Give the start, or write T+1:30.',
  'mselFault.badType': 'This type is not known: {value}. Use one of those in brackets.',
  'mselFault.badMethod': 'This method is not known: {value}. Use one of those in brackets.',
  'mselFault.badCountry': '“{value}” names no country. Write US, CA or both.',
  'mselFault.badBasis': 'This is neither fact nor fiction: {value}. Use one of those in brackets.',
  'mselFault.unknownObjective':
    'The exercise has no objective “{value}”. Use its number or title, or add the objective first.',
  'mselFault.unknownTask':
    'The exercise has no critical task “{value}”. Use its name or text, or add the task first.',
  'mselFault.unknownBranch': 'The list has no other event {value} to follow. Correct the number.',
  'mselFault.badEffect':
    '“{value}” is no effect. Write for example: status ambassador-bridge toCA commercial closed',
  'mselFault.unknownFacility':
    'Entente knows no crossing “{value}”. Use its identity, such as ambassador-bridge.',
  'mselFault.tooMany':
    'There are too many of these ({value}). An event has 20 effects and 30 objectives at most.',
  'mselFault.noValue':
    'The cell holds a formula without a saved value, and formulas are never computed here. Replace it by its value.',
  'mselNotice.ignoredColumn': 'This column is nothing that a list of events has, and was left out.',
  'mselNotice.assumedNumber': 'There is no column for the number; the events were numbered from 1.',
  'mselNotice.assumedElapsed':
    'No start is known: times such as {value} were counted from the start of the exercise. If they are times of the day, give the start.',
  'mselNotice.assumedCountries': 'No country is named: the event goes to both.',
  'mselNotice.assumedMethod': 'No method is given: control hands the event over in person.',
  'mselNotice.assumedTitle': 'There is no title: the text begins it ({value}).',
  'mselNotice.assumedText': 'There is no text: the title is the text ({value}).',
  'mselNotice.assumedSender': 'No sender is given: it comes from exercise control.',
  'mselNotice.objectivesLeftOut':
    'Objectives and critical tasks were left out: no exercise is open to find them in.',
  'mselNotice.formulaValue':
    'The value that was saved with a formula was taken ({value}); nothing was computed.',
  'headless.exercise.file':
    '{file}: whole exercise {name}, {objectives, plural, one {# objective} other {# objectives}}, {injects, plural, one {# event} other {# events}}',
  'headless.exercise.list': '{file}: list of {injects, plural, one {# event} other {# events}}',
  'headless.exercise.bad':
    '{file}: REFUSED. {faults, plural, one {# fault} other {# faults}}; nothing of it would be taken over.',
  'headless.exercise.scenario':
    '{id}: {title}. {injects, plural, one {# event} other {# events}}, {facts, plural, one {# fact} other {# facts}} with sources; {nature}.',
  'headless.exercise.written': '{name} written to {out}.',
  'headless.noFileHere': 'This command reads no file: {name}.',
  'headless.wrongStart': 'The option --start takes a time, HH:MM, or a day and a time, YYYY-MM-DDTHH:MM.',
} as const
