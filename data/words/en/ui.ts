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
  'map.draw.corners':
    '{count, plural, =0 {No corner yet} one {# corner} other {# corners}}{area, select, none {} other { · {area} · edge {edge}}}',
  'map.draw.crossing':
    'That edge would cross another one. Set the corner elsewhere, or take the last one back.',
  'map.draw.tooFew': 'An outline needs at least three corners.',
  'map.draw.tooShort': 'A route needs at least two points.',
  'map.route.start': 'Draw the route',
  'map.route.draw':
    'Click point after point, or move with the arrows and press Space; Backspace takes one back, Enter ends the route, Escape stops.',
  'map.route.end': 'End the route',
  'map.route.typedHint': 'One a line: latitude, longitude. At least two, in the direction of travel.',
  'map.draw.close': 'Close the outline',
  'map.draw.undo': 'Take the last corner back',
  'map.draw.cancel': 'Stop drawing',
} as const
