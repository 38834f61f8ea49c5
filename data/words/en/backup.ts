/** English words of backups and restoring. */
export const backup = {
  'backup.title': 'Backups',
  'backup.text':
    'Entente keeps a copy of every event outside its own folder: a copy that grows with each entry, and a backup after every {every} entries and when Entente is closed. The last ten stay.',
  'backup.textCountry':
    'Backups are yours: they also hold what only your country holds. A drive with backups needs the same care as this computer.',
  'backup.textLocked': 'They are encrypted, and open with your passphrase.',
  'backup.textOpen': 'They are not encrypted, since this computer is not locked.',
  'backup.beside': 'Beside the data of this computer',
  'backup.second': 'Second folder',
  'backup.secondNone':
    'None. If the disk of this computer fails, the folder beside the data fails with it: choose a folder on a USB drive.',
  'backup.secondText':
    'An entry is in this folder too before Entente says that it is saved, unless the drive fails or does not answer within two seconds.',
  'backup.ok': 'Up to date',
  'backup.okAt': 'Up to date; last backup {when}',
  'backup.behind': 'Not up to date',
  'backup.choose': 'Choose a second folder',
  'backup.chooseOther': 'Choose another folder',
  'backup.stop': 'Stop using this folder',
  'backup.retry': 'Try again now',
  'backup.export': 'Save everything into a folder',
  'backup.exportText':
    'All events, plan libraries, files, settings and unfinished notes, for another computer: there, choose Restore and this folder. A locked computer’s copy stays locked.',
  'backup.exported': 'Everything was saved in {path}',
  'backup.newKey':
    'This computer was restored from a backup. It writes as desk {code} with a new key, since a desk’s key cannot be copied. Entries signed before stay verified. Read these digits to the other country on the Exchange screen: {digits}',
  'backup.restore.title': 'Restore from a backup',
  'backup.restore.text':
    'Entries from a backup are added to what is here; nothing here is changed or removed.',
  'backup.restore.first': 'Was Entente used at this desk before? Restore its events from a backup first.',
  'backup.restore.found': 'Backups found',
  'backup.restore.folder': 'Look in a folder',
  'backup.restore.file': 'Choose a file',
  'backup.restore.searching': 'Looking for backups',
  'backup.restore.looking': 'Checking the backup',
  'backup.restore.working': 'Restoring',
  'backup.restore.none': 'No backups found',
  'backup.restore.noneText': 'Choose the folder or the drive that holds them.',
  'backup.restore.chooseOne':
    'Choose a backup to see what it holds. Nothing is written before you restore it.',
  'backup.restore.do': 'Restore',
  'backup.restore.all': 'Restore the newest of all {count, number}',
  'backup.restore.unlock': 'Open',
  'backup.restore.done':
    '{name}: {count, plural, =0 {everything was here already} one {# entry restored} other {# entries restored}}',
  'backup.found.copy': 'Continuous copy',
  'backup.found.backup': 'Backup {number, number}',
  'backup.found.more': '{count, plural, one {Show # earlier} other {Show # earlier}}',
  'backup.found.locked': 'Locked',
  'backup.found.unnamed': 'Workspace {id}',
  'backup.look.title': 'What the backup holds',
  'backup.look.entries': 'Entries',
  'backup.look.first': 'First recorded',
  'backup.look.last': 'Last recorded',
  'backup.look.attachments': 'Attachments',
  'backup.look.here': 'On this computer now',
  'backup.look.notHere': 'Nothing of it',
  'backup.look.added': 'Would be added',
  'backup.look.countryOnly':
    '{count, plural, one {# of them is held by one country only} other {# of them are held by one country only}}: this backup is its own copy and keeps them.',
  'backup.look.whole': 'The backup is whole. The event will be on this computer as it was.',
  'backup.look.union': 'The backup is whole. Both are put together; what was purged here does not come back.',
  'backup.look.newKey':
    'This computer will write as a new desk with a new key, and says so. Entries signed before stay verified.',
  'backup.look.kept':
    '{count, plural, one {# unfinished note or form comes back} other {# unfinished notes and forms come back}}, where none is here.',
  'backup.look.torn':
    'The last line of this copy was cut while it was being written. It is no entry, and everything before it is whole.',
  'backup.look.altered':
    '{count, plural, one {Line {lines} is not what was written. It is left out} other {Lines {lines} are not what was written. They are left out}}, and everything else is restored.',
  'backup.look.forked':
    '{count, plural, one {# entry stands} other {# entries stand}} where another entry stands on this computer. Those here stay.',
  'backup.look.missing':
    '{count, plural, one {# attachment is not with this backup} other {# attachments are not with this backup}}. Keep the folder “attachments” with it.',
  'integrity.title': 'Integrity check',
  'integrity.text':
    'Reads both copies of this event and checks every hash, chain, seal and attachment. Nothing is changed. Entente also does this by itself when nobody has used it for a minute, once in six hours.',
  'integrity.do': 'Check now',
  'integrity.again': 'Check again',
  'integrity.running': 'Checking',
  'integrity.at': 'Checked at',
  'integrity.lines': 'Lines of the second copy',
  'integrity.noLines': 'There is one copy only',
  'integrity.chains': 'Chains',
  'integrity.seals': 'Seals',
  'integrity.vouched': 'Entries under a valid seal',
  'integrity.result':
    '{count, plural, =0 {Everything is as it was written.} one {# thing is not as it was written. All else is.} other {# things are not as they were written. All else is.}}',
  'integrity.findings': 'Findings',
  'integrity.none': 'None.',
  'integrity.where': 'Where',
  'integrity.line': 'Line {line}',
  'integrity.what': 'What was found',
  'integrity.mend': 'What to do',
  'integrity.more': '{count, plural, one {# more is} other {# more are}} in the saved report.',
  'integrity.print': 'Print',
  'integrity.csv': 'Save as CSV',
  'integrity.txt': 'Save as text',
  'integrity.saved': 'Saved: {path}',
  'integrity.notice':
    'A check found {count, plural, one {# thing} other {# things}} in this event that {count, plural, one {is} other {are}} not as written.',
  'integrity.show': 'Show the report',
  'integrity.found.row': 'The database holds another text than was written.',
  'integrity.mend.row':
    'Open the event again: the second copy puts it back. If it has it not, restore a backup or import a bundle.',
  'integrity.found.columns': 'The database lists the entry at another place than its text says.',
  'integrity.mend.columns': 'Save the raw log, then restore the event from a backup on another computer.',
  'integrity.found.line': 'This line of the second copy is not what was written.',
  'integrity.mend.line':
    'Keep it as evidence. The entry is healed from the database when the event is opened again.',
  'integrity.found.torn': 'The last line of the second copy was cut.',
  'integrity.mend.torn': 'Nothing: it is set aside with the next entry, and the database has what it was.',
  'integrity.found.onlyDatabase': 'Only the database holds it.',
  'integrity.mend.onlyDatabase': 'Open the event again: the second copy is given it.',
  'integrity.found.onlyJournal': 'Only the second copy holds it.',
  'integrity.mend.onlyJournal': 'Open the event again: the database is given it.',
  'integrity.found.chain': 'The chain of the desk is broken here.',
  'integrity.mend.chain':
    'Restore a backup, or import a bundle of the desk. Do not rely on later entries of this desk until then.',
  'integrity.found.seal': 'No valid seal vouches for the entries up to here.',
  'integrity.mend.seal': 'Ask the desk for a new bundle, and compare its key by voice.',
  'integrity.found.attachmentMissing': 'The file is not on this computer.',
  'integrity.mend.attachmentMissing':
    'Restore a backup that holds it, or ask the desk that attached it for a bundle.',
  'integrity.found.attachmentAltered': 'The file is not what was attached.',
  'integrity.mend.attachmentAltered': 'Restore a backup that holds it: the damaged file is replaced.',
} as const
