import type { paper as en } from '../en/paper.ts'

/** French words for the paper copy of a playbook or of a run. */
export const paper: Record<keyof typeof en, string> = {
  'paper.button': 'Copie papier',
  'paper.title': 'Copie papier de {title}',
  'paper.hint':
    'Pour le poste sans courant : cases, couloirs, cibles, place pour l’heure et les initiales, contacts.',
  'paper.version': '{id}, révision {version}, {hash}',
  'paper.run': '{number}, {facility}. Lancée {at}, imprimée {printed}.',
  'paper.noRun': 'Passage : {gap} Lancée : {blank}',
  'paper.how':
    'Cocher {box} quand c’est fait, écrire l’heure et les initiales. Inscrire le tout dans Entente au retour du courant.',
  'paper.contacts': 'Personnes-ressources par fonction',
  'paper.contacts.plan': 'Fonctions du plan que cet événement suit',
  'paper.contacts.fill': 'Aucun plan avec des contacts n’est activé : remplir à la main',
  'paper.head.position': 'Organisme et fonction',
  'paper.head.phone': 'Téléphone',
  'paper.head.alternate': 'Remplacement',
  'paper.head.done': 'Fait',
  'paper.head.who': 'Couloir et qui',
  'paper.head.time': 'Heure et initiales',
  'paper.steps': 'Étapes de la phase',
  'paper.elements': 'Chaque valeur avec son heure et les initiales',
  'paper.doNot': 'Ne pas : {text}',
  'paper.asks': 'Remplir {elements}',
  'paper.target': 'Cible {minutes} à partir de {from}{basis, select, ours {, notre proposition} other {}}',
  'paper.inLog': 'Les valeurs sont dans le journal.',
  'paper.distances': 'Distances du Guide des mesures d’urgence',
  'paper.distances.fill':
    'Édition du guide imprimé : {gap} ONU : {gap} Fiche : {gap} {box} petit déversement {box} grand déversement {box} jour {box} nuit. Isolation tout autour : {gap} m. Distance de protection sous le vent : {gap} km. Vent de : {gap}°, {gap} km/h.',
  'paper.doNots': 'À ne pas faire',
  'paper.references': 'Références',
  'paper.reference':
    '{id} : {title}{address, select, none {} other {, {address}}}. Confiance {confidence, select, high {élevée} medium {moyenne} other {faible}}.',
  'paper.none': 'Aucun.',
}
