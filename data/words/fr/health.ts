import type { health as en } from '../en/health.ts'

/** French words of a computer that is not well. */
export const health: Record<keyof typeof en, string> = {
  'health.rebuild.title': 'Si le redémarrage n’y change rien',
  'health.rebuild.text':
    'La seconde copie du journal est un fichier à part, à côté de la base de données. Entente peut mettre de côté la base endommagée, en commencer une nouvelle et la remplir à partir de la seconde copie\u00a0: toute entrée indiquée comme enregistrée revient. La clé de signature du bureau ne peut pas revenir; le bureau est créé de nouveau, avec une nouvelle clé. Ce qui est mis de côté reste dans le dossier de données.',
  'health.rebuild': 'Reconstituer à partir de la seconde copie',
  'health.desk.title': 'Créer ce bureau de nouveau',
  'health.desk.text':
    'L’ancienne clé de {code} a disparu avec la base de données. Le bureau reçoit une nouvelle clé et un nouveau code, pour que ses numéros ne soient pas confondus avec ceux d’avant. Les autres bureaux voient la nouvelle clé comme non comparée jusqu’à ce que vous leur en lisiez les chiffres.',
}
