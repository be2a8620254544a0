/** [B55] Whoever asked for the board, or has the focus nowhere, goes on with its keys there; from where one types nobody is taken away. */
export function takeFocus(element: HTMLElement): void {
  const { activeElement } = document
  const isAsked = activeElement?.ariaExpanded === 'true'
  if (isAsked || activeElement === document.body) element.focus({ preventScroll: true })
}
