// What the chapter page loads (one module after bundling).
import { startChapter } from "./chapter.js";

const form = document.getElementById("chapter");
if (form) startChapter(form);
