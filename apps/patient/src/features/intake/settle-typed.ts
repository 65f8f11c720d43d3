/** Has what stands in a box that is still typed in taken as if it were left; the focus stays where it is. */
export function settleTyped(): void {
  document.activeElement?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}
