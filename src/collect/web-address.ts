/** An address as `URL` writes it, against a base where there is one; null for what is not http or https. */
export function webAddress(raw: string | null, base: string | null = null): string | null {
  const address = raw === null ? null : URL.parse(raw.trim(), base ?? undefined);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}

/** An address of any scheme against a base; as it stands where it cannot be read, null where there is none. */
export const absolute = (address: string | null, base: string | null): string | null =>
  address === null ? null : (URL.parse(address, base ?? undefined)?.href ?? address);
