/** Every way in which the room says no. The browser owns the wording. */
export const refusals = [
  /** The message has not the shape it must have. */
  'malformed',
  /** Over 64 KiB. */
  'too-large',
  /** More messages than anybody needs. */
  'too-often',
  /** Whoever asks is not a member of the room (yet, or any more). */
  'not-a-member',
  /** Only the host may. */
  'not-host',
  /** Only the one who has the floor may. */
  'not-your-turn',
  /** The turn, part or chance this was meant for is over. */
  'too-late',
  /** It cannot be done yet, or not in this state of the room. */
  'not-now',
  /** The person named is not here. */
  'not-here',
  /** Nobody else is waiting for the floor. */
  'nobody-waiting',
  /** A session needs three people. */
  'too-few',
  /** The plan does not fit the time there is. */
  'does-not-fit',
  /** Every seat is taken. */
  'room-full',
  /** The host has closed the door: nobody new comes in. */
  'door-closed',
  /** The host has removed this seat. */
  'removed',
  /** The agreement was not accepted. */
  'not-agreed',
  /** The session has ended: nobody new comes in. */
  'room-over',
  /** Burned: nothing of the room is left. */
  'room-burned',
  /** There is no such room here (any more). */
  'unknown-room',
  /** The link's key does not open this room. */
  'wrong-key',
  /** The client speaks an older protocol. */
  'old-client',
  /** A room with this id is there already. */
  'room-taken',
  /** The page asked from another origin. */
  'wrong-origin',
  /** Another device of this seat takes part in the ballot. */
  'another-device',
  /** The envelope’s token was never issued for this ballot. */
  'forged',
  /** The envelope’s token has been used for another letter. */
  'spent',
  /** Three commitments of one's own are open, or the group has as many of its own. */
  'too-many',
  /** It was changed by somebody else, or on another device, since it was seen. */
  'changed-meanwhile',
  /** The invitation was replaced, or is none. */
  'not-invited',
  /** There is no such circle here (any more). */
  'unknown-circle',
  /** The circle was closed: nothing of it is left. */
  'circle-closed',
  /** Somebody is closing the circle: no session begins before that is off. */
  'circle-closing',
  /** A circle with this id is there already. */
  'circle-taken',
  /** The store did not answer; nothing is known to have happened. */
  'try-again',
] as const

export type Refusal = (typeof refusals)[number]
