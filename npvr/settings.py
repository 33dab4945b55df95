"""Settings of the portal, read from the environment only. Each word is explained in docs/running.md."""

from pathlib import Path

import dj_database_url
from celery.schedules import crontab
from csp.constants import NONCE, NONE, SELF

from npvr import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENT = env.word("NPVR_ENV", env.ENVIRONMENTS, "demo")
PRODUCTION = ENVIRONMENT == "productie"
DEMO = ENVIRONMENT == "demo"
VAR = Path(env.text("NPVR_VAR", str(BASE_DIR / "var")))

DEBUG = env.flag("NPVR_DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY", None if PRODUCTION else "alleen-voor-demo-en-test-niet-geheim-0000000000000000")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")  # older keys: sessions and second factors stay readable
# Demo data is off as soon as somebody brings a database of their own, unless asked for (decisions 2).
DEMO_DATA = env.flag("NPVR_DEMO_DATA", default=False)
if PRODUCTION and DEBUG:
    raise env.SettingError("NPVR_DEBUG mag in productie niet aan staan.")
if PRODUCTION and DEMO_DATA:
    raise env.SettingError("NPVR_DEMO_DATA mag in productie niet aan staan: demogegevens horen daar niet.")
if PRODUCTION and len(SECRET_KEY) < 50:
    raise env.SettingError("SECRET_KEY is te kort: neem in productie minstens 50 willekeurige tekens.")

PORT = env.number("PORT", 8000, least=1)
BASE_URL = env.address(
    "NPVR_BASE_URL",
    None if PRODUCTION else f"http://localhost:{PORT}",
    schemes=["https"] if PRODUCTION else ["http", "https"],
).rstrip("/")
ALLOWED_HOSTS = env.words("NPVR_HOSTS", "" if PRODUCTION else "localhost,127.0.0.1,testserver")
if PRODUCTION and not ALLOWED_HOSTS:
    raise env.SettingError(
        "NPVR_HOSTS ontbreekt: noem de namen waaronder het portaal bereikbaar is, met komma's ertussen."
    )
CSRF_TRUSTED_ORIGINS = [BASE_URL]
VERSION = "0.1.0"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_prose_editor",
    "js_asset",
    "simple_history",
    "npvr",
    "regions",
    "governance",
    "plans",
    "funding",
]

MIDDLEWARE = [
    "npvr.middleware.ReferenceMiddleware",
    "npvr.errors.UnavailableMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "npvr.middleware.PolicyMiddleware",
    # Outside whatever may answer by itself (a refused host or form, a missing slash): those answers bear them too.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "npvr.middleware.PrivateMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "governance.signin.middleware.SessionLifeMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "governance.signin.middleware.SecondFactorMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "npvr.errors.NothingToReadMiddleware",
    "npvr.keeping.TakenMiddleware",  # the innermost: what a view answered
]

ROOT_URLCONF = "npvr.urls"
WSGI_APPLICATION = "npvr.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "npvr.frame.context",
                "funding.waiting.context",
            ],
            "builtins": ["npvr.templatetags.ui", "django.templatetags.static"],
        },
    }
]

# --- data ------------------------------------------------------------------------------------------------------------
AS_OWNER = env.flag("NPVR_AS_OWNER", default=False)
_app_url = env.address("DATABASE_URL", schemes=["postgresql", "postgres"])
_owner_url = env.text("DATABASE_OWNER_URL", _app_url)
DATABASES = {
    "default": dj_database_url.parse(
        _owner_url if AS_OWNER else _app_url, engine="npvr.database", conn_max_age=600, conn_health_checks=True
    )
}
# Each bound is shorter than the next one out: lock, statement, the client's patience (docs/decisions/0012). In seconds:
# a request waits DATABASE_BUDGET for all its statements together, a task or command DATABASE_PATIENCE for each.
DATABASE_PATIENCE, DATABASE_BUDGET = 8, 6
DATABASES["default"].setdefault("OPTIONS", {}).update(
    {
        "connect_timeout": 2,
        "prepare_threshold": 5,  # for npvr/prepared.py alone: Django's own cursors bind on the client
        "options": "-c statement_timeout=5000 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=60000",
        # A line that died without a word (a firewall, a machine that lost its power) is noticed within a minute.
        "keepalives_idle": 20,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 8000,
    }
)
if AS_OWNER:  # a migration may take its time
    DATABASE_PATIENCE = None
    DATABASES["default"]["OPTIONS"]["options"] = "-c lock_timeout=5000"
