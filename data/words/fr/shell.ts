import type { shell as en } from '../en/shell.ts'

export const shell: Record<keyof typeof en, string> = {
  'shell.failed.title': 'Entente n’a pas pu ouvrir sa fenêtre',
  'shell.failed.body':
    'Rien de ce qui a été enregistré n’est perdu : le journal est conservé en deux copies sur cet ordinateur. Fermez cette fenêtre et redémarrez Entente. Si cette page revient, réinstallez Entente; vos données restent.',
  'shell.failed.reason': 'Raison : {reason}',
  'shell.failed.data': 'Les données sont conservées dans : {folder}',
  'shell.save.title': 'Enregistrer',
  'shell.tiles.title': 'Ouvrir une carte détaillée des rues',
  'shell.tiles.filter': 'Cartes PMTiles',
}
