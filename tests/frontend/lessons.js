// Lessons for the tests: two on surfaces and one on networks, and a server that tells of them.
import { ApiProblem } from "../../frontend/src/api/http.js";

/** @typedef {import("../../frontend/types/lessons.d.ts").Experiment} Experiment */
/** @typedef {import("../../frontend/types/lessons.d.ts").Syllabus} Syllabus */

/** What the API fills in. */
const REST = { seed: 0, tolerance: 1e-3, rates: "given", rate: 0.01 };

/** @type {Experiment[]} */
export const EXPERIMENTS = [
  {
    id: "rolls",
    topic: 9,
    title: "Momentum rolls through",
    text: "Plain descent stays in the dip.",
    state: {
      page: "surfaces",
      request: {
        surface: { id: "ravine", knobs: { condition: 80 }, rotation: 20 },
        start: [1, 2],
        steps: 90,
        ...REST,
        contestants: [{ optimizer: "sgd" }, { optimizer: "momentum", knobs: { beta1: 0.8 } }],
      },
      look: { chart: "length", selected: 1, speed: 0.5 },
    },
    claim: { text: "It rolls through in fewer than 90 steps.", runs: 1, seeds: 5 },
  },
  {
    id: "turns",
    topic: 13,
    title: "Adam feels a turn",
    text: "Turn the ravine.",
    state: {
      page: "surfaces",
      request: {
        surface: { id: "rosenbrock" },
        steps: 400,
        ...REST,
        contestants: [{ optimizer: "adam" }],
      },
      look: {},
    },
    claim: { text: "It takes longer at 45°.", runs: 1, seeds: 5 },
  },
  {
    id: "clips",
    topic: 6,
    title: "Clipping keeps ℓ₂ norms",
    text: "",
    state: { page: "networks", request: { data: { id: "moons" } }, look: {} },
    claim: { text: "", runs: 1, seeds: 5 },
  },
];

/** @returns {Syllabus} */
export function syllabus() {
  return {
    topics: [
      { number: 6, title: "Gradient clipping" },
      { number: 9, title: "Momentum" },
      { number: 13, title: "Adam" },
    ],
    experiments: [2, 0, 1].map((i) => {
      const { id, topic, title, text, state } = EXPERIMENTS[i];
      return { id, topic, title, text, page: state.page };
    }),
  };
}

/** Calls that answer at once, or fail as `world.fails` says. @param {{fails?: Error[]}} [world] */
export function lessonCalls(world = {}) {
  const fail = () => {
    const error = world.fails?.shift();
    if (error) throw error;
  };
  return {
    fetchSyllabus: async () => syllabus(),
    /** @param {string} id */
    async fetchExperiment(id) {
      fail();
      const found = EXPERIMENTS.find((one) => one.id === id);
      if (!found) throw new ApiProblem(404, { detail: "none" });
      return found;
    },
    async fetchMeasured() {
      fail();
      return { figures: [{ label: "Steps", value: 41, text: "41" }], holds: true, seeds: 5 };
    },
  };
}
