/** Words that several screens share, in English. */
export const commonWords = {
  rondo: 'Rondo',
  home: 'Home',
  theme: 'Theme',
  themes: { device: 'As the device', light: 'Light', dark: 'Dark' },
  copied: 'Copied',
  copyFailed: 'This browser does not let the page copy. Select the text and copy it yourself.',
  close: 'Close',
  notNow: 'Not now',
  unreachable: 'The server does not answer. Check your connection, then reload the page.',
  loading: 'One moment…',
  untitled: 'A session',
  changePlan: 'Change the plan',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  connection: {
    connecting: 'Connecting…',
    connected: 'Connected',
    reconnecting: 'Reconnecting…',
    offline: 'Offline, your words are kept here',
  },
} as const
