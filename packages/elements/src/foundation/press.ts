/**
 * Runs `act` once nothing is being pressed. What closes when the focus leaves must wait for the end of the press that took
 * the focus: else the pressed thing moves away before it is released, and no click comes of it.
 */
export function afterPress(act: () => void): void {
  if (!document.documentElement.matches(':active')) {
    act();
    return;
  }
  const ends = ['pointerup', 'pointercancel'] as const;
  const onEnd = (): void => {
    for (const end of ends) removeEventListener(end, onEnd, { capture: true });
    // The click follows the release at once.
    setTimeout(act);
  };
  for (const end of ends) addEventListener(end, onEnd, { capture: true });
}
