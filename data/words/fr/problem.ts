import type { problem as en } from '../en/problem.ts'

/** French sentences of every problem. */
export const problem: Record<keyof typeof en, string> = {
  'problem.unexpected':
    'Un imprévu s’est produit\u00a0: {detail}. Rien de ce qui était enregistré n’est perdu. Réessayer; si cela se répète, noter ces mots.',
  'problem.log.storage-full':
    'Le disque est plein. Cette entrée n’a pas été enregistrée; tout ce qui l’était déjà est en sûreté. Libérer de l’espace, puis enregistrer de nouveau.',
  'problem.log.database-failed':
    'Le journal n’a pas pu être ouvert ou écrit\u00a0: {detail}. Rien n’a été modifié ni effacé. Fermer Entente et l’ouvrir de nouveau.',
  'problem.log.damaged-row':
    'La base de données de cet ordinateur était endommagée à l’endroit de {entries}. {isMended, select, yes {La seconde copie en avait le texte, qui a été remis.} other {L’entrée a été mise de côté\u00a0; tout le reste est affiché. Les autres ordinateurs qui détiennent l’événement l’ont encore.}}',
  'problem.log.invalid-entry':
    'Cette entrée n’a pas été enregistrée, car {detail} n’est pas valide. Corriger et enregistrer de nouveau.',
  'problem.log.shared-links-to-country-only':
    'Cette entrée n’a pas été enregistrée. Une entrée partagée ne peut pas renvoyer à une entrée qu’un seul pays détient. Retirer le lien, ou garder cette entrée pour votre pays.',
  'problem.log.not-your-country':
    'Seul un responsable agissant pour l’autre pays peut le faire. Rien n’a été enregistré.',
  'problem.log.own-key':
    'Un poste ne peut pas se porter garant de sa propre clé. Rien n’a été enregistré. Demandez à un autre poste de comparer les chiffres et de la reconnaître.',
  'problem.log.must-be-shared':
    'Cette inscription vaut pour les deux pays et est toujours partagée. Rien n’a été enregistré.',
  'problem.log.must-stay-here':
    'Ce qui a été remis ou reçu est inscrit pour ce pays seulement. Rien n’a été enregistré.',
  'problem.log.thing-is-shared':
    'Ce que cette entrée modifie appartient aux deux pays; la modification doit aller aux deux. Rien n’a été enregistré. Choisir Partagé, puis enregistrer de nouveau.',
  'problem.log.no-opening':
    'L’entrée qui a ouvert cet espace de travail manque ou est illisible; son nom et son mode ne sont donc pas connus. Rien n’a été modifié. Enregistrer le journal brut et le remettre à qui répare Entente.',
  'problem.log.no-official':
    'Personne n’agit encore à ce bureau. Choisir un responsable, puis enregistrer de nouveau.',
  'problem.log.unknown-target': 'L’objet de cette entrée n’est pas dans le journal. Rien n’a été enregistré.',
  'problem.log.already-retracted':
    'Cette entrée a déjà été rétractée. Rien n’a été enregistré. Écrire plutôt une nouvelle entrée.',
  'problem.log.decision-terms':
    'Les modalités d’une décision ne se corrigent pas, pour que chaque accord reste lié aux mots auxquels il a été donné. Modifier la décision, la retirer ou l’annuler. Rien n’a été enregistré.',
  'problem.log.element-value':
    'La valeur ne convient pas à cet élément d’information : type, unité, étendue ou valeurs permises. Rien n’a été enregistré.',
  'problem.log.run-over': 'Cette exécution de la procédure est terminée. Rien n’a été enregistré.',
  'problem.log.decision-over':
    'Cette décision est terminée; rien ne peut plus y être ajouté. Rien n’a été enregistré. En proposer une nouvelle.',
  'problem.log.terms-changed':
    'Les modalités de cette décision ont changé après l’ouverture de ce formulaire. Rien n’a été signé ni enregistré. Le fermer, lire les nouvelles modalités, puis y répondre.',
  'problem.log.not-correctable':
    'Entente a écrit cette entrée; elle ne peut pas être corrigée. Ajouter plutôt une note. Rien n’a été enregistré.',
  'problem.log.not-your-handover':
    'Seul le responsable à qui la relève a été proposée peut l’accepter. Changer de responsable, puis accepter. Rien n’a été enregistré.',
  'problem.log.step-out-of-order':
    'Cette demande a évolué; cette étape ne convient plus. La consulter de nouveau. Rien n’a été enregistré.',
  'problem.log.signed-back-dated':
    'Une réponse est signée au moment où elle est donnée; son heure ne peut pas être changée. Rien n’a été enregistré. La signer maintenant, ou consigner comme réponse par téléphone ce qui a été dit par téléphone.',
  'problem.log.plan-terms':
    'Les deux pays approuvent les mots d’un plan; ils ne se corrigent pas. Écrire une nouvelle version, ou retirer l’approbation. Rien n’a été enregistré.',
  'problem.log.plan-changed':
    'Ce plan a une version plus récente que celle qui était ouverte. Rien n’a été signé ni enregistré. La lire, puis l’approuver.',
  'problem.log.plan-retired': 'Ce plan est abrogé; rien ne peut plus y être ajouté. Rien n’a été enregistré.',
  'problem.log.plan-made-up':
    'Ce plan est inventé, pour la formation : un événement réel ne peut pas le suivre. Rien n’a été enregistré. Choisissez un plan de votre région, ou suivez-le dans un exercice.',
  'problem.log.replaying':
    'Un moment passé est affiché; rien ne peut y être écrit. Rien n’a été enregistré. Revenez au présent, puis enregistrez.',
  'problem.log.already-approved': 'Votre pays a déjà approuvé cette version. Rien n’a été enregistré.',
  'problem.exercise.none':
    'Ceci n’est pas un exercice. Un exercice a son propre espace de travail, ouvert comme tel.',
  'problem.exercise.already-planned': 'Cet espace de travail a déjà son exercice. Modifiez celui-ci.',
  'problem.exercise.over':
    'L’exercice est terminé. Son horloge est arrêtée et plus aucune injection n’est envoyée.',
  'problem.exercise.clock-stands': 'L’horloge d’exercice n’a pas été mise en marche. Démarrez-la d’abord.',
  'problem.exercise.no-objective': 'L’exercice n’a pas cet objectif. Choisissez l’un des siens.',
  'problem.exercise.removed': 'L’injection a été retirée de la liste. Ajoutez-la de nouveau.',
  'problem.exercise.already-sent': 'L’injection a été envoyée. Envoyez-en une autre pour dire autre chose.',
  'problem.plan.refused':
    'Le plan a été refusé à {at} : {reason, select, notJson {ce n’est pas du JSON (ligne {line}, colonne {column})} tooLarge {le fichier est trop gros pour un plan} tooDeep {l’imbrication est trop profonde} twiceNamed {ce nom s’y trouve deux fois} notAPlan {ce n’est pas un fichier de plan Entente} newer {il a été écrit par une version plus récente d’Entente} missing {il manque quelque chose ici} unknownField {un plan n’a rien de ce nom} wrongType {ce n’est pas du type attendu ici ({wanted})} notAllowed {ce n’est aucune des valeurs permises ici ({wanted})} outOfRange {ce nombre est hors limites ({wanted})} empty {ceci ne peut pas être vide} tooLong {c’est trop long} tooFew {il y en a trop peu ({wanted})} tooMany {il y en a trop ({wanted})} badForm {ce n’est pas écrit comme il se doit} unknownCrossing {Entente ne connaît aucun poste de ce nom} notInPlan {le plan ne nomme pas ce poste} twice {ceci figure deux fois dans le plan} itself {un poste n’est pas son propre poste de rechange} outline {les côtés de ce contour se croisent} unknownStaging {le plan n’a pas de zone d’attente de ce nom} unknownElement {le guide n’a pas d’élément de ce nom} overGap {un niveau inférieur a un seuil plus élevé} other {ce n’est pas valide}}. Rien n’a été repris.',
  'problem.purge.held':
    'Rien n’a été purgé\u00a0: une mise en réserve juridique de l’un des pays vise {count, plural, one {# de ces entrées} other {# de ces entrées}}. Lever d’abord la mise en réserve, ou attendre.',
  'problem.purge.changed':
    'Rien n’a été purgé\u00a0: ce qui est échu a changé depuis l’aperçu. Revoir l’aperçu.',
  'problem.purge.acting':
    'Cette personne agit en ce moment. Laisser quelqu’un d’autre prendre le relais, puis effacer le nom.',
  'problem.journal.failed':
    'La seconde copie n’a pas pu être écrite\u00a0: {detail}. L’entrée est enregistrée une fois, sur cet ordinateur. Entente réessaie.',
  'problem.journal.torn-line':
    'La dernière ligne de la seconde copie était coupée, comme lors d’une panne de courant. Elle a été mise de côté; toute entrée affichée comme enregistrée est ici.',
  'problem.journal.altered-line':
    '{count, plural, =0 {La ligne {line} de la seconde copie a été altérée. Elle a été laissée telle quelle, sans être lue.} other {# lignes de la seconde copie ont été altérées : {line}. Elles ont été laissées telles quelles, sans être lues.}} L’autre copie est utilisée.',
  'problem.journal.forked':
    'Des textes différents revendiquent la même place dans le journal\u00a0: {entries}, à la ligne {lines} de la seconde copie. Le journal en affiche un; l’autre est conservé tel quel dans la seconde copie. Toutes les autres entrées ont été comparées et conservées. Demander au bureau qui les a écrits quel texte fait foi, puis consigner la réponse dans une note.',
  'problem.journal.rebuilt':
    'Le journal de cet ordinateur était perdu et a été reconstitué à partir de sa seconde copie\u00a0: {count, plural, one {# entrée} other {# entrées}}.',
  'problem.journal.refilled':
    'Il manquait {count, plural, one {# entrée} other {# entrées}} à la seconde copie de cet ordinateur. La première copie {count, plural, one {l’avait} other {les avait}}, et les deux sont de nouveau complètes. Il n’y a rien à faire.',
  'problem.journal.newer':
    'La ligne {line} de la seconde copie a été écrite par une version plus récente d’Entente. Cet événement n’a pas été ouvert et rien n’a été modifié. Installer cette version, puis rouvrir l’événement.',
  'problem.health.database-lost':
    'La base de données de cet ordinateur a été perdue ou endommagée. {count, plural, =0 {Elle ne contenait aucun événement.} one {# entrée a été reconstituée à partir de la seconde copie; toute entrée indiquée comme enregistrée est là.} other {# entrées de {events, plural, one {# événement} other {# événements}} ont été reconstituées à partir de la seconde copie; toute entrée indiquée comme enregistrée est là.}} Ce que seule la base contenait a disparu\u00a0: {desks, plural, =0 {la clé de signature du bureau} one {la clé de signature de {names}} other {les clés de signature de {names}}} et la liste des responsables. Créer le bureau de nouveau\u00a0: il reçoit une nouvelle clé et continue dans sa propre chaîne. Ce qui a été signé avant reste valable; les autres bureaux doivent comparer une fois les nouveaux chiffres.',
  'problem.health.events-lost':
    '{count, plural, one {Un événement qui était sur cet ordinateur n’est} other {# événements qui étaient sur cet ordinateur ne sont}} plus dans aucune des deux copies\u00a0: les fichiers ont été supprimés ou le disque est endommagé. Rien d’autre n’a été modifié. Demander à un autre bureau qui {count, plural, one {le détient} other {les détient}} un envoi contenant tout, et avertir la personne qui s’occupe de cet ordinateur.',
  'problem.health.clock-behind':
    'L’horloge de cet ordinateur retarde d’au moins {duration} sur la dernière entrée de ce bureau ({at}). Les entrées gardent leur ordre, mais les nouvelles reçoivent une heure fausse. Mettre l’ordinateur à l’heure, puis continuer.',
  'problem.health.disk-low':
    '{level, select, low {Il reste {free} sur ce disque; Entente en demande {reserve}. Tout est enregistré jusqu’ici. Libérer bientôt de l’espace.} short {Il ne reste que {free} sur ce disque. Tout est enregistré jusqu’ici, mais bientôt plus rien ne pourra l’être. Libérer de l’espace maintenant.} other {Ce disque est plein\u00a0: il reste {free}. De nouvelles entrées pourraient être refusées; ce qui a été enregistré reste. Libérer de l’espace avant de continuer.}} Supprimer ou déplacer les fichiers inutiles, ou avertir la personne qui s’occupe de cet ordinateur. Les données se trouvent dans {folder}.',
  'problem.profile.newer':
    'La base de données a été écrite par une version plus récente d’Entente. Rien n’a été ouvert ni modifié. Installer la version la plus récente d’Entente, puis l’ouvrir de nouveau.',
  'problem.ipc.untrusted-sender':
    'Une demande venue de l’extérieur d’Entente a été refusée. Rien n’a été modifié.',
  'problem.ipc.invalid-request': 'Une demande n’a pas été comprise et a été refusée. Rien n’a été modifié.',
  'problem.ipc.unknown-channel': 'Cette version ne peut pas le faire. Rien n’a été modifié.',
  'problem.file.too-large': 'Le fichier est trop volumineux. Rien n’a été ajouté. En choisir un plus petit.',
  'problem.file.unreadable':
    'Le fichier n’a pas pu être lu. Rien n’a été modifié. Vérifier qu’il est là et qu’il peut être ouvert.',
  'problem.file.not-text':
    '{path} n’est pas un fichier texte (UTF-8). Rien n’a été changé. Choisir un fichier écrit par Entente, ou l’enregistrer en UTF-8.',
  'problem.file.not-pmtiles':
    '{path} n’est pas une carte PMTiles, version 3. La carte reste la même. Choisir un fichier qui se termine par .pmtiles.',
  'problem.file.tiles-gone':
    'Votre carte des rues n’est plus à {path}. La carte d’Entente est affichée. Remettre le fichier à sa place et réessayer, le choisir là où il est maintenant, ou l’enlever.',
  'problem.file.tiles-damaged':
    'Votre carte des rues {name} est endommagée ou incomplète. Là où elle est illisible, la carte d’Entente est affichée. Copier de nouveau le fichier à partir de sa source, puis le choisir.',
  'problem.file.tiles-undrawable':
    'Entente ne peut pas dessiner {name}\u00a0: {reason, select, compression {ses tuiles sont comprimées autrement qu’avec gzip} layers {ses couches ne sont ni celles de Protomaps ni celles d’OpenMapTiles} other {ses tuiles ne sont ni des tuiles vectorielles (MVT) ni des images (PNG, JPEG, WebP)}}. La carte reste la même. Choisir un autre fichier.',
  'problem.file.type-refused':
    'Les fichiers de ce type ne sont pas acceptés. Ajouter une image JPEG, PNG ou WebP, ou un PDF.',
  'problem.file.not-written':
    'Le fichier n’a pas pu être écrit\u00a0: {detail}. Aucun fichier antérieur n’a été modifié. Vérifier l’emplacement et l’espace libre.',
  'problem.report.failed':
    'Le rapport n’a pas pu être produit\u00a0: {detail}. Le journal est inchangé. Réessayer.',
  'problem.report.not-printed':
    'Le rapport n’a pas été imprimé\u00a0: {detail}. Vérifiez qu’une imprimante est configurée, ou exportez un PDF.',
  'problem.report.cancelled': 'Le rapport a été annulé. Aucun fichier n’a été écrit.',
  'problem.reference.invalid':
    'Les données fournies sur les passages sont endommagées\u00a0: {detail}. Réinstaller Entente.',
  'problem.backup.gone':
    'Le dossier des sauvegardes n’est pas là : {path}. Les entrées sont à l’abri en deux copies sur cet ordinateur, mais pas dans ce dossier. Rebranchez le support et l’écriture reprendra d’elle-même, ou choisissez un autre dossier.',
  'problem.backup.failed':
    'Les sauvegardes ne peuvent pas être écrites dans {path}. Les entrées sont à l’abri en deux copies sur cet ordinateur, mais pas dans ce dossier. Libérez de l’espace ou faites corriger les autorisations; un nouvel essai a lieu de lui-même. Raison : {detail}',
  'problem.backup.not-a-backup': 'Ce fichier n’est pas une sauvegarde d’Entente. Rien n’en a été lu.',
  'problem.backup.newer':
    'Une version plus récente d’Entente a écrit cette sauvegarde. Rien n’a été restauré. Installez cette version, puis réessayez.',
  'problem.backup.damaged':
    'Cette sauvegarde est endommagée : la ligne {line} n’est pas ce qui a été écrit. Rien n’en a été restauré. Choisissez une sauvegarde antérieure, ou la copie continue du même dossier.',
  'problem.backup.locked':
    'Cette sauvegarde est verrouillée par la phrase de passe de l’ordinateur qui l’a écrite. Tapez cette phrase de passe.',
  'problem.backup.no-opening':
    'L’entrée qui a ouvert cet espace n’est pas dans la sauvegarde. Rien n’a été restauré. Choisissez une sauvegarde plus récente.',
  'problem.backup.other-mode':
    'L’espace du même nom sur cet ordinateur a un autre mode que la sauvegarde : un exercice ne devient jamais un événement réel. Rien n’a été restauré.',
  'problem.lock.locked': 'Les données de cet ordinateur sont verrouillées. Tapez d’abord la phrase de passe.',
  'problem.lock.wrong-passphrase':
    'Ce n’est pas la phrase de passe. Rien n’a été modifié; essayez aussi souvent qu’il le faut.',
  'problem.lock.failed': 'Le verrou n’a pas pu être modifié. Tout est resté comme avant. Raison : {detail}',
  'problem.bundle.not-a-bundle':
    'Ce n’est pas un envoi Entente, ou son début est endommagé. Rien n’a changé. Choisissez un fichier qui se termine par .entente\u00a0; si c’est bien celui-ci, redemandez-le à l’expéditeur.',
  'problem.bundle.newer':
    'Cet envoi a été écrit par une version plus récente d’Entente (format {version}). Rien n’a changé. Mettez cet ordinateur à la même version.',
  'problem.bundle.cut':
    'L’envoi est coupé après la ligne {line}, comme une copie interrompue. Rien n’a changé. Copiez-le de nouveau depuis sa source.',
  'problem.bundle.altered':
    'L’envoi a été modifié{line, plural, =0 {} other { à la ligne #}}. Rien n’a changé. Redemandez-le à l’expéditeur et prévenez-le.',
  'problem.bundle.bad-signature':
    'L’envoi dit venir de {desk}, mais la clé de ce poste ne l’a pas signé. Rien n’a changé. Appelez le poste.',
  'problem.bundle.cancelled': 'Annulé. Rien n’a changé et aucun fichier n’a été écrit.',
  'problem.bundle.no-consent':
    'Rien ici ne peut aller à {party}\u00a0: l’autre pays n’a pas permis de transmettre ses inscriptions, et il n’y a rien de nous. Rien n’a été écrit. Demandez à l’autre pays d’inscrire son consentement.',
  'problem.bundle.no-beginning':
    'L’envoi ne contient pas le début de {name}, qui n’est pas sur cet ordinateur. Rien n’a changé. Demandez à l’expéditeur un envoi complet.',
  'problem.bundle.other-event':
    'L’envoi concerne un autre événement\u00a0: {name}. Rien n’a changé. Ouvrez cet événement, puis importez-y l’envoi.',
  'problem.bundle.not-for-us':
    'L’envoi est adressé {code, select, US {aux États-Unis} CA {au Canada} other {à {recipient}}}, pas à ce pays. Rien n’a changé.',
  'problem.bundle.other-mode':
    'L’envoi se dit {mode, select, real {un événement réel} exercise {un exercice} other {une planification}}, mais ce dont il fait partie a été ouvert comme {held, select, real {un événement réel} exercise {un exercice} other {une planification}}. Rien n’a changé. Appelez l’expéditeur.',
  'problem.bundle.changed-meanwhile':
    'Le fichier, ou ce journal, a changé pendant l’examen de l’envoi. Rien n’a été modifié. Rouvrez l’envoi.',
  'problem.bundle.locked': 'L’envoi est verrouillé. Tapez la phrase de passe que l’expéditeur vous a dite.',
  'problem.bundle.wrong-passphrase':
    'La phrase de passe n’ouvre pas cet envoi. Rien n’a changé. Vérifiez-la auprès de l’expéditeur\u00a0; les majuscules comptent.',
  'problem.file.exists':
    '{path} existe déjà et n’a pas été touché. Rien n’a été écrit. Choisissez un autre nom.',
  'problem.report.no-display':
    'Un PDF est mis en page par l’application elle-même, qui a besoin d’un écran. Rien n’a été écrit. Lancez cette commande avec l’application sur un ordinateur qui a un écran (même virtuel), ou choisissez docx, html ou json.',
  'problem.bundle.join-modes':
    'Un événement réel, un exercice et une bibliothèque de plans ne sont jamais réunis\u00a0: les modes diffèrent.',
  'problem.bundle.join-part':
    'L’envoi concerne {name}, qui est sur cet ordinateur comme un événement à part, et n’apporte que ce qui y est nouveau. Rien n’a changé. Pour l’importer, ouvrez d’abord cet événement. Pour réunir les deux événements, demandez à l’expéditeur un envoi complet.',
  'problem.bundle.mixed-recipients':
    'Ces envois ne sont pas tous destinés au même des deux pays : un seul fichier pourrait montrer à quelqu’un ce qui ne lui était pas destiné. Rien n’a été écrit. Fusionnez ceux d’un même pays.',
}
