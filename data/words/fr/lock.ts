import type { lock as en } from '../en/lock.ts'

/** French words of the lock. */
export const lock: Record<keyof typeof en, string> = {
  'lock.title': 'Verrou',
  'lock.none':
    'Quiconque a le disque de cet ordinateur peut lire le journal, les pièces jointes et les noms des fonctionnaires. Une phrase de passe les chiffre.',
  'lock.on':
    'Tout ce qu’Entente garde sur cet ordinateur est chiffré. Sans la phrase de passe, personne ne peut le lire; la taille, le nombre et l’heure des fichiers restent visibles.',
  'lock.leftover':
    'Une copie antérieure n’a pas pu être supprimée pendant qu’elle était ouverte. Elle le sera au prochain démarrage d’Entente.',
  'lock.set': 'Définir une phrase de passe',
  'lock.change': 'Changer la phrase de passe',
  'lock.remove': 'Retirer le verrou',
  'lock.now': 'Verrouiller maintenant',
  'lock.after': 'Verrouiller sans intervention quand rien n’a été touché',
  'lock.minutes': '{count, plural, =0 {Jamais} one {Après # minute} other {Après # minutes}}',
  'lock.setTitle': 'Verrouiller les données de cet ordinateur',
  'lock.setText':
    'Tout est réécrit sous forme chiffrée, puis la copie ouverte est supprimée. Il faut autant d’espace libre que les données en occupent. Rien n’est perdu en cas d’interruption.',
  'lock.warning':
    'Personne ne peut récupérer la phrase de passe : ni votre organisme, ni les auteurs d’Entente. Si elle est perdue, les données de cet ordinateur sont perdues. Conservez-la là où votre organisme garde ce genre de choses, et exportez ce qui doit durer.',
  'lock.setNow': 'Verrouiller avec cette phrase de passe',
  'lock.changeTitle': 'Changer la phrase de passe',
  'lock.changeText': 'Les données restent telles quelles; seule change la phrase de passe qui les ouvre.',
  'lock.changed': 'La phrase de passe a été changée.',
  'lock.removeTitle': 'Retirer le verrou',
  'lock.removeText':
    'Tout est réécrit sans chiffrement, puis la copie verrouillée est supprimée. Quiconque a le disque pourra alors tout lire.',
  'lock.present': 'Phrase de passe actuelle',
  'lock.working': '{done, number} entrées réécrites sur {of, number}',
  'lock.checking': 'Les pièces jointes sont copiées, et chaque entrée est relue pour être comparée…',
  'lock.locked': 'Verrouillé',
  'lock.type': 'Phrase de passe',
  'lock.open': 'Déverrouiller',
  'lock.opening': 'Essai de la phrase de passe…',
  'lock.typed':
    'La fenêtre a été verrouillée, ou Entente s’est arrêté, pendant que « {title} » était ouvert. Ceci avait été tapé et n’était pas enregistré :',
}
