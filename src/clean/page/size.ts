/** Characters that are no blanks. */
export function sizeOf(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 32 && unit !== 0xa0 && unit !== 0x200b) size++;
  }
  return size;
}
