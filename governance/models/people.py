"""The person: who signs in. What a person may do follows from appointments, never from a field here."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.functional import cached_property

from npvr.history import history


class PersonManager(BaseUserManager):
    """Makes people; there is no sign-up and there are no superusers (decisions 2 and 10)."""

    def create_person(self, email, name, password=None):
        """A person with an account. Without a password the account can be used only after a reset by mail."""
        person = self.model(email=self.normalise(email), name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person

    @staticmethod
    def normalise(email):
        """Mail addresses are compared without regard to capitals."""
        return email.strip().lower()

    def get_by_natural_key(self, email):
        return self.get(email=self.normalise(email))


class Person(AbstractBaseUser):
    """Somebody with an account. Persons are never deleted: what they did stays theirs; the name can be anonymised."""

    email = models.EmailField("e-mailadres", max_length=254, unique=True)
    name = models.CharField("naam", max_length=120)
    is_active = models.BooleanField("heeft toegang", default=True)
    joined_at = models.DateTimeField("toegevoegd op", auto_now_add=True)
    anonymised_at = models.DateTimeField("geanonimiseerd op", null=True, blank=True)

    objects = PersonManager()
    history = history(excluded_fields=["password", "last_login"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    is_staff = False  # the portal has no Django admin; every right follows from a seat
    is_superuser = False

    class Meta:
        verbose_name, verbose_name_plural = "persoon", "personen"
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="address_in_small_letters")]

    def __str__(self):
        return self.name

    def get_full_name(self):
        return self.name

    def get_short_name(self):
        return self.name

    def has_perm(self, perm, obj=None):
        """Django's own permissions give nothing here: see npvr/access.py."""
        return False

    def has_module_perms(self, app_label):
        return False

    @cached_property
    def standing(self):
        """What today's appointments make of this person; read once a request (governance/rights.py)."""
        from governance.rights import Standing

        return Standing.of(self)
