import type { wall as en } from '../en/wall.ts'

/** French words of the wall display. */
export const wall: Record<keyof typeof en, string> = {
  'wall.title': 'Affichage mural',
  'wall.key': 'Affichage mural : ouvrir ou fermer',
  'wall.open': 'Ouvrir ou fermer l’affichage mural',
  'wall.text':
    'Une deuxième fenêtre pour l’écran de la salle : carte, horloges, perturbations en cours, décisions en attente. Elle montre ce que les deux pays partagent, suit cette fenêtre et n’écrit rien. Elle remplit un deuxième écran s’il y en a un; F11 change cela, Échap en sort.',
  'wall.opened': 'Affichage mural ouvert.',
  'wall.closed': 'Affichage mural fermé.',
  'wall.shared': 'Partagé par les deux pays',
  'wall.decisions': 'Décisions en attente d’accord',
  'wall.decisions.none': 'Aucune décision n’attend de réponse.',
  'wall.decisions.more':
    '{count, plural, one {# autre décision attend} other {# autres décisions attendent}}',
  'wall.due': 'réponse d’ici {time}',
  'wall.noDue': 'sans délai, demandée il y a {duration}',
  'wall.disruptions.more':
    '{count, plural, one {# autre perturbation en cours} other {# autres perturbations en cours}}',
  'wall.nothing.waiting': 'En attente de la fenêtre principale d’Entente',
  'wall.nothing.waitingText':
    'L’affichage mural montre ce que la fenêtre principale envoie. Rien n’en est arrivé.',
  'wall.nothing.closed': 'Aucun espace de travail n’est ouvert',
  'wall.nothing.closedText':
    'Ouvrez un événement ou un exercice dans la fenêtre principale; il apparaît ici.',
  'wall.nothing.planning': 'Un espace de planification est ouvert',
  'wall.nothing.planningText':
    'Il n’a pas de situation à montrer. Ouvrez un événement ou un exercice dans la fenêtre principale.',
  'wall.nothing.locked': 'Entente est verrouillée',
  'wall.nothing.lockedText':
    'Rien n’est affiché tant que la phrase de passe n’est pas saisie dans la fenêtre principale.',
}
