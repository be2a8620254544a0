/** Characters that still fit when they are sealed, also where each of them takes four bytes. */
export const LONGEST_PURPOSE = 500
export const LONGEST_LINE = 240
export const LONGEST_NAME = 40
export const LONGEST_NOTE = 80
