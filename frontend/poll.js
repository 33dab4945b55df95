// A panel that asks how far something is until it is ready: <div data-poll="address">. The last answer has no data-poll.
const EVERY = 1500

async function ask(panel) {
  try {
    const answer = await fetch(panel.dataset.poll, {
      headers: { "X-Requested-With": "fetch" },
      signal: AbortSignal.timeout(8000),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild
    if (!fresh) throw new Error("empty")
    panel.replaceWith(fresh)
    watch(fresh)
  } catch {
    setTimeout(() => ask(panel), EVERY * 4)
  }
}

function watch(panel) {
  if (panel.dataset.poll) setTimeout(() => ask(panel), EVERY)
}

document.querySelectorAll("[data-poll]").forEach(watch)
