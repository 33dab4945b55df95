// Passkeys: asks the browser for a credential and puts it in the form's hidden field. A form says what it wants with
// data-passkey: "login" (options are fetched), "authenticate" or "add" (options stand in the JSON of the page).

const TEXTS = {
  unsupported: "Deze browser kent geen passkeys. Gebruik een andere manier om in te loggen.",
  SecurityError: "Passkeys werken alleen op het officiële adres van het portaal. Controleer het adres in uw browser.",
  InvalidStateError: "Dit apparaat is al toegevoegd.",
  other: "Het is niet gelukt, of u hebt het afgebroken. Probeer het opnieuw.",
};

function toBytes(text) {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function toText(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function withIds(list) {
  return (list || []).map((credential) => ({ ...credential, id: toBytes(credential.id) }));
}

function describe(credential, response) {
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

// A key that is to open the door by itself must be found without a name and must ask for its owner.
async function add(form, { publicKey }) {
  const alone = form.querySelector("input[name=passwordless]").checked;
  const selection = { ...publicKey.authenticatorSelection, residentKey: alone ? "required" : "discouraged" };
  selection.requireResidentKey = alone;
  if (alone) selection.userVerification = "required";
  const credential = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withIds(publicKey.excludeCredentials),
      authenticatorSelection: selection,
    },
  });
  return describe(credential, {
    clientDataJSON: toText(credential.response.clientDataJSON),
    attestationObject: toText(credential.response.attestationObject),
    transports: credential.response.getTransports?.() ?? [],
  });
}

async function prove({ publicKey }) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withIds(publicKey.allowCredentials),
    },
  });
  const { response } = credential;
  return describe(credential, {
    clientDataJSON: toText(response.clientDataJSON),
    authenticatorData: toText(response.authenticatorData),
    signature: toText(response.signature),
    userHandle: response.userHandle ? toText(response.userHandle) : null,
  });
}

async function optionsOf(form) {
  if (form.dataset.passkey !== "login") {
    const given = JSON.parse(document.getElementById("passkey-options").textContent);
    return given.creation_options ?? given.request_options;
  }
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return (await answer.json()).request_options;
}

function say(form, text) {
  const place = form.querySelector("[data-passkey-message]");
  place.textContent = text;
  place.hidden = false;
}

async function submit(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const options = await optionsOf(form);
    const credential = await (form.dataset.passkey === "add" ? add(form, options) : prove(options));
    form.querySelector("input[name=credential]").value = credential;
    form.submit();
  } catch (error) {
    button.disabled = false;
    say(form, TEXTS[error.name] ?? TEXTS.other);
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (window.PublicKeyCredential) {
    form.addEventListener("submit", submit);
  } else {
    form.querySelector("button").disabled = true;
    say(form, TEXTS.unsupported);
  }
}
