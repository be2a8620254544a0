import { webAddress } from '../../session/web-address.ts'

/** Characters of an address that still fit when sealed. */
const LONGEST = 1900

/** The address of a call as it was meant, also without its `https://`; null when it is none. */
export function callAddress(text: string): string | null {
  const typed = text.trim()
  const found =
    webAddress(typed) ?? (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(typed) ? webAddress(`https://${typed}`) : null)
  return found && found.length <= LONGEST ? found : null
}
