// The form behind a personal link: who leaves the page with something typed and not sent is asked first.
const form = document.querySelector("[data-ask-before-leaving]");
let typed = false;

form?.addEventListener("input", () => { typed = true; });
form?.addEventListener("submit", () => { typed = false; });
window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
