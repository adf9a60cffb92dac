/** Leaves in the window what finds pages, for the search page that has loaded this script. */
import { finder } from "./finding.mjs";

const room = /** @type {any} */ (self);
/** @param {import("./finding.mjs").Index[]} indexes */
room.viegliFinder = (indexes) => finder(indexes, room.MiniSearch);
