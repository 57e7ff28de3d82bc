// The shapes of lessons: what GET /experiments and its two branches answer, and what a page keeps of it.
// Field names are the API's own.

import type { DatasetEntry, Grid } from "./page.d.ts";

/** A topic of the chapter. */
export interface Topic {
  number: number;
  title: string;
}

/** The document on which a lesson plays. */
export type PageName = "surfaces" | "networks";

/** One lesson in the list of all. */
export interface Lesson {
  id: string;
  /** Number of its topic. */
  topic: number;
  title: string;
  text: string;
  page: PageName;
}

/** All lessons, in the order of the chapter. */
export interface Syllabus {
  topics: Topic[];
  experiments: Lesson[];
}

/** A lesson in full: the state in which it opens, and what it claims. */
export interface Experiment {
  id: string;
  topic: number;
  title: string;
  text: string;
  state: {
    page: PageName;
    /** A body of POST /races or of POST /trainings, as the page says, with every default filled in. */
    request: unknown;
    /** By the names of the page's table; `selected` is an index into the request's contestants. */
    look: Record<string, unknown>;
  };
  claim: {
    text: string;
    /** Requests that are run to measure it. */
    runs: number;
    /** Draws of chance that they go over. */
    seeds: number;
  };
}

/** A number that was measured, and how it reads with its unit. */
export interface Figure {
  label: string;
  value: number | null;
  text: string;
}

/** The claim, computed. */
export interface Measured {
  figures: Figure[];
  holds: boolean;
  /** Runs with different draws behind each figure. */
  seeds: number;
}

/** How far the page is with asking for the figures. `again`: seconds until it asks by itself; null, when asked to. */
export type Measuring =
  | { stage: "computing" }
  | { stage: "done"; measured: Measured }
  | { stage: "failed"; text: string; again: number | null };

/** What a lesson plays on: a ground, or data. */
export type LessonPicture = { grid: Grid } | { dataset: DatasetEntry };
