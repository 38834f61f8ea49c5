/** English sentences of every problem: what happened, what did not change, what to do. */
export const problem = {
  'problem.unexpected':
    'Something unforeseen happened: {detail}. Nothing that was saved is lost. Try again; if it happens again, note these words.',
  'problem.log.storage-full':
    'The disk is full. This entry was not saved; everything saved before is safe. Free some space, then save again.',
  'problem.log.database-failed':
    'The log could not be opened or written: {detail}. Nothing was changed or reset. Close Entente and start it again.',
  'problem.log.damaged-row':
    'The database of this computer was damaged where it held {entries}. {isMended, select, yes {The second copy had the text, and it was put back.} other {It was set aside; everything else is shown. Other computers that hold the event still have it.}}',
  'problem.log.invalid-entry':
    'This entry was not saved, because {detail} is not valid. Correct it and save again.',
  'problem.log.shared-links-to-country-only':
    'This entry was not saved. A shared entry may not point at one that only one country holds. Remove the link, or keep this entry to your country.',
  'problem.log.not-your-country':
    'Only an official acting for the other country can do this. Nothing was saved.',
  'problem.log.own-key':
    'A desk cannot vouch for its own key. Nothing was saved. Ask another desk to compare the digits and endorse it.',
  'problem.log.must-be-shared':
    'This entry counts for both countries and is always shared. Nothing was saved.',
  'problem.log.must-stay-here':
    'What was handed over or received is recorded for this country only. Nothing was saved.',
  'problem.log.thing-is-shared':
    'What this entry changes is held by both countries, so the change must go to both. Nothing was saved. Set it to Shared, then save again.',
  'problem.log.no-opening':
    'The entry that opened this workspace is missing or cannot be read, so its name and mode are not known. Nothing was changed. Save the raw log and give it to whoever mends Entente.',
  'problem.log.no-official': 'Nobody acts at this desk yet. Choose an official, then save again.',
  'problem.log.unknown-target': 'What this entry is about is not in the log. Nothing was saved.',
  'problem.log.already-retracted':
    'This entry was retracted already. Nothing was saved. Write a new entry instead.',
  'problem.log.decision-terms':
    'The terms of a decision are never corrected, so that every concurrence stays with the words it was given to. Amend the decision, withdraw it or rescind it. Nothing was saved.',
  'problem.log.element-value':
    'The value does not fit this information element: its type, unit, range or allowed values. Nothing was recorded.',
  'problem.log.run-over': 'This run of the playbook has ended. Nothing was recorded.',
  'problem.log.decision-over':
    'This decision has ended; nothing more can be said to it. Nothing was saved. Propose a new one.',
  'problem.log.terms-changed':
    'The terms of this decision changed after you opened this form. Nothing was signed or saved. Close it, read the new terms, then answer them.',
  'problem.log.not-correctable':
    'Entente wrote this entry itself; it cannot be corrected. Add a note instead. Nothing was saved.',
  'problem.log.not-your-handover':
    'Only the official to whom this handover was offered can accept it. Switch official, then accept. Nothing was saved.',
  'problem.log.step-out-of-order':
    'This request has moved on; this step does not fit any more. Look at it again. Nothing was saved.',
  'problem.log.signed-back-dated':
    'An answer is signed when it is given; its time cannot be set to another one. Nothing was saved. Sign it now, or record what was said by phone as an answer by phone.',
  'problem.log.plan-terms':
    'Both countries approve the words of a plan; they are never corrected. Write a new version, or withdraw the approval. Nothing was saved.',
  'problem.log.plan-changed':
    'This plan has a newer version than the one that was open. Nothing was signed or saved. Read it, then approve it.',
  'problem.log.plan-retired': 'This plan is retired; nothing more can be said to it. Nothing was saved.',
  'problem.log.plan-made-up':
    'This plan is made up, for training: a real event cannot follow it. Nothing was saved. Choose a plan of your region, or follow it in an exercise.',
  'problem.log.replaying':
    'A past moment is shown; nothing can be written into it. Nothing was saved. Go back to the present, then save.',
  'problem.log.already-approved': 'Your country has approved this version already. Nothing was saved.',
  'problem.exercise.none': 'This is no exercise. An exercise has a workspace of its own, opened as one.',
  'problem.exercise.already-planned': 'This workspace has its exercise. Change that one.',
  'problem.exercise.over': 'The exercise has ended. Its clock stands, and no more injects are delivered.',
  'problem.exercise.clock-stands': 'The exercise clock has not been started. Start it first.',
  'problem.exercise.no-objective': 'The exercise has no such objective. Choose one of its own.',
  'problem.exercise.removed': 'The inject was taken off the list. Add it again.',
  'problem.exercise.already-sent': 'The inject was sent. Send another one to say something else.',
  'problem.plan.refused':
    'The plan was refused at {at}: {reason, select, notJson {this is not JSON (line {line}, column {column})} tooLarge {the file is too large for a plan} tooDeep {it nests too deep} twiceNamed {this name stands here twice} notAPlan {this is not an Entente plan file} newer {it was written by a newer version of Entente} missing {something is missing here} unknownField {a plan has nothing of this name} wrongType {this is not of the kind that belongs here ({wanted})} notAllowed {this is none of the values that are allowed here ({wanted})} outOfRange {this number is out of range ({wanted})} empty {this may not be empty} tooLong {this is too long} tooFew {there are too few of these ({wanted})} tooMany {there are too many of these ({wanted})} badForm {this is not written as it must be} unknownCrossing {Entente knows no crossing of this name} notInPlan {the plan does not name this crossing} twice {this stands in the plan twice} itself {a crossing is no alternate of itself} outline {the edges of this outline cross} unknownStaging {the plan has no staging area of this name} unknownElement {the guide has no element of this name} overGap {a lower level has a higher threshold} other {it is not valid}}. Nothing was taken over.',
  'problem.purge.held':
    'Nothing was purged: a legal hold of either country names {count, plural, one {# of these entries} other {# of these entries}}. Lift the hold first, or wait.',
  'problem.purge.changed':
    'Nothing was purged: what is due has changed since it was shown. Look at the preview again.',
  'problem.purge.acting': 'This official is acting now. Let another official take over, then erase the name.',
  'problem.journal.failed':
    'The second copy could not be written: {detail}. The entry is saved once, on this computer. Entente tries again.',
  'problem.journal.torn-line':
    'The last line of the second copy was cut off, as a power cut does. It was set aside; every entry that was shown as saved is here.',
  'problem.journal.altered-line':
    '{count, plural, =0 {Line {line} of the second copy was altered. It was left as it is and not read.} other {# lines of the second copy were altered: {line}. They were left as they are and not read.}} The other copy is in use.',
  'problem.journal.forked':
    'Different texts claim the same place in the log: {entries}, at line {lines} of the second copy. The log shows one; the other is kept in the second copy as it is. All other entries were compared and kept. Ask the desk that wrote them which text holds, and record the answer in a note.',
  'problem.journal.rebuilt':
    'The log on this computer was lost and was rebuilt from its second copy: {count, plural, one {# entry} other {# entries}}.',
  'problem.journal.refilled':
    'The second copy on this computer lacked {count, plural, one {# entry} other {# entries}}. The first copy had {count, plural, one {it} other {them}}, and both are whole again. Nothing to do.',
  'problem.journal.newer':
    'Line {line} of the second copy was written by a newer version of Entente. This event was not opened and nothing was changed. Install that version, then open the event again.',
  'problem.health.database-lost':
    'The database of this computer was lost or damaged. {count, plural, =0 {It held no event.} one {# entry was rebuilt from the second copy; every entry that was shown as saved is here.} other {# entries in {events, plural, one {# event} other {# events}} were rebuilt from the second copy; every entry that was shown as saved is here.}} What only the database held is gone: {desks, plural, =0 {the signing key of the desk} one {the signing key of {names}} other {the signing keys of {names}}} and the list of officials. Make the desk anew: it gets a new key and goes on in a chain of its own. What was signed before stays valid; other desks have to compare the new digits once.',
  'problem.health.events-lost':
    '{count, plural, one {One event that was on this computer is} other {# events that were on this computer are}} in neither copy any more: the files were deleted or the disk is damaged. Nothing else was changed. Ask another desk that holds {count, plural, one {it} other {them}} for a bundle with everything, and tell whoever looks after this computer.',
  'problem.health.clock-behind':
    'The clock of this computer is at least {duration} behind the last entry of this desk ({at}). Entries keep their order, but new ones get a wrong time. Set the clock of the computer right, then go on.',
  'problem.health.disk-low':
    '{level, select, low {This disk has {free} left; Entente asks for {reserve}. Everything is saved so far. Free some space soon.} short {This disk has only {free} left. Everything is saved so far, but soon nothing more can be. Free some space now.} other {This disk is full: {free} left. New entries may be refused; what was saved stays. Free some space before you go on.}} Delete or move files that are not needed, or tell whoever looks after this computer. The data lies in {folder}.',
  'problem.profile.newer':
    'The database was written by a newer version of Entente. Nothing was opened and nothing was changed. Install the newest version of Entente, then open it again.',
  'problem.ipc.untrusted-sender': 'A request from outside Entente was refused. Nothing was changed.',
  'problem.ipc.invalid-request': 'A request was not understood and was refused. Nothing was changed.',
  'problem.ipc.unknown-channel': 'This version cannot do that. Nothing was changed.',
  'problem.file.too-large': 'The file is too large. Nothing was added. Choose a smaller one.',
  'problem.file.unreadable':
    'The file could not be read. Nothing was changed. Check that it is there and may be opened.',
  'problem.file.not-text':
    '{path} is not a text file (UTF-8). Nothing was changed. Choose a file that Entente wrote, or save it as UTF-8.',
  'problem.file.not-pmtiles':
    '{path} is not a PMTiles map, version 3. The map stays as it was. Choose a file that ends in .pmtiles.',
  'problem.file.tiles-gone':
    'Your street-level map is no longer at {path}. The Entente base map is shown. Put the file back and try again, choose it where it is now, or remove it.',
  'problem.file.tiles-damaged':
    'Your street-level map {name} is damaged or cut short. Where it cannot be read the Entente base map is shown. Copy the file again from where it came from and choose it.',
  'problem.file.tiles-undrawable':
    'Entente cannot draw {name}: {reason, select, compression {its tiles are packed by a method other than gzip} layers {its layers are neither those of Protomaps nor of OpenMapTiles} other {its tiles are neither vector tiles (MVT) nor pictures (PNG, JPEG, WebP)}}. The map stays as it was. Choose another file.',
  'problem.file.type-refused':
    'Files of this type are not accepted. Add a JPEG, PNG or WebP picture, or a PDF.',
  'problem.file.not-written':
    'The file could not be written: {detail}. No earlier file was changed. Check the place and the space left.',
  'problem.report.failed': 'The report could not be made: {detail}. The log is unchanged. Try again.',
  'problem.report.not-printed':
    'The report was not printed: {detail}. Check that a printer is set up, or export a PDF.',
  'problem.report.cancelled': 'The report was cancelled. No file was written.',
  'problem.reference.invalid': 'The shipped data of crossings is damaged: {detail}. Install Entente again.',
  'problem.backup.gone':
    'The folder for backups is not there: {path}. Entries are safe in two copies on this computer, but not in that folder. Put the drive back, and writing goes on by itself; or choose another folder.',
  'problem.backup.failed':
    'Backups cannot be written to {path}. Entries are safe in two copies on this computer, but not in that folder. Free some space, or have its permissions mended; it is tried again by itself. Reason: {detail}',
  'problem.backup.not-a-backup': 'This file is not a backup of Entente. Nothing was read from it.',
  'problem.backup.newer':
    'A newer version of Entente wrote this backup. Nothing was restored. Install that version, then try again.',
  'problem.backup.damaged':
    'This backup is damaged: line {line} is not what was written. Nothing was restored from it. Choose an earlier backup, or the continuous copy in the same folder.',
  'problem.backup.locked':
    'This backup is locked with the passphrase of the computer that wrote it. Type that passphrase.',
  'problem.backup.no-opening':
    'The entry that opened this workspace is not in the backup. Nothing was restored. Choose a later backup.',
  'problem.backup.other-mode':
    'The workspace of the same name on this computer has another mode than the backup: an exercise never becomes a real event. Nothing was restored.',
  'problem.lock.locked': 'The data on this computer is locked. Type the passphrase first.',
  'problem.lock.wrong-passphrase':
    'This is not the passphrase. Nothing was changed; try again as often as you need.',
  'problem.lock.failed': 'The lock could not be changed. Everything is as it was before. Reason: {detail}',
  'problem.bundle.not-a-bundle':
    'This is not an Entente bundle, or its beginning is damaged. Nothing was changed. Choose a file that ends in .entente; if this is the one, ask the sender for it again.',
  'problem.bundle.newer':
    'This bundle was written by a newer Entente (format {version}). Nothing was changed. Bring this computer to the same version.',
  'problem.bundle.cut':
    'The bundle is cut short after line {line}, as a copy that was not finished is. Nothing was changed. Copy it again from where it came from.',
  'problem.bundle.altered':
    'The bundle was altered{line, plural, =0 {} other { at line #}}. Nothing was changed. Ask the sender for it again, and tell them.',
  'problem.bundle.bad-signature':
    'The bundle says that it comes from {desk}, but the key of that desk did not sign it. Nothing was changed. Call the desk.',
  'problem.bundle.cancelled': 'Cancelled. Nothing was changed, and no file was written.',
  'problem.bundle.no-consent':
    'Nothing here may go to {party}: the other country has not let its entries go on, and there is nothing of ours. Nothing was written. Ask the other country to record its consent.',
  'problem.bundle.no-beginning':
    'The bundle does not hold the beginning of {name}, which is not on this computer. Nothing was changed. Ask the sender for a bundle with everything.',
  'problem.bundle.other-event':
    'The bundle is of another event: {name}. Nothing was changed. Open that event, then import it there.',
  'problem.bundle.not-for-us':
    'The bundle is addressed to {code, select, US {the United States} CA {Canada} other {{recipient}}}, not to this country. Nothing was changed.',
  'problem.bundle.other-mode':
    'The bundle says that it is {mode, select, real {a real event} exercise {an exercise} other {planning}}, but what it belongs to was opened as {held, select, real {a real event} exercise {an exercise} other {planning}}. Nothing was changed. Call the sender.',
  'problem.bundle.changed-meanwhile':
    'The file, or this log, changed while the bundle was looked at. Nothing was changed. Open the bundle again.',
  'problem.bundle.locked': 'The bundle is locked. Type the passphrase that the sender told you.',
  'problem.bundle.wrong-passphrase':
    'The passphrase does not open this bundle. Nothing was changed. Check it with the sender; capital letters count.',
  'problem.file.exists':
    '{path} is there already and was left as it is. Nothing was written. Choose another name.',
  'problem.report.no-display':
    'A PDF is laid out by the app itself, which needs a display. Nothing was written. Run this command with the app on a computer with a display (a virtual one will do), or choose docx, html or json.',
  'problem.bundle.join-modes':
    'A real event, an exercise and a plan library are never joined: the modes differ.',
  'problem.bundle.join-part':
    'The bundle is of {name}, which is on this computer as an event of its own, and it only brings what is new there. Nothing was changed. To import it, open that event first. To join the two events, ask the sender for a bundle with everything.',
  'problem.bundle.mixed-recipients':
    'These bundles are not all for the same one of the two countries, so one file of them could show somebody what was not meant for them. Nothing was written. Merge those for one country.',
} as const
