"""The person behind an address: known already, or made so that they can be invited (no sign-up: decisions 2)."""

from django.db import IntegrityError, transaction

from governance import audit
from npvr.access import Refused

from ..models import Person


def found_or_made(email, name, *, by):
    """The person with this work address, made if there is none; whoever is known keeps the name they have.

    Refuses somebody whose access was ended. The account is of no use before its owner chose a password, with the link
    that goes along in the first mail (governance/notices/sending.py).
    """
    email = Person.objects.normalise(email)
    person = Person.objects.filter(email=email).first()
    if person is None:
        try:
            with transaction.atomic():
                person = Person.objects.create_person(email, name)
        except IntegrityError:  # somebody else made it a moment ago
            person = Person.objects.get(email=email)
        else:
            audit.record("account gemaakt", actor=by, subject=name)
    if not person.is_active:
        raise Refused("Deze persoon heeft geen toegang meer tot het portaal. Overleg met functioneel beheer.")
    return person
