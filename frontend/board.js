// Dragging a chapter to another place on the board. The buttons do the same without a mouse and without script.
const board = document.querySelector("[data-board]")
const status = document.querySelector("[data-board-status]")
const rows = () => [...board.children]
const level = (row) => Number(row.dataset.level)

// A chapter is dragged with its sub-chapters.
function family(row) {
  const group = [row]
  if (level(row) === 1) {
    for (let next = row.nextElementSibling; next && level(next) === 2; next = next.nextElementSibling) group.push(next)
  }
  return group
}

function parentOf(row) {
  if (level(row) === 1) return null
  let before = row.previousElementSibling
  while (before && level(before) === 2) before = before.previousElementSibling
  return before
}

// The place among siblings: counted in the order as it now stands on the page.
function place(row) {
  const parent = parentOf(row)
  const siblings = rows().filter((other) => level(other) === level(row) && parentOf(other) === parent)
  return { parent: parent?.dataset.slug ?? "", index: siblings.indexOf(row) }
}

async function send(row) {
  const { parent, index } = place(row)
  const body = new FormData()
  body.set("parent", parent)
  body.set("index", index)
  body.set("csrfmiddlewaretoken", board.querySelector("[name=csrfmiddlewaretoken]").value)
  const options = { method: "POST", body, headers: { "X-Requested-With": "fetch" }, signal: AbortSignal.timeout(10000) }
  try {
    const answer = await fetch(row.dataset.moveUrl, options)
    if (!answer.ok) throw new Error(String(answer.status))
    location.reload()
  } catch {
    status.textContent = "Verplaatsen is niet gelukt. De pagina wordt opnieuw geladen."
    setTimeout(() => location.reload(), 2000)
  }
}

let dragged = null

function begin(event) {
  const row = event.target.closest("li")
  dragged = { row, group: family(row) }
  event.dataTransfer.effectAllowed = "move"
  event.dataTransfer.setData("text/plain", row.dataset.slug)
  row.classList.add("npvr-board__dragged")
}

function over(event) {
  const target = event.target.closest("[data-board] > li")
  if (!dragged || !target || dragged.group.includes(target)) return
  // A chapter goes between chapters, a sub-chapter anywhere below the first chapter.
  if (level(dragged.row) === 1 && level(target) === 2) return
  event.preventDefault()
  const box = target.getBoundingClientRect()
  const after = event.clientY > box.top + box.height / 2
  if (level(dragged.row) === 2 && !after && target === board.firstElementChild) return
  const anchor = after ? (level(dragged.row) === 1 ? family(target).at(-1) : target).nextElementSibling : target
  for (const one of dragged.group) board.insertBefore(one, anchor)
}

function end() {
  const { row } = dragged ?? {}
  row?.classList.remove("npvr-board__dragged")
  dragged = null
  if (row) send(row)
}

if (board) {
  for (const grip of board.querySelectorAll("[data-grip]")) grip.draggable = true
  board.addEventListener("dragstart", begin)
  board.addEventListener("dragover", over)
  board.addEventListener("drop", (event) => event.preventDefault())
  board.addEventListener("dragend", end)
}
