/** The place in the order of keys of a part that scrolls and may hold nothing else to focus (WCAG 2.1.1). */
export const scrolls = 0
