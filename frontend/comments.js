// Comments beside a text: the panel is fetched after the page, every form in it is sent without leaving the page (an open
// editor stays as it is), a passage is taken from what is selected in the text, and shown there.
const panel = document.querySelector("[data-comments]")
const FAILED = "Dat is niet gelukt. Uw tekst staat er nog; probeer het over een moment opnieuw."
const texts = () => document.querySelector(".ProseMirror") || document.querySelector("main article, main .npvr-prose, main")
let selected = ""

document.addEventListener("selectionchange", () => {
  const selection = getSelection()
  if (!selection.isCollapsed && texts()?.contains(selection.anchorNode)) selected = selection.toString().replace(/\s+/g, " ").trim()
})

function put(html) {
  panel.innerHTML = html
  const field = panel.querySelector("[data-quote]")
  if (field) field.closest("details")?.addEventListener("toggle", () => {
    if (!field.value && selected) field.value = selected
  })
  document.dispatchEvent(new Event("npvr:forms")) // keep.js: texts that are not sent yet
  mark()
  panel.querySelectorAll("[data-show-quote]").forEach((button) => {
    button.parentElement.hidden = !place(quoteOf(button))
  })
  panel.querySelector('[role="alert"], [role="status"]')?.scrollIntoView({ block: "nearest" })
  panel.querySelector("[data-first-focus]")?.focus()
}

async function load() {
  try {
    const answer = await fetch(panel.dataset.comments, { headers: { "X-Requested-With": "fetch" }, signal: AbortSignal.timeout(8000) })
    if (answer.ok && !answer.redirected) put(await answer.text())
  } catch {
    // the link in the panel leads to the page with all comments
  }
}

panel?.addEventListener("submit", async (event) => {
  event.preventDefault()
  const form = event.target
  const button = event.submitter
  if (button) button.disabled = true
  try {
    const answer = await fetch(form.action, {
      method: "POST", body: new FormData(form), headers: { "X-Requested-With": "fetch" }, signal: AbortSignal.timeout(10000),
    })
    if (answer.redirected || ![200, 422].includes(answer.status)) throw new Error(String(answer.status))
    const html = await answer.text()
    form.dispatchEvent(new CustomEvent("npvr:answered", { bubbles: true, detail: { taken: answer.ok } }))
    put(html)
    selected = ""
  } catch {
    if (button) button.disabled = false
    let words = form.querySelector("[data-failed]")
    if (!words) {
      words = document.createElement("p")
      words.dataset.failed = ""
      words.setAttribute("role", "alert")
      form.append(words)
    }
    words.textContent = FAILED
  }
})

document.addEventListener("click", (event) => {
  const mention = event.target.closest("[data-mention]")
  if (mention) {
    const field = mention.closest("form").querySelector('textarea[name="text"]')
    const gap = field.value && !/\s$/.test(field.value) ? " " : ""
    field.value += `${gap}@${mention.dataset.mention} `
    field.focus()
  }
  const show = event.target.closest("[data-show-quote]")
  if (show) {
    const range = place(quoteOf(show))
    if (!range) return
    range.startContainer.parentElement.scrollIntoView({ block: "center" })
    if (globalThis.Highlight) CSS.highlights.set("npvr-shown", new Highlight(range))
  }
})

const quoteOf = (button) => button.closest("article").querySelector("[data-quoted]").textContent.replace(/\s+/g, " ").trim()

// The passage as a range in the text: letters are compared in one line, whatever elements are in between.
function place(quote) {
  const root = texts()
  if (!root || !quote) return null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let line = ""
  const places = []
  let block = null
  while (walker.nextNode()) {
    const node = walker.currentNode
    const own = node.parentElement.closest("p,li,td,th,h1,h2,h3,h4,h5,h6,figcaption,caption")
    if (own !== block && line && !line.endsWith(" ")) {
      line += " "
      places.push([node, 0])
    }
    block = own
    for (let at = 0; at < node.data.length; at += 1) {
      const letter = /\s/.test(node.data[at]) ? " " : node.data[at]
      if (letter === " " && (!line || line.endsWith(" "))) continue
      line += letter
      places.push([node, at])
    }
  }
  const start = line.indexOf(quote)
  if (start < 0) return null
  const range = document.createRange()
  range.setStart(...places[start])
  const [node, at] = places[start + quote.length - 1]
  range.setEnd(node, at + 1)
  return range
}

function mark() {
  if (!globalThis.Highlight) return
  const ranges = [...panel.querySelectorAll("[data-quoted]")].map((one) => place(one.textContent.replace(/\s+/g, " ").trim()))
  CSS.highlights.set("npvr-quoted", new Highlight(...ranges.filter(Boolean)))
}

if (panel) load()
