/** Names as full as some of them are: "Tamm" is "Ilse Tamm" where that is the only name of more words that ends so. */
export function fullNames(names: readonly string[]): (name: string) => string {
  const bySurname = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.split(/\s+/);
    if (words.length < 2) continue;
    const surname = words.at(-1)!.toLowerCase();
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(name));
  }
  return (name) => {
    const found = bySurname.get(name.toLowerCase());
    return found?.size === 1 ? [...found][0]! : name;
  };
}
