import type { scenarios as en } from '../en/scenarios.ts'

export const scenarios: Record<keyof typeof en, string> = {
  'problem.exercise.refused':
    'L’exercice a été refusé à {at} : {reason, select, notJson {ce n’est pas du JSON (ligne {line}, colonne {column})} tooLarge {le fichier est trop gros pour un exercice} tooDeep {l’imbrication est trop profonde} twiceNamed {ce nom s’y trouve deux fois} notAnExercise {ce n’est pas un fichier d’exercice Entente} newer {il a été écrit par une version plus récente d’Entente} missing {il manque quelque chose ici} unknownField {un exercice n’a rien de ce nom} wrongType {ce n’est pas du type attendu ici ({wanted})} notAllowed {ce n’est aucune des valeurs permises ici ({wanted})} outOfRange {ce nombre est hors limites ({wanted})} empty {ceci ne peut pas être vide} tooLong {c’est trop long} tooFew {il y en a trop peu ({wanted})} tooMany {il y en a trop ({wanted})} badForm {ce n’est pas écrit comme il se doit} unknownCrossing {Entente ne connaît aucun poste de ce nom} unknownObjective {l’exercice n’a pas d’objectif de ce nom} unknownTask {l’exercice n’a pas de tâche critique de ce nom} unknownBranch {la liste n’a pas d’autre événement de ce numéro} twice {ceci figure deux fois dans l’exercice} other {ce n’est pas valide}}. Rien n’a été repris.',
  'problem.scenario.unknown': 'Le scénario {id} n’existe pas. Il y a : {known}.',
  'scenarioNature.realEvent': 'un événement réel',
  'scenarioNature.composite': 'plusieurs événements réels réunis',
  'scenarioNature.fiction': 'inventé, à partir d’expériences réelles',
  'msel.place.cell': 'Ligne {row}, colonne {column} ({heading}) : {reason}',
  'msel.place.row': 'Ligne {row} : {reason}',
  'msel.place.column': 'Colonne {column} ({heading}) : {reason}',
  'mselFault.tooLarge': 'Le fichier est trop gros pour une liste d’événements. Ne garder que la liste.',
  'mselFault.notText':
    'Le fichier n’est ni du texte ni un classeur, ou il est endommagé. L’enregistrer de nouveau en CSV ou en XLSX.',
  'mselFault.badCsv':
    'À partir de la ligne {value}, un guillemet n’est pas fermé. Enregistrer de nouveau le fichier en CSV.',
  'mselFault.notXlsx':
    'Le fichier est un fichier ZIP, mais pas un classeur XLSX. L’enregistrer en XLSX ou en CSV.',
  'mselFault.damagedXlsx':
    'Le classeur est endommagé ou verrouillé ({value}). L’ouvrir dans un tableur et l’enregistrer de nouveau en XLSX, sans mot de passe.',
  'mselFault.tooManyCells': 'La feuille a trop de cellules ({value}). Ne garder que la liste des événements.',
  'mselFault.empty':
    'Il n’y a aucun événement dans le fichier. Ajouter une ligne sous les titres de colonne.',
  'mselFault.noHeadings':
    'Aucune ligne de titres de colonne n’a été trouvée. Une liste d’événements a au moins une colonne Titre ou Texte et une autre, comme Numéro ou Temps, dans ses 20 premières lignes.',
  'mselFault.twiceColumn':
    'Deux colonnes veulent dire la même chose ({value}). En renommer ou en supprimer une; pour deux langues, écrire (EN) et (FR).',
  'mselFault.tooManyRows': 'Il y a trop de lignes ({value}). Une liste compte au plus 500 événements.',
  'mselFault.missing': 'La cellule est vide. La remplir.',
  'mselFault.tooLong': 'Le texte est trop long : {value} L’abréger ou le déplacer dans les commentaires.',
  'mselFault.badNumber':
    '«\u00a0{value}\u00a0» n’est pas un numéro d’événement. Utiliser au plus 16 lettres, chiffres, points et traits d’union, comme 7 ou 7a.',
  'mselFault.twiceNumber':
    'Le numéro {value} a déjà servi; sa ligne est entre parenthèses. Donner à chaque événement le sien.',
  'mselFault.badTime':
    '«\u00a0{value}\u00a0» n’est pas un temps. Écrire T+1:30, 90 min ou, si le début est connu, 9 h 05.',
  'mselFault.beforeStart':
    '«\u00a0{value}\u00a0» précède le début de l’exercice. Ce qui vient avant appartient au scénario, pas à la liste.',
  'mselFault.tooLate': '«\u00a0{value}\u00a0» est à plus de 30 jours du début. L’écrire de nouveau.',
  'mselFault.needsStart':
    '«\u00a0{value}\u00a0» est une heure du jour, et le début de l’exercice n’est pas connu. Donner le début, ou écrire T+1:30.',
  'mselFault.badType': 'Ce genre est inconnu : {value}. Utiliser l’un de ceux entre parenthèses.',
  'mselFault.badMethod': 'Ce moyen est inconnu : {value}. Utiliser l’un de ceux entre parenthèses.',
  'mselFault.badCountry': '«\u00a0{value}\u00a0» ne désigne aucun pays. Écrire US, CA ou les deux.',
  'mselFault.badBasis':
    'Ce n’est ni un fait ni de la fiction : {value}. Utiliser l’un de ceux entre parenthèses.',
  'mselFault.unknownObjective':
    'L’exercice n’a pas d’objectif «\u00a0{value}\u00a0». Utiliser son numéro ou son titre, ou ajouter d’abord l’objectif.',
  'mselFault.unknownTask':
    'L’exercice n’a pas de tâche critique «\u00a0{value}\u00a0». Utiliser son nom ou son texte, ou ajouter d’abord la tâche.',
  'mselFault.unknownBranch': 'La liste n’a pas d’autre événement {value} à suivre. Corriger le numéro.',
  'mselFault.badEffect':
    '«\u00a0{value}\u00a0» n’est pas un effet. Écrire par exemple : status ambassador-bridge toCA commercial closed',
  'mselFault.unknownFacility':
    'Entente ne connaît aucun poste «\u00a0{value}\u00a0». Utiliser son identifiant, comme ambassador-bridge.',
  'mselFault.tooMany': 'Il y en a trop ({value}). Un événement a au plus 20 effets et 30 objectifs.',
  'mselFault.noValue':
    'La cellule contient une formule sans valeur enregistrée, et les formules ne sont jamais calculées ici. La remplacer par sa valeur.',
  'mselNotice.ignoredColumn':
    'Cette colonne ne correspond à rien dans une liste d’événements et a été laissée de côté.',
  'mselNotice.assumedNumber':
    'Il n’y a pas de colonne pour le numéro; les événements ont été numérotés à partir de 1.',
  'mselNotice.assumedElapsed':
    'Le début n’est pas connu : les temps comme {value} ont été comptés à partir du début de l’exercice. S’il s’agit d’heures du jour, donner le début.',
  'mselNotice.assumedCountries': 'Aucun pays n’est nommé : l’événement va aux deux.',
  'mselNotice.assumedMethod': 'Aucun moyen n’est indiqué : la direction remet l’événement en personne.',
  'mselNotice.assumedTitle': 'Il n’y a pas de titre : le texte en fournit le début ({value}).',
  'mselNotice.assumedText': 'Il n’y a pas de texte : le titre sert de texte ({value}).',
  'mselNotice.assumedSender':
    'Aucun expéditeur n’est indiqué : l’événement vient de la direction de l’exercice.',
  'mselNotice.objectivesLeftOut':
    'Les objectifs et les tâches essentielles ont été laissés de côté : aucun exercice n’est ouvert pour les y trouver.',
  'mselNotice.formulaValue':
    'La valeur enregistrée avec une formule a été reprise ({value}); rien n’a été calculé.',
  'headless.exercise.file':
    '{file} : exercice complet {name}, {objectives, plural, one {# objectif} other {# objectifs}}, {injects, plural, one {# événement} other {# événements}}',
  'headless.exercise.list': '{file} : liste de {injects, plural, one {# événement} other {# événements}}',
  'headless.exercise.bad':
    '{file} : REFUSÉ. {faults, plural, one {# faute} other {# fautes}}; rien n’en serait repris.',
  'headless.exercise.scenario':
    '{id} : {title}. {injects, plural, one {# événement} other {# événements}}, {facts, plural, one {# fait} other {# faits}} avec leurs sources; {nature}.',
  'headless.exercise.written': '{name} écrit dans {out}.',
  'headless.noFileHere': 'Cette commande ne lit aucun fichier : {name}.',
  'headless.wrongStart':
    'L’option --start prend une heure, HH:MM, ou un jour et une heure, AAAA-MM-JJTHH:MM.',
}
