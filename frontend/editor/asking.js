// Asking the portal for what a block shows or what can be named: same origin, never a redirect to the sign-in page.
const TIMEOUT = 15_000;

export class NotNow extends Error {}

async function ask(url, accept, signal) {
  const stop = AbortSignal.timeout?.(TIMEOUT);
  const signals = [signal, stop].filter(Boolean);
  const answer = await fetch(url, {
    redirect: "manual", credentials: "same-origin", headers: { Accept: accept },
    signal: signals.length > 1 && AbortSignal.any ? AbortSignal.any(signals) : signals[0],
  }).catch((error) => {
    if (signal?.aborted) throw error; // somebody typed on
    throw new NotNow("Er is geen verbinding. Probeer het later opnieuw.");
  });
  if (answer.ok) return answer;
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new NotNow("U bent uitgelogd. Log in een ander venster in.");
  throw new NotNow("De gegevens zijn nu niet op te halen. Probeer het later opnieuw.");
}

export const askJson = async (url, signal) => (await ask(url, "application/json", signal)).json();
export const askHtml = async (url, signal) => (await ask(url, "text/html", signal)).text();
