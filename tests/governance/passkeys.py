"""A passkey in software: answers the browser's two questions as an authenticator would (attestation "none")."""

import hashlib
import json
import secrets
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode

PRESENT_AND_VERIFIED, WITH_CREDENTIAL = 0x05, 0x40


class SoftwarePasskey:
    """One key pair for one site. `origin` is what the browser would say the page's address is."""

    def __init__(self, origin):
        self.origin = origin
        self.id = secrets.token_bytes(16)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.owner = None

    def _client_data(self, kind, challenge):
        return json.dumps({"type": f"webauthn.{kind}", "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, **response):
        return json.dumps(
            {
                "id": websafe_encode(self.id),
                "rawId": websafe_encode(self.id),
                "type": "public-key",
                "clientExtensionResults": {"credProps": {"rk": True}},
                "response": {name: websafe_encode(value) for name, value in response.items()},
            }
        )

    def create(self, options):
        """navigator.credentials.create()"""
        options = options["publicKey"]
        self.owner = websafe_decode(options["user"]["id"])
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))
        data = hashlib.sha256(options["rp"]["id"].encode()).digest()
        data += struct.pack(">BI", PRESENT_AND_VERIFIED | WITH_CREDENTIAL, 0)
        data += bytes(16) + struct.pack(">H", len(self.id)) + self.id + public
        return self._answer(
            clientDataJSON=self._client_data("create", options["challenge"]),
            attestationObject=cbor.encode({"fmt": "none", "authData": data, "attStmt": {}}),
        )

    def get(self, options):
        """navigator.credentials.get()"""
        options = options["publicKey"]
        client_data = self._client_data("get", options["challenge"])
        data = hashlib.sha256(options["rpId"].encode()).digest() + struct.pack(">BI", PRESENT_AND_VERIFIED, 0)
        signature = self.key.sign(data + hashlib.sha256(client_data).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            clientDataJSON=client_data, authenticatorData=data, signature=signature, userHandle=self.owner
        )
