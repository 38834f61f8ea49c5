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
  'backup.okAt': 'Up to date; last backup at {when}',
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
} as const
