import { readdirSync, readFileSync } from 'node:fs';
import { createOutlet, type Outlet } from '../../model/outlet.ts';
import { createRater, type Rater } from '../../model/rater.ts';
import type { OutletRating, Rating } from '../../model/rating.ts';

/** What ships with the program: common facts, so that a first run shows names, owners and sides. What people add comes before it. */
export interface Catalogue {
  /** By domain. */
  readonly outlets: ReadonlyMap<string, Outlet>;
  /** Other domains of these outlets, to those that they go by. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly raters: readonly Rater[];
  readonly ratings: readonly OutletRating[];
}

/** A file `outlets/<cc>/<domain>.json`. Each field's provenance is a key of `outlets/provenance.json`. */
export type OutletFile = Outlet & {
  readonly feeds: readonly string[];
  readonly provenance: Readonly<Record<string, string>>;
};

/** A file `outlets/raters/<rater>.json`. */
export type RaterFile = Rater & { readonly ratings: Readonly<Record<string, Rating>> };

/** The build keeps the depth, so the same path serves `src` and `dist`. */
const FOLDER = new URL('../../../outlets/', import.meta.url);

let read: Catalogue | null = null;

/** Reads the folder once. It is a part of the program, so a broken file is a bug and throws. */
export function catalogue(): Catalogue {
  read ??= readCatalogue();
  return read;
}

export const outletFiles = (): OutletFile[] =>
  readdirSync(FOLDER)
    .filter((name) => /^[a-z]{2}$/.test(name))
    .flatMap((country) => readFolder<OutletFile>(`${country}/`));

export const raterFiles = (): RaterFile[] => readFolder<RaterFile>('raters/');

function readCatalogue(): Catalogue {
  const raters = raterFiles();
  return {
    outlets: new Map(outletFiles().map((file) => [file.domain, createOutlet(file)])),
    aliases: new Map(Object.entries(readFile<Record<string, string>>('aliases.json'))),
    raters: raters.map(createRater),
    ratings: raters.flatMap(({ name, ratings }) =>
      Object.entries(ratings).map(([outlet, rating]) => ({ outlet, rater: name, rating })),
    ),
  };
}

const readFolder = <T>(folder: string): T[] =>
  readdirSync(new URL(folder, FOLDER))
    .sort()
    .map((name) => readFile<T>(folder + name));

const readFile = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
