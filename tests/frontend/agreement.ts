// What the page takes the API's answers to be is what the API says of them; checked by tsc alone.

import type { components } from "../../frontend/types/api.d.ts";
import type * as lessons from "../../frontend/types/lessons.d.ts";
import type * as page from "../../frontend/types/page.d.ts";

type Api = components["schemas"];

/** The names of the fields at every depth. Lists count as their elements. */
type Names<T> = T extends readonly (infer Element)[]
  ? Names<NonNullable<Element>>
  : T extends object
    ? { [Key in keyof T]-?: Names<NonNullable<T[Key]>> }
    : "value";

/** The page names no field, at any depth, that the API's answer lacks. */
type Fits<Theirs, Ours> = Names<Theirs> extends Names<Ours> ? true : "the API has other fields";

export const catalog: Fits<
  Api["Catalog"],
  Omit<page.Catalog, "opening" | "limits" | "datasets" | "techniques" | "training_opening">
> = true;
export const start: Fits<Api["RaceStart"], Omit<page.StartRecord, "request">> = true;
export const chunk: Fits<Api["RaceChunk"], page.ChunkRecord> = true;
export const end: Fits<Api["RaceEnd"], page.EndRecord> = true;
export const error: Fits<Api["RaceError"], page.ErrorRecord> = true;
export const grid: Fits<Api["Grid"], page.Grid> = true;

export const syllabus: Fits<Api["Experiments"], lessons.Syllabus> = true;
export const experiment: Fits<Api["Experiment"], lessons.Experiment> = true;
export const measured: Fits<Api["Measured"], lessons.Measured> = true;

/** What the page sends is among what the API takes. */
type Takes<Theirs, Ours> = Exclude<keyof Ours, keyof Theirs> extends never ? true : "unknown to it";

export const request: Takes<Api["RaceRequest"], page.RaceRequest> = true;
export const formula: Takes<Api["FormulaSurface"] & Api["BowlSurface"], page.SurfaceChoice> = true;
