export const shell = {
  'shell.failed.title': 'Entente could not open its window',
  'shell.failed.body':
    'Nothing that was saved is lost: the log is kept on this computer in two copies. Close this window and start Entente again. If this page comes back, install Entente again; your data stays.',
  'shell.failed.reason': 'Reason: {reason}',
  'shell.failed.data': 'The data is kept in: {folder}',
  'shell.save.title': 'Save',
  'shell.tiles.title': 'Open a street-level map',
  'shell.tiles.filter': 'PMTiles maps',
} as const
