/** English words of the lock. */
export const lock = {
  'lock.title': 'Lock',
  'lock.none':
    'Whoever has this computer’s disk can read the log, the attachments and the names of officials. A passphrase encrypts them.',
  'lock.on':
    'All that Entente keeps on this computer is encrypted. Without the passphrase nobody can read it; sizes, counts and times of files stay visible.',
  'lock.leftover':
    'An earlier copy could not be removed while it was open. It goes when Entente is started next.',
  'lock.set': 'Set a passphrase',
  'lock.change': 'Change the passphrase',
  'lock.remove': 'Remove the lock',
  'lock.now': 'Lock now',
  'lock.after': 'Lock by itself when nothing was touched',
  'lock.minutes': '{count, plural, =0 {Never} one {After # minute} other {After # minutes}}',
  'lock.setTitle': 'Lock this computer’s data',
  'lock.setText':
    'Everything is written anew, encrypted, and the open copy is removed. It needs as much free space as the data has now. Nothing is lost if it is interrupted.',
  'lock.warning':
    'Nobody can recover the passphrase: not your agency, not the makers of Entente. If it is lost, the data on this computer is lost. Keep it where your agency keeps such things, and export what must last.',
  'lock.setNow': 'Lock with this passphrase',
  'lock.changeTitle': 'Change the passphrase',
  'lock.changeText': 'The data stays as it is; only the passphrase that opens it changes.',
  'lock.changed': 'The passphrase was changed.',
  'lock.removeTitle': 'Remove the lock',
  'lock.removeText':
    'Everything is written anew without encryption, and the locked copy is removed. Whoever has the disk can then read it.',
  'lock.present': 'Passphrase now',
  'lock.working': '{done, number} of {of, number} entries written anew',
  'lock.checking': 'The attachments are copied, and every entry is read again to compare it …',
  'lock.locked': 'Locked',
  'lock.type': 'Passphrase',
  'lock.open': 'Unlock',
  'lock.opening': 'Trying the passphrase …',
  'lock.typed':
    'The window was locked, or Entente ended, while “{title}” was open. This was typed and not saved:',
} as const
