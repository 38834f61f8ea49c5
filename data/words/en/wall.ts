/** English words of the wall display. */
export const wall = {
  'wall.title': 'Wall display',
  'wall.key': 'Wall display: open or close',
  'wall.open': 'Open or close the wall display',
  'wall.text':
    'A second window for the room’s screen: map, clocks, open disruptions, decisions that wait. It shows what both countries share, follows this window and writes nothing. On a second screen it fills it; F11 changes that, Escape leaves.',
  'wall.opened': 'Wall display opened.',
  'wall.closed': 'Wall display closed.',
  'wall.shared': 'Shared by both countries',
  'wall.decisions': 'Decisions awaiting concurrence',
  'wall.decisions.none': 'No decision waits for an answer.',
  'wall.decisions.more': '{count, plural, one {# more decision waits} other {# more decisions wait}}',
  'wall.due': 'answer by {time}',
  'wall.noDue': 'no time limit, asked {duration} ago',
  'wall.disruptions.more': '{count, plural, one {# more open disruption} other {# more open disruptions}}',
  'wall.nothing.waiting': 'Waiting for the main window of Entente',
  'wall.nothing.waitingText': 'The wall display shows what the main window sends. Nothing has come from it.',
  'wall.nothing.closed': 'No workspace is open',
  'wall.nothing.closedText': 'Open an event or an exercise in the main window; it appears here.',
  'wall.nothing.planning': 'A planning workspace is open',
  'wall.nothing.planningText':
    'It has no situation to show. Open an event or an exercise in the main window.',
  'wall.nothing.locked': 'Entente is locked',
  'wall.nothing.lockedText': 'Nothing is shown until it is opened with the passphrase in the main window.',
} as const
