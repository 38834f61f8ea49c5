import type { improvement as en } from '../en/improvement.ts'

/** French words of the hot wash, the improvement plan and the final report. */
export const improvement: Record<keyof typeof en, string> = {
  'app.keys.improvement': 'Compte rendu à chaud et amélioration',
  'improvement.views': 'Compte rendu à chaud, mesures correctives, rapport final',
  'improvement.view.hotWash': 'Compte rendu à chaud ({count})',
  'improvement.view.actions': 'Mesures correctives ({count})',
  'improvement.view.final': 'Rapport final',
  'improvement.country': 'Pays',
  'improvement.nothing': 'Rien n’a été dit',
  'improvement.noComment': 'Personne n’a encore fait de commentaire',
  'improvement.noCommentText':
    'Juste après, demandez à chaque cellule ce qui est bien allé, ce qui est à améliorer et ce qui l’a surprise. Nommez l’organisation ou le poste, jamais une personne.',
  'improvement.typedBy': 'saisi par {country}',
  'improvement.commentTitle': 'Commentaire à chaud',
  'improvement.cell': 'Cellule',
  'improvement.cellHint': 'Organisation, groupe ou lieu; jamais une personne.',
  'improvement.cells': 'Cellules connues',
  'improvement.actions': 'Mesures correctives',
  'improvement.noAction': 'Aucune mesure corrective pour l’instant',
  'improvement.noActionText':
    'Les points à améliorer que relèvent les évaluateurs s’inscrivent ici, avec ce qu’il y a à faire.',
  'improvement.waiting': 'Points à améliorer sans mesure ({count})',
  'improvement.waitingText': 'Choisissez-en un et appuyez sur C.',
  'improvement.ownedDue': '{owner} · échéance {on}',
  'improvement.state.open': 'En cours',
  'improvement.state.overdue': 'En retard',
  'improvement.state.done': 'Réalisée',
  'improvement.carried': 'Dans la bibliothèque de plans',
  'improvement.carriedTo':
    'Reportée dans « {library} » sous {number}, {state, select, closed {close là-bas} other {en cours là-bas}}.',
  'improvement.noLibrary':
    'On ne peut écrire dans aucune bibliothèque de plans de cet ordinateur. Ouvrez-en une, ou reportez la mesure là où elle se trouve.',
  'improvement.openLibrary': 'Ouvrir ou commencer une bibliothèque de plans',
  'improvement.reading':
    'Les bibliothèques de plans sont en cours de lecture. L’enregistrement suit dès qu’elles sont lues.',
  'improvement.chooseLibrary':
    'Cet ordinateur a plusieurs bibliothèques de plans. Choisissez celle qui la reçoit, puis enregistrez.',
  'improvement.carryTitle': 'Reporter {number} dans une bibliothèque de plans',
  'improvement.carryText':
    'Elle y devient une mesure de suivi, compte comme amélioration et est suivie jusqu’à sa clôture.',
  'improvement.library': 'Bibliothèque de plans',
  'improvement.committee': 'Comité qui en assure le suivi',
  'improvement.noCommittee': 'Aucun',
  'improvement.finding': 'Constat',
  'improvement.recommendation': 'Mesure corrective',
  'improvement.organisation': 'Organisation responsable',
  'improvement.contact': 'Point de contact',
  'improvement.contactHint': 'Un poste, jamais une personne.',
  'improvement.starts': 'Début',
  'improvement.due': 'Échéance',
  'improvement.firstDue': '(première échéance : {on})',
  'improvement.endsBefore': 'L’échéance ne peut précéder le début.',
  'improvement.element': 'Élément de capacité',
  'improvement.capability': 'Capacité de base',
  'improvement.from': 'Observations',
  'improvement.doneOn': 'Réalisée le',
  'improvement.outcome': 'Ce qui en est résulté',
  'improvement.reopen': 'Rouvrir',
  'improvement.actionTitle': 'Nouvelle mesure corrective',
  'improvement.updateTitle': 'Modifier {number}',
  'improvement.closeTitle': '{number} est réalisée',
  'improvement.final': 'Rapports finaux',
  'improvement.finalEach':
    'Chaque pays déclare son propre rapport final. L’empreinte est celle du fichier enregistré.',
  'improvement.notFinal': 'non final',
  'improvement.uncounted':
    'Déclaré, mais non final : la clé de son poste {standing, select, revoked {a été révoquée} other {n’est pas attestée}}',
  'improvement.notBinding':
    '{standing, select, revoked {La clé de ce poste a été révoquée. Le rapport est consigné et ne compte pas : un poste de votre pays dont la clé fait foi doit le déclarer.} other {La clé de ce poste n’est pas attestée. Le rapport est consigné, et il est final dès qu’un poste dont la clé a été vérifiée a comparé les chiffres de cette clé et l’a attestée (Échange).}}',
  'improvement.mend':
    '{standing, select, revoked {Il est final dès qu’un poste de ce pays dont la clé fait foi le déclare.} other {Il est final dès qu’un poste dont la clé a été vérifiée a comparé les chiffres de cette clé et l’a attestée.}}',
  'improvement.toKeys': 'Échange : clés',
  'improvement.isFinal': 'Final le {on}',
  'improvement.finalTitle':
    'Déclarer final le rapport {country, select, US {des États-Unis} other {du Canada}}',
  'improvement.finalText':
    'Le rapport est d’abord exporté. Ce n’est qu’une fois son fichier enregistré que le journal le dit final, avec l’empreinte de ce fichier. Ce que l’exercice dit de son plan est ensuite consigné dans la bibliothèque du plan, si elle se trouve sur cet ordinateur.',
  'improvement.finalOn': 'Final le',
  'improvement.notYet': 'Ce jour n’est pas encore venu.',
  'improvement.realEvent':
    'L’utilisation d’un plan dans un événement réel se note au plan, dans sa propre bibliothèque : Plans, V, avec les jours où les rapports des deux pays sont devenus finaux.',
  'improvement.forPlan': 'Ce que l’exercice dit de son plan',
  'improvement.gaps': 'Rien pour l’instant. Il manque :',
  'improvement.gap.noExercise': 'Aucun exercice n’est planifié ici.',
  'improvement.gap.notEnded': 'L’exercice n’est pas terminé.',
  'improvement.gap.noPlan': 'L’exercice ne met à l’épreuve aucun plan que suit cet espace de travail.',
  'improvement.gap.noCrossing': 'Aucun des passages à l’épreuve n’est nommé par le plan.',
  'improvement.gap.noObjective':
    'Aucun objectif ne compte pour un groupe de critères de la mesure des plans.',
  'improvement.gap.reportNotFinal': 'Aucun des deux pays n’a déclaré son rapport final.',
  'improvement.gap.reportUnchecked':
    '{country, select, US {Les États-Unis ont} other {Le Canada a}} déclaré le rapport final, mais il ne compte pas encore : la clé du poste {standing, select, revoked {a été révoquée} other {n’est pas attestée}}.',
  'improvement.plan': 'Plan mis à l’épreuve',
  'improvement.ended': 'Terminé le',
  'improvement.tookPart': 'Ont participé',
  'improvement.noted': 'Consigné dans la bibliothèque « {library} », au plan {number}, version {version}.',
  'improvement.notNoted': 'Pas encore consigné dans la bibliothèque « {library} ».',
  'improvement.validates':
    'La règle de couverture l’accepte : le plan est validé aux passages nommés ci-dessus. La couverture dit lesquels comptent.',
  'improvement.validatesNot': 'La règle de couverture ne l’accepte pas :',
  'improvement.noStanding': 'Le plan n’y a aucune version que la règle de couverture puisse juger.',
  'improvement.byHand':
    'La bibliothèque du plan n’est pas sur cet ordinateur. Enregistrez ces faits, apportez le fichier et le rapport final à l’ordinateur qui détient la bibliothèque et notez l’exercice au plan à la main : Plans, V.',
  'improvement.saveFacts': 'Enregistrer les faits dans un fichier',
  'improvement.fileTitle':
    'EXERCICE. Pas un événement réel. À noter à la main au plan, dans sa bibliothèque : Plans, V.',
  'improvement.key.comment': 'Commentaire à chaud',
  'improvement.key.action': 'Nouvelle mesure corrective',
  'improvement.key.change': 'Modifier la mesure corrective',
  'improvement.key.done': 'Mesure corrective réalisée',
  'improvement.key.carry': 'Reporter dans une bibliothèque de plans',
  'improvement.key.final': 'Déclarer le rapport final',
  'improvement.key.note': 'Consigner dans la bibliothèque du plan',
}
