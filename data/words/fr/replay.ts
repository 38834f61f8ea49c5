import type { replay as en } from '../en/replay.ts'

/** French words of replaying a log. */
export const replay: Record<keyof typeof en, string> = {
  'replay.title': 'Relecture',
  'replay.start': 'Relire ce journal',
  'replay.key.toggle': 'Relire le journal; revenir au présent',
  'replay.key.play': 'Lecture ou pause',
  'replay.key.faster': 'Lire plus vite',
  'replay.key.slower': 'Lire plus lentement',
  'replay.back': 'Revenir au présent',
  'replay.before': 'Entrée précédente',
  'replay.next': 'Entrée suivante',
  'replay.play': 'Lecture',
  'replay.pause': 'Pause',
  'replay.speed': 'Vitesse',
  'replay.times': '{speed}×',
  'replay.slider': 'Moment affiché',
  'replay.moment': 'entrée {count, number} sur {all, number}',
  'replay.newer': '{count, plural, one {# nouvelle entrée depuis} other {# nouvelles entrées depuis}}',
  'replay.mark.disruption': 'Perturbation',
  'replay.mark.decision': 'Décision',
  'replay.mark.inject': 'Injection',
  'replay.readOnly': 'Un moment passé est affiché',
  'replay.readOnlyText': 'Rien ne peut y être écrit. Revenez au présent; ce formulaire s’ouvre alors.',
  'replay.note': 'Un moment passé est affiché; rien ne peut y être écrit.',
  'replay.began': 'Relecture. Un moment passé est affiché, et rien ne peut être écrit.',
  'replay.ended': 'Le présent est affiché de nouveau.',
}