APP_ROLE = dj_database_url.parse(_app_url)["USER"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.address("REDIS_URL", "redis://localhost:6379/0", schemes=["redis", "rediss", "unix"])
CACHES = {
    "default": {
        "BACKEND": "npvr.cache.SoftRedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_timeout": 1, "socket_connect_timeout": 1},  # seconds; and then see npvr/cache.py
        "KEY_PREFIX": "npvr",
    }
}

# Celery: a row in the database says what was asked; the broker only carries the news (architecture § 6).
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 270
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000  # kB; a child that ended a task above it makes room for a new one
PDF_MEMORY_MB = env.number("NPVR_PDF_MEMORY", 1024)  # above it a job fails cleanly (trust.md F29); npvr/pdf/memory.py
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 360,  # above the longest task, or a slow task runs twice
    "unacked_restore_interval": 2,
    "unacked_restore_throttle": 1,
    "socket_timeout": 2,
    "socket_connect_timeout": 1,
    "socket_keepalive": True,
    "health_check_interval": 5,  # a line that died without a word is noticed after three of these
    "max_retries": 1,
}
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # the worker and the clock wait for Redis as long as it takes
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_BEAT_SCHEDULE = {
    "sweep-renders": {"task": "plans.versions.tasks.sweep_render_jobs", "schedule": 10.0, "options": {"expires": 9}},
    "tidy-item-changes": {"task": "plans.items.tasks.tidy_item_changes", "schedule": 24 * 3600.0},
    "sweep-printouts": {"task": "funding.reporting.tasks.sweep_printouts", "schedule": 10.0, "options": {"expires": 9}},
    "sweep-reports": {"task": "plans.progress.tasks.sweep_reports", "schedule": 10.0, "options": {"expires": 9}},
    "sweep-papers": {"task": "governance.tasks.sweep_papers", "schedule": 10.0, "options": {"expires": 9}},
    "sweep-link-mail": {"task": "plans.reviews.tasks.sweep_link_mail", "schedule": 30.0, "options": {"expires": 29}},
    # Each hour of the day: a reminder that was missed at seven goes out at eight; a row says which went out already.
    "remind-reviews": {"task": "plans.reviews.tasks.remind_reviews", "schedule": crontab(hour="7-20", minute=5)},
    "sweep-mail": {"task": "governance.tasks.sweep_mail", "schedule": 30.0, "options": {"expires": 29}},
    # By day: a mail follows. Each reminder goes once, whatever runs twice (governance/meetings/reminders.py).
    "remind-of-actions": {"task": "governance.tasks.remind_of_actions", "schedule": crontab(hour="7-19", minute=15)},
    "sweep-event-mail": {"task": "governance.tasks.sweep_event_mail", "schedule": 30.0, "options": {"expires": 29}},
    "remind-of-events": {"task": "governance.tasks.remind_of_events", "schedule": crontab(hour="7-19", minute=25)},
    # Each hour: what has to be gone today goes, also when the clock was away in the night.
    "delete-registrations": {"task": "governance.tasks.delete_registrations", "schedule": crontab(minute=35)},
    "tell-of-late-milestones": {
        "task": "governance.tasks.tell_of_late_milestones",
        "schedule": crontab(hour="7-19", minute=45),
    },
    "tidy-sessions": {"task": "npvr.tasks.clear_sessions", "schedule": 24 * 3600.0},
    # What waited for a seat goes to who holds it from today; often, so that a clock that was away at midnight does it too.
    "hand-over-seats": {"task": "governance.tasks.hand_over_seats", "schedule": 1800.0, "options": {"expires": 1700}},
    # Outside the hour that comes twice, or never, when the clock is changed.
    "verify-audit": {"task": "npvr.tasks.verify_audit", "schedule": crontab(hour=4, minute=10)},
    "verify-versions": {"task": "npvr.tasks.verify_versions", "schedule": crontab(hour=4, minute=20)},
}

