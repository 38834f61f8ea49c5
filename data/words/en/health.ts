/** English words of a computer that is not well. */
export const health = {
  'health.rebuild.title': 'If starting again does not help',
  'health.rebuild.text':
    'The second copy of the log is a file of its own beside the database. Entente can set the damaged database aside, begin a new one and fill it from the second copy: every entry that was shown as saved comes back. The signing key of the desk cannot come back; the desk is made anew, with a new key. What is set aside stays in the data folder.',
  'health.rebuild': 'Rebuild from the second copy',
  'health.desk.title': 'Make this desk anew',
  'health.desk.text':
    'The old key of {code} is gone with the database. The desk gets a new key and a new code, so that its numbers cannot be taken for those of before. Other desks see the new key as not yet compared until you read its digits to them.',
} as const
