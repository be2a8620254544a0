import type { NoImage } from '../board/images/image-line.ts'

const LATER = 'The picture did not get through. It is still here.'

/** The words around pictures on a board, in English. */
export const boardImageWords = {
  onTheWay: (count: number) => (count === 1 ? 'A picture is on its way…' : `${count} pictures are on their way…`),
  added: 'The picture is on the board.',
  tooMany: (most: number) => `That were more than ${most} pictures at once. The first ${most} were taken.`,
  again: 'Try again',
  leave: 'Leave it',
  failed: 'This picture could not be loaded.',
  unreadable: 'That is not a picture this browser can read. Save it as PNG or JPEG and try again.',
  'too-large': 'That picture is too large. Make it smaller, or cut out what matters, and try again.',
  refused: {
    malformed: LATER,
    'too-large': 'That picture is too large. Make it smaller, or cut out what matters, and try again.',
    'too-often': 'Those were many pictures at once. Wait a minute and try again.',
    'wrong-origin': 'This page came from another address. Open the room from its own link.',
    'old-ticket': LATER,
    'not-a-member': 'The board is for those who are in this room.',
    superseded: 'You have this board open in another place. It goes on there.',
    'read-only': 'Drawing is for others just now. The picture waits here.',
    full: 'This board holds no more pictures. Those that were deleted count as well.',
    taken: LATER,
    'unknown-image': LATER,
    'room-burned': 'This room was burned, and its board with it.',
    'try-again': LATER,
    unreachable: LATER,
  } satisfies Record<NoImage, string>,
} as const
