import type { shell as en } from '../en/shell.ts'

export const shell: Record<keyof typeof en, string> = {
  'shell.failed.title': 'Entente n’a pas pu ouvrir sa fenêtre',
  'shell.failed.body':
    'Rien de ce qui a été enregistré n’est perdu : le journal est conservé en deux copies sur cet ordinateur. Si cette page revient, réinstallez Entente; vos données restent.',
  'shell.stopped.title': 'La fenêtre d’Entente s’est arrêtée',
  'shell.stopped.body':
    'Rien de ce qui a été enregistré n’est perdu : le journal est conservé en deux copies sur cet ordinateur. Ce qui était en cours de saisie et n’était pas enregistré est peut-être à saisir de nouveau.',
  'shell.unwritable.title': 'Entente ne peut pas écrire sur le disque',
  'shell.unwritable.body':
    'Rien n’a été ouvert, pour que rien ne se perde : ce qui a été enregistré reste intact. Libérez de l’espace sur le disque ou faites corriger les autorisations du dossier, puis ouvrez Entente de nouveau.',
  'shell.again': 'Ouvrir Entente de nouveau',
  'shell.reason': 'Raison : {reason}',
  'shell.data': 'Les données sont conservées dans : {folder}',
  'shell.hung.title': 'Entente ne répond pas',
  'shell.hung.body':
    'Vous pouvez attendre, ou ouvrir la fenêtre de nouveau. Ce qui a été enregistré reste; ce qui est en cours de saisie est peut-être à saisir de nouveau.',
  'shell.hung.wait': 'Attendre',
  'shell.save.title': 'Enregistrer',
  'shell.tiles.title': 'Ouvrir une carte détaillée des rues',
  'shell.tiles.filter': 'Cartes PMTiles',
  'shell.bundle.title': 'Ouvrir un envoi',
  'shell.bundle.filter': 'Envois Entente',
  'shell.menu.edit': 'Édition',
  'shell.menu.undo': 'Annuler',
  'shell.menu.redo': 'Rétablir',
  'shell.menu.cut': 'Couper',
  'shell.menu.copy': 'Copier',
  'shell.menu.paste': 'Coller',
  'shell.menu.selectAll': 'Tout sélectionner',
  'shell.menu.view': 'Affichage',
  'shell.menu.zoomIn': 'Agrandir',
  'shell.menu.zoomOut': 'Réduire',
  'shell.menu.resetZoom': 'Taille réelle',
  'shell.menu.togglefullscreen': 'Plein écran',
  'shell.menu.minimize': 'Placer dans le Dock',
  'shell.menu.about': 'À propos d’Entente',
  'shell.menu.hide': 'Masquer Entente',
  'shell.menu.quit': 'Quitter Entente',
}
