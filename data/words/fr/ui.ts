import type { ui as en } from '../en/ui.ts'

/** French words of the parts. */
export const ui: Record<keyof typeof en, string> = {
  'ui.close': 'Fermer',
  'ui.cancel': 'Annuler',
  'ui.required': 'obligatoire',
  'ui.date': 'Date',
  'ui.time': 'Heure',
  'ui.now': 'Maintenant',
  'ui.dateFormat': 'AAAA-MM-JJ',
  'ui.timeHint': 'HH:MM, 24 heures',
  'ui.timeFormat': 'HH:MM',
  'ui.dateTimeInvalid': 'Écrire la date sous la forme 2025-10-14 et l’heure sous la forme 14:30.',
  'ui.choose': 'Choisir',
  'ui.noMatch': 'Aucun résultat.',
  'ui.moreOptions': 'Afficher tous les choix',
  'ui.more': 'Un de plus',
  'ui.less': 'Un de moins',
  'ui.dismiss': 'Retirer',
  'ui.crashTitle': 'Cette partie de l’écran s’est arrêtée',
  'ui.crashText':
    'Rien de ce qui était enregistré n’est perdu. La rouvrir; si elle s’arrête encore, noter les mots ci-dessous et fermer Entente.',
  'ui.tryAgain': 'Rouvrir',
  'ui.loading': 'Chargement',
  'map.draw.corners':
    '{count, plural, =0 {Aucun sommet} one {# sommet} other {# sommets}}{area, select, none {} other { · {area} · bord {edge}}}',
  'map.draw.crossing': 'Ce côté en croiserait un autre. Placer le sommet ailleurs, ou retirer le dernier.',
  'map.draw.tooFew': 'Un contour demande au moins trois sommets.',
  'map.draw.tooShort': 'Un itinéraire compte au moins deux points.',
  'map.route.start': 'Tracer l’itinéraire',
  'map.route.draw':
    'Cliquer point après point, ou se déplacer avec les flèches et appuyer sur Espace; Retour arrière en retire un, Entrée termine l’itinéraire, Échap arrête.',
  'map.route.end': 'Terminer l’itinéraire',
  'map.route.typedHint': 'Un par ligne : latitude, longitude. Au moins deux, dans le sens du déplacement.',
  'map.draw.close': 'Fermer le contour',
  'map.draw.undo': 'Retirer le dernier sommet',
  'map.draw.cancel': 'Arrêter de dessiner',
}
