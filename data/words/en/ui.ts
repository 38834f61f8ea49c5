/** English words of the parts. */
export const ui = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.required': 'required',
  'ui.date': 'Date',
  'ui.time': 'Time',
  'ui.now': 'Now',
  'ui.dateFormat': 'YYYY-MM-DD',
  'ui.timeHint': 'HH:MM, 24 hours',
  'ui.timeFormat': 'HH:MM',
  'ui.dateTimeInvalid': 'Write the date as 2025-10-14 and the time as 14:30.',
  'ui.choose': 'Choose',
  'ui.noMatch': 'Nothing matches.',
  'ui.moreOptions': 'Show all choices',
  'ui.more': 'One more',
  'ui.less': 'One less',
  'ui.dismiss': 'Dismiss',
  'ui.crashTitle': 'This part of the screen stopped',
  'ui.crashText':
    'Nothing that was saved is lost. Open it again; if it stops again, write down the words below and close Entente.',
  'ui.tryAgain': 'Open it again',
  'ui.loading': 'Loading',
} as const
