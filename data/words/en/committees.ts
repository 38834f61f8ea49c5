/** English words of the committees screen: committees, meetings and action items. */
export const committees = {
  'committees.title': 'Committees',
} as const