MEDIA_ROOT = Path(env.text("NPVR_MEDIA", str(VAR / "media")))
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("NPVR_STATIC", str(VAR / "static")))
STATICFILES_DIRS = [BASE_DIR / "npvr" / "static"] if (BASE_DIR / "npvr" / "static").exists() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ENVIRONMENT == "test"
        else "npvr.static_files.KeptManifestStorage"
    },
}
WHITENOISE_USE_FINDERS = ENVIRONMENT == "test"
WHITENOISE_AUTOREFRESH = False
FONT_DIR = BASE_DIR / "npvr" / "static" / "npvr" / "fonts"
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

# --- language and time -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
USE_THOUSAND_SEPARATOR = False  # only our euro filter groups thousands (decisions 31)

# --- people ----------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "governance.Person"
# Person.email is the only address, so Django's own backend is enough (docs/decisions/0005).
AUTHENTICATION_BACKENDS = ["governance.signin.backend.PersonBackend"]
PASSWORD_RESET_TIMEOUT = 3600  # seconds; the mail says one hour
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {"NAME": "governance.passwords.ContextWordValidator"},
]
LOGIN_URL = "/inloggen/"
LOGIN_REDIRECT_URL = "/"
MFA_REQUIRED = env.flag("NPVR_MFA_REQUIRED", default=PRODUCTION)
ACCOUNT_ADAPTER = "governance.signin.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # allauth reads its sign-in form from it; there is no sign-up
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation is the proof of the address
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "NPVR-portaal: "
ACCOUNT_SESSION_REMEMBER = True  # with a password as with a passkey: the cookie lives as long as the session may
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 - a path
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {"reset_password": "20/m/ip,5/h/key"}  # the others as allauth has them
ACCOUNT_FORMS = {
    "login": "governance.signin.forms.LoginForm",
    "change_password": "governance.signin.forms.ChangePasswordForm",
    "set_password": "governance.signin.forms.SetPasswordForm",
    "reset_password": "governance.signin.forms.ResetPasswordForm",
    "reset_password_from_key": "governance.signin.forms.ResetPasswordKeyForm",
    "reauthenticate": "governance.signin.forms.ReauthenticateForm",
}
MFA_ADAPTER = "governance.signin.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "NPVR-portaal"
MFA_FORMS = {
    "authenticate": "governance.signin.forms.AuthenticateForm",
    "reauthenticate": "governance.signin.forms.ReauthenticateCodeForm",
    "activate_totp": "governance.signin.forms.ActivateTOTPForm",
    "add_webauthn": "governance.signin.forms.AddPasskeyForm",
    "edit_webauthn": "governance.signin.forms.EditPasskeyForm",
    "login_webauthn": "governance.signin.forms.PasskeyLoginForm",
    "authenticate_webauthn": "governance.signin.forms.PasskeyStageForm",
    "reauthenticate_webauthn": "governance.signin.forms.ReauthenticatePasskeyForm",
}

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "npvr.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- safety ----------------------------------------------------------------------------------------------------------
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("NPVR_BEHIND_PROXY", default=False) else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SECURE_PROXY_SSL_HEADER else 0
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-npvr"
    CSRF_COOKIE_NAME = "__Host-npvr-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond$", r"^gereed$"]
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        "object-src": [NONE],
    }
}
SILENCED_SYSTEM_CHECKS = []

# --- mail ------------------------------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.text("NPVR_MAIL_FROM", None if PRODUCTION else "portaal@demo.example")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 5
if PRODUCTION:
    EMAIL_BACKEND = "npvr.mail.PatientBackend"
    EMAIL_HOST = env.text("NPVR_MAIL_HOST")
    EMAIL_PORT = env.number("NPVR_MAIL_PORT", 587)
    EMAIL_HOST_USER = env.text("NPVR_MAIL_USER", " ").strip()
    EMAIL_HOST_PASSWORD = env.text("NPVR_MAIL_PASSWORD", " ").strip()
    EMAIL_USE_TLS = env.flag("NPVR_MAIL_TLS", default=True)
elif DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "post"
else:
    EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# --- history ---------------------------------------------------------------------------------------------------------
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
SIMPLE_HISTORY_REVERT_DISABLED = True

# --- log: one JSON line an event on standard output; Django's own lines too --------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"reference": {"()": "npvr.logs.ReferenceFilter"}},
    "formatters": {"json": {"()": "npvr.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["reference"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
    },
}
