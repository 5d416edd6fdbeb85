/** Status of one service: `common`, and one object an interface. Values are plain data. */
export type StatusPayload = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What changed between two statuses, in the shape of StatusChangedEvent (only the changed properties of each
 * interface); undefined when nothing did.
 */
export function changesOf(before: StatusPayload, now: StatusPayload): StatusPayload | undefined {
  const changed = Object.entries(now)
    .map(([part, properties]): [string, Record<string, unknown>] => [part, changedProperties(before[part], properties)])
    .filter(([, properties]) => Object.keys(properties).length > 0);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function changedProperties(
  before: Readonly<Record<string, unknown>> | undefined,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const isNew = ([key, value]: [string, unknown]): boolean => JSON.stringify(value) !== JSON.stringify(before?.[key]);
  return Object.fromEntries(Object.entries(now).filter(isNew));
}
