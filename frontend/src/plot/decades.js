// Marks of a logarithmic axis that may span less than a decade. Pure.
import { brief } from "../lib/format.js";
import { logTicks } from "./series.js";

/**
 * Whole decades where there are three and more; else three to a decade besides, lest an axis has a single mark.
 * @param {[number, number]} range in decimal logarithms
 */
export function decadeTicks([low, high]) {
  if (high - low >= 3) return logTicks([low, high]);
  const leads = high - low < 1 ? [1, 1.5, 2, 3, 5, 7] : [1, 3];
  const tickvals = [];
  for (let decade = Math.floor(low); decade <= Math.ceil(high); decade += 1)
    for (const lead of leads) {
      const place = decade + Math.log10(lead);
      if (place >= low && place <= high) tickvals.push(lead * 10 ** decade);
    }
  if (tickvals.length < 2) return { nticks: 4 };
  return { tickmode: "array", tickvals, ticktext: tickvals.map((value) => brief(value)) };
}
