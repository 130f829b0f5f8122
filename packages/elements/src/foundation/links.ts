/**
 * The address if it is safe to follow (http, https or mailto), else undefined.
 * @param base what relative addresses are relative to; the page by default
 */
export function safeHref(
  address: string | null | undefined,
  base: string = document.baseURI,
): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, base);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of an image: http(s), or one of this very page (`blob:`), which nobody else can make. */
export function safeImage(address: string | null | undefined): string | undefined {
  if (address?.startsWith('blob:')) return address;
  const href = safeHref(address);
  return href?.startsWith('http') ? href : undefined;
}
