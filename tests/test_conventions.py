"""The house's own rules, held by reading the code (architecture.md §§ 2-4, standards.md 1.4 V1.2, decisions 34).

Each rule is a function that names the offences in a text; the last tests show that the rules see one.
"""

import ast
import json
import re
import tomllib
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from django.template import engines

from governance.matrix import MATRIX
from npvr.addresses import addresses

ROOT = Path(__file__).resolve().parent.parent
APPS = ["regions", "governance", "plans", "funding"]
ROOMS = [*APPS, "npvr"]
NOT_OURS = {".git", ".venv", "var", "node_modules", ".hypothesis", ".ruff_cache", ".pytest_cache", "__pycache__"}
TEXT_FILES = {
    "", ".py", ".html", ".txt", ".md", ".toml", ".yml", ".yaml", ".js", ".mjs", ".json", ".css", ".sql", ".sh", ".lock",
    ".svg", ".po",
}  # fmt: skip


# --- reading the house -----------------------------------------------------------------------------------------------
@cache
def ours():
    """Every text file of the project: what a clone holds, without what is built or kept beside it."""
    found, folders = [], [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            if path.is_symlink() or path.name in NOT_OURS or path == ROOT / "npvr" / "static" / "npvr":
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix in TEXT_FILES:
                found.append(path)
    return found


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@cache
def modules(*rooms):
    """The parsed modules of these rooms by name ("plans/rules.py"), without migrations."""
    found = {}
    for path in ours():
        name = name_of(path)
        if path.suffix == ".py" and name.split("/")[0] in rooms and "/migrations/" not in name:
            found[name] = parsed(path)
    return found


@cache
def parsed(path):
    """The tree of one module: several rules read it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def templates():
    """The text of every template by name, without comments."""
    return {
        name_of(path): without_comments(path.read_text(encoding="utf-8"))
        for path in ours()
        if name_of(path).startswith("templates/")
    }


def without_comments(text):
    text = re.sub(r"{%\s*comment.*?endcomment\s*%}", "", text, flags=re.DOTALL)
    return re.sub(r"{#.*?#}", "", text)


# --- every address has its rule --------------------------------------------------------------------------------------
KINDS = {"public", "account", "action", "partly public"}


def test_every_address_says_who_may_call_it():
    silent = [f"{a.name} ({a.route})" for a in addresses() if getattr(a.access, "kind", None) not in KINDS]
    assert silent == []


def test_every_open_address_says_why():
    assert [a.name for a in addresses() if a.access.kind in {"public", "partly public"} and not a.access.reason] == []


def test_every_action_of_an_address_is_a_row_of_the_matrix_that_is_in_use():
    asked = {action for a in addresses() for action in a.access.actions}
    assert asked == {action for action, row in MATRIX.items() if row.in_use}


def test_every_address_has_a_name_and_ends_as_agreed():
    """A page ends with a slash; a file and a question of a machine do not (architecture.md § 5)."""
    without = {"plans:version_pdf", "plans:version_json", "plans:measurements_file", "security_txt", "healthy", "ready"}
    without |= {"funding:ledger_xlsx", "funding:audit_file", "funding:printout_pdf", "funding:programme_xlsx"}
    without |= {"prints:meeting_print_pdf", "programme_prints:meeting_print_pdf", "note_pdf", "public_note_pdf"}
    without |= {"reports:report_pdf", "reports:report_json", "plans:annex_pdf"}
    without |= {"bodies:contact_file", "bodies:programme_contact_file"}
    without |= {"events:workbook", "programme_events:workbook", "guest_registration_calendar"}
    without |= {"meeting_file", "programme_meeting_file", "feed"}
    assert [a.route for a in addresses() if not a.name.split(":")[-1]] == []
    assert {a.name for a in addresses() if a.route and not a.route.rstrip("$").endswith("/")} == without


def test_no_two_addresses_outside_the_documents_share_a_name():
    names = [a.name for a in addresses() if not a.name.startswith("plans:")]
    assert sorted(set(names)) == sorted(names)


# --- imports point one way -------------------------------------------------------------------------------------------
MAY_SEE = {
    "regions": {"npvr"},
    "governance": {"regions", "npvr"},
    "plans": {"regions", "governance", "npvr"},
    "funding": {"plans", "regions", "governance", "npvr"},
    "npvr": set(),
    "launcher": set(),
}
SEES_ALL = {"npvr/urls.py", "npvr/home.py"}
WITHIN_PLANS = {
    "plans/content": {"plans.content", "npvr"},
    "plans/documents": {"plans.documents", "plans.content", "plans.editor", "plans.rules", "regions", "governance", "npvr"},
    "plans/items": {
        "plans.items", "plans.documents", "plans.content", "plans.editor", "plans.rules", "regions", "governance", "npvr",
    },
}  # fmt: skip
"""The content knows no tables; the document does not import what is about documents (architecture.md § 3);
the items of a document know it, and no versions."""


def imported(name, tree):
    """The modules of ours that a module imports, absolute: "plans.documents.models"."""
    package = name.removesuffix(".py").split("/")[:-1]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            found |= {f"{module}.{alias.name}" if not node.module else module for alias in node.names}
    return {module for module in found if module.split(".")[0] in MAY_SEE}


def wrong_imports(name, tree):
    """What this module imports against the one way."""
    room = name.split("/")[0]
    if name in SEES_ALL:
        return set()
    found = {module for module in imported(name, tree) if module.split(".")[0] not in MAY_SEE[room] | {room}}
    for inner, allowed in WITHIN_PLANS.items():
        if name.startswith(f"{inner}/"):
            found |= {m for m in imported(name, tree) if not m.startswith(tuple(allowed))}
    return found


def test_imports_point_one_way():
    trees = modules(*MAY_SEE)
    assert {n: sorted(wrong) for n, tree in trees.items() if (wrong := wrong_imports(n, tree))} == {}


def test_the_launcher_needs_nothing_but_python():
    """It runs before anything is installed."""
    django = ("django", "celery", "redis", "psycopg", "dj_database_url")
    wrong = {
        name: names
        for name, tree in modules("launcher").items()
        if (names := {m for m in top_level_imports(tree) if m.split(".")[0] in django})
    }
    assert wrong == {}


def top_level_imports(tree):
    """The modules named by imports at the top of a module."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


# --- file names tell what is inside ----------------------------------------------------------------------------------
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "tools", "lib", "services", "managers",
         "signals", "api", "functions", "constants", "mixins"}  # fmt: skip
HOMES = {
    "models.Model": "models",
    "models.QuerySet": "models",
    "forms.Form": "forms",
    "forms.ModelForm": "forms",
    "BaseCommand": "commands",
}
AT_HOME_ELSEWHERE = {
    "plans/editor.py",  # the editor's field, widget and form are one thing
    "npvr/components.py",  # samples for the component page
    "plans/documents/conflicts.py",  # the choices at a collision follow from the merge they are about
}


def homeless(name, tree):
    """Classes and tasks that do not stand in the file named after their kind (architecture.md § 3)."""
    stem = set(name.removesuffix(".py").split("/"))
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for base in map(ast.unparse, node.bases):
                if base in HOMES and HOMES[base] not in stem:
                    yield f"{node.name} belongs in {HOMES[base]}"
        decorators = " ".join(map(ast.unparse, getattr(node, "decorator_list", [])))
        if "shared_task" in decorators and "tasks" not in stem:
            yield f"{node.name} belongs in tasks"


def test_no_module_has_a_name_that_says_nothing():
    vague = [name for name in modules(*ROOMS) if Path(name).stem in VAGUE]
    assert vague == ["npvr/database/base.py"]  # the name that Django gives to the module of a database engine


def test_models_forms_commands_and_tasks_stand_where_one_looks_for_them():
    trees = modules(*ROOMS)
    wrong = {name: found for name, tree in trees.items() if (found := list(homeless(name, tree)))}
    assert set(wrong) <= AT_HOME_ELSEWHERE, wrong


@pytest.mark.parametrize("app", APPS)
def test_every_app_has_its_models_and_a_dutch_name(app):
    assert {f"{app}/models.py", f"{app}/models/__init__.py"} & set(modules(app))
    assert "verbose_name" in vars(type(apps.get_app_config(app)))


def test_the_tests_stand_as_the_code_stands():
    rooms = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name not in NOT_OURS}
    assert rooms <= {*ROOMS, "launcher", "journeys", "crawl"}


# --- what is dangerous has one place ---------------------------------------------------------------------------------
def calls(tree):
    """The dotted names of everything that is called or named as decorator."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from (ast.unparse(decorator) for decorator in node.decorator_list)


def names(tree):
    """Every name that a module uses or imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom | ast.Import):
            yield from (alias.name.split(".")[-1] for alias in node.names)


def using(words, *, but=()):
    """The modules that use one of these names, apart from the places where it is at home."""
    return {
        name: sorted(found)
        for name, tree in modules(*ROOMS).items()
        if name not in but and (found := set(names(tree)) & set(words))
    }


def test_html_is_called_safe_in_one_place_only():
    assert using(["mark_safe", "SafeString", "SafeText", "safestring", "html_safe"], but=["npvr/markup.py"]) == {}
    unsafe = re.compile(r"\|\s*safe(seq)?\b|autoescape\s+off")
    assert [name for name, text in templates().items() if name.endswith(".html") and unsafe.search(text)] == []


SQL_AT_HOME = {
    "npvr/prepared.py",  # runs the SQL that Django made of a queryset
    "plans/documents/finding.py",  # the one question that every open editor asks every eleven seconds
    "npvr/statements.py",  # asks whether the database is ready
    "npvr/management/commands/migrate.py",  # roles and rights of the database
    "npvr/database/snapshot.py",  # what all migrations make together
    "npvr/immutability.py",  # triggers, for migrations
    "plans/management/commands/load_bench.py",  # fills a database for measuring
}


def raw_sql(tree):
    """Whether a module speaks SQL itself: a cursor, `raw`, `extra`, or an expression of its own text."""
    return any(
        call.endswith((".cursor", ".raw", ".extra")) or call.split(".")[-1] in {"RawSQL", "RunSQL"}
        for call in calls(tree)
    )


def test_sql_is_written_in_migrations_and_in_the_places_named_here():
    assert {name for name, tree in modules(*ROOMS).items() if raw_sql(tree)} <= SQL_AT_HOME


def test_no_view_is_exempt_from_the_check_of_forms():
    assert using(["csrf_exempt", "CsrfExemptSessionAuthentication", "requires_csrf_token"]) == {}


def test_nothing_of_a_request_is_run_or_unpickled():
    assert using(["eval", "exec", "pickle", "marshal", "shelve", "os.system", "xframe_options_exempt"]) == {}
    assert settings.CELERY_ACCEPT_CONTENT == ["json"]


def test_forms_name_their_fields():
    """`__all__` and `exclude` would take a new column along by themselves (standards.md V15.3.3)."""
    text = {name: (ROOT / name).read_text(encoding="utf-8") for name in modules(*ROOMS)}
    assert [
        name
        for name, code in text.items()
        if re.search(r"fields\s*=\s*[\"']__all__|^\s+exclude\s*=", code, re.MULTILINE)
    ] == []


INLINE = [
    (re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE), "a style attribute"),
    (re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE), "a handler attribute"),
    (re.compile(r"<style\b(?![^>]*\bnonce)", re.IGNORECASE), "a style element without a nonce"),
    (re.compile(r"javascript:", re.IGNORECASE), "a script address"),
    (
        re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/json)(?![^>]*importmap)", re.IGNORECASE),
        "an inline script",
    ),
    (
        re.compile(r"(?:\bsrc|<link\b[^>]*\bhref)\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE),
        "a file from elsewhere",
    ),
]


def inline(text):
    """What of a template the strict Content-Security-Policy would stop."""
    text = re.sub(r"{%.*?%}|{{.*?}}", " ", text)
    return [what for pattern, what in INLINE if pattern.search(text)]


def test_templates_hold_no_inline_style_or_script():
    pages = {n: t for n, t in templates().items() if n.endswith(".html") and not n.startswith("templates/pdf/")}
    assert {name: found for name, text in pages.items() if (found := inline(text))} == {}


def without_token(pages):
    """The forms that are put on a page with `only`: their token stays behind, so whoever sends them gets a 403."""
    forms = {name.removeprefix("templates/") for name, text in pages.items() if "{% csrf_token %}" in text}
    alone = re.compile(r'{%\s*include "([^"]+)"[^%]*\bonly %}')
    return {(name, form) for name, text in pages.items() for form in alone.findall(text) if form in forms}


def test_no_form_loses_its_token_on_the_way_to_a_page():
    assert without_token(templates()) == set()


# --- words on the screen ---------------------------------------------------------------------------------------------
ENGLISH = [
    "submit",
    "save",
    "delete",
    "cancel",
    "edit",
    "search",
    "login",
    "logout",
    "password",
    "username",
    "close",
    "back",
    "next",
    "previous",
    "loading",
    "error",
    "required",
    "optional",
    "settings",
    "upload",
    "please",
    "welcome",
    "home",
    "click",
    "here",
    "yes",
    "sign",
    "continue",
    "remove",
    "add",
    "update",
    "view",
    "more",
    "less",
    "your",
    "you",
    "account_is",
    "not",
    "found",
    "forbidden",
]
FORBIDDEN = [
    "bevriezen",
    "bevroren",
    "sleutel",
    "afgewezen",
    "uit koers",
    "vacant",
    "je",
    "jij",
    "jouw",
    "gebruiker niet",
]
TAGS = re.compile(r"{%.*?%}|{{.*?}}|<!--.*?-->", re.DOTALL)
READ_ALOUD = re.compile(r"""\b(?:aria-label|title|alt|placeholder)="([^"]*)\"""")


def visible(text):
    """The words a reader sees or hears of a template: text, and the attributes that are read aloud."""
    text = TAGS.sub(" ", text)
    heard = " ".join(READ_ALOUD.findall(text))
    return re.sub(r"<[^>]*>", " ", text) + " " + heard


def words_in(text, words):
    """Which of these words stand in a text, as whole words, whatever the capitals."""
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE)]


def test_the_screen_speaks_dutch():
    pages = {name: visible(text) for name, text in templates().items() if name.endswith((".html", ".txt"))}
    assert {name: found for name, text in pages.items() if (found := words_in(text, ENGLISH))} == {}


def test_the_screen_uses_the_words_that_were_agreed():
    """decisions 34: versie maken, akkoord, nog niet akkoord omdat, bijsturen nodig, nog in te vullen; and u, not je."""
    pages = {name: visible(text) for name, text in templates().items() if name.endswith((".html", ".txt"))}
    wrong = {name: found for name, text in pages.items() if (found := words_in(text, FORBIDDEN))}
    for name, tree in modules(*ROOMS, "launcher").items():
        found = words_in(" ".join(literals(tree)), FORBIDDEN)
        if found:
            wrong[name] = found
    assert wrong == {}


def literals(tree):
    """The text literals of a module that could be read: those with a space in them, without docstrings."""
    docs = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, BODIES) and has_docstring(node)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and " " in node.value
            and id(node) not in docs
        ):
            yield node.value


BODIES = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def has_docstring(node):
    return bool(node.body) and isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)


# --- the code explains itself ----------------------------------------------------------------------------------------
PLUMBING = re.compile(r"^@receiver|\((BaseCommand|AppConfig)\):")


def undocumented(tree):
    """The public functions and classes at the top of a module without a docstring, and the module itself.

    A receiver, a command and an app's configuration are plumbing: their module says what they are.
    """
    if tree.body and not ast.get_docstring(tree):
        yield "the module"
    for node in tree.body:
        if isinstance(node, BODIES) and not node.name.startswith("_") and not ast.get_docstring(node):
            yield from [] if PLUMBING.search(ast.unparse(node).split("\n")[0]) else [node.name]


def test_everything_public_has_a_docstring():
    trees = modules(*ROOMS, "launcher")
    assert {name: found for name, tree in trees.items() if (found := list(undocumented(tree)))} == {}


def our_models():
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


def test_every_model_has_a_dutch_name_for_one_and_for_many():
    nameless = [
        model.__name__
        for model in our_models()
        if not {"verbose_name", "verbose_name_plural"} <= set(model._meta.original_attrs) and "_" not in model.__name__
    ]
    assert nameless == []


def test_every_model_says_what_it_is_when_it_is_shown():
    assert [m.__name__ for m in our_models() if m.__str__ is models_str() and not hasattr(m, "history_object")] == []


def models_str():
    from django.db.models import Model

    return Model.__str__


def test_every_model_is_in_the_glossary():
    """A term that is not in docs/glossary.md gets a line before it gets a class (architecture.md § 4)."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    own = [m.__name__ for m in our_models() if not m.__name__.startswith("Historical") and not m._meta.auto_created]
    assert [name for name in own if f"`{name}`" not in glossary] == []


def test_nothing_is_left_for_later_in_the_code():
    later = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
    code = [path for path in ours() if path.suffix in {".py", ".js", ".mjs", ".html", ".css"}]
    assert [name_of(path) for path in code if later.search(path.read_text(encoding="utf-8"))] == []


def test_no_test_is_passed_over():
    trees = modules("tests")
    skipping = re.compile(r"pytest\.(mark\.)?(skip|skipif|xfail|importorskip|skipTest)\b|unittest\.skip")
    assert [name for name, tree in trees.items() if any(skipping.match(called) for called in calls(tree))] == []


# --- the database ----------------------------------------------------------------------------------------------------


def test_every_migration_can_be_taken_back():
    loader = MigrationLoader(None)
    one_way = [
        f"{app}.{name}: {operation.describe()}"
        for (app, name), migration in loader.disk_migrations.items()
        if app in APPS
        for operation in migration.operations
        if not operation.reversible
    ]
    assert one_way == []
    assert {app for app, _ in loader.disk_migrations} >= set(APPS)


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# --- what a stranger finds -------------------------------------------------------------------------------------------
PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org", "github.com", "registry.npmjs.org", "opencollective.com"}


def hosts(text):
    """The hosts of all addresses in a text."""
    return set(re.findall(r"https?://([\w.:-]+)", text))


@pytest.mark.parametrize(
    "lock", ["uv.lock", "requirements.txt", "pyproject.toml", "frontend/package-lock.json", "Dockerfile"]
)
def test_packages_come_from_public_places_only(lock):
    assert hosts((ROOT / lock).read_text(encoding="utf-8")) <= PUBLIC_HOSTS


def test_the_lock_of_the_front_end_is_whole():
    """Each package with its hash; without an address it comes from wherever npm is set to."""
    packages = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, one in packages.items() if name and not one.get("link") and "integrity" not in one] == []


MACHINE = re.compile(r"(?<![\w.>)}*])/(?:wo" r"rk|ro" r"ot|ho" r"me/\w+|Us" r"ers/\w+|var/folders)/|C:\\Us" r"ers")


def test_no_file_names_a_path_of_somebody_s_machine():
    found = {name_of(p): m.group() for p in ours() if (m := MACHINE.search(p.read_text(encoding="utf-8")))}
    assert found == {}


def test_make_has_at_most_eight_targets_and_explains_each():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z][\w-]*):(.*)$", makefile, re.MULTILINE)
    work = [name for name, _ in targets if name != "help"]
    assert work
    assert len(work) <= 8
    assert [name for name, rest in targets if name != "help" and "##" not in rest] == []


def test_the_changelog_has_this_release():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## .*{re.escape(settings.VERSION)}", text, re.MULTILINE)
    assert (
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == settings.VERSION
    )


@pytest.mark.parametrize(
    "name", ["README.md", "LICENSE", "SECURITY.md", "publiccode.yml", "docs/architecture.md", "docs/running.md"]
)
def test_what_a_stranger_looks_for_is_there(name):
    assert (ROOT / name).stat().st_size > 300


def test_every_link_in_the_documents_leads_somewhere():
    broken = [
        f"{name_of(path)}: {target}"
        for path in ours()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if not re.match(r"\w+:", target) and not (path.parent / target).exists()
    ]
    assert broken == []


# --- these rules see an offence --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("regions/models.py", "from governance.models import Person"),
        ("regions/models.py", "import plans.models"),
        ("governance/rights.py", "def f():\n    from plans.models import Version"),
        ("npvr/frame.py", "from regions.models import Region"),
        ("plans/documents/tree.py", "from ..versions.models import Version"),
        ("plans/documents/views/writing.py", "from ...versions import models"),
        ("plans/documents/tree.py", "from .. import versions"),
        ("plans/documents/tree.py", "from ..items.models import Goal"),
        ("plans/items/operations.py", "from ..versions.models import Version"),
        ("plans/content/items/showing.py", "from plans.items.models import Goal"),
        ("plans/content/tree.py", "from plans.documents.models import Chapter"),
        ("plans/content/html.py", "from governance.rights import may"),
        ("launcher/portal.py", "from npvr import settings"),
    ],
)
def test_an_import_against_the_way_is_seen(name, code):
    assert wrong_imports(name, ast.parse(code))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("plans/documents/tree.py", "from ..content.tree import SCHEMA"),
        ("plans/versions/operations.py", "from ..documents.models import Document"),
        ("plans/items/operations.py", "from ..documents.models import Document"),
        ("plans/versions/operations.py", "from ..items.models import Goal"),
        ("npvr/home.py", "from plans.models import Version"),
        ("governance/rights.py", "from .matrix import MATRIX"),
    ],
)
def test_an_import_along_the_way_is_let_through(name, code):
    assert not wrong_imports(name, ast.parse(code))


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color:red">', "<a\n onclick='x()'>", "<style>p{}</style>", "<script>x()</script>",
        '<a href="javascript:x()">', '<script src="//elders.example/x.js">', '<img src="https://elders.example/x.png">',
        '<button {% if a %}ONCLICK="x"{% endif %}>',
    ],
)  # fmt: skip
def test_inline_code_is_seen(text):
    assert inline(text)


@pytest.mark.parametrize(
    "text",
    [
        '<script src="{% static \'npvr/npvr.js\' %}" defer></script>', '<script type="application/json">{}</script>',
        "<p>Het kan ook zijn dat de pagina er niet is.</p>", '<style nonce="{{ nonce }}">', '<a href="{{ url }}">',
    ],
)  # fmt: skip
def test_ordinary_markup_is_let_through(text):
    assert not inline(text)


def test_a_form_that_lost_its_token_is_seen():
    pages = {
        "templates/form.html": "<form>{% csrf_token %}",
        "templates/page.html": '{% include "form.html" with a="b" only %}',
    }
    assert without_token(pages) == {("templates/page.html", "form.html")}
    assert (
        without_token(pages | {"templates/page.html": '{% include "form.html" %}{% include "x.html" only %}'}) == set()
    )


def test_the_fault_bench_replaces_only_what_is_there():
    """A guard that got another name would make its control a second run with the guard (docs/bewijs.md)."""
    tree = ast.parse((ROOT / "faults" / "naive.py").read_text(encoding="utf-8"))
    imports = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and one.module != "faults"]
    places = {alias.name: _imported(one.module, alias.name) for one in imports for alias in one.names}
    used = [one for one in ast.walk(tree) if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name)]
    used = [(one.value.id, one.attr) for one in used if one.value.id in places]
    assert len(used) > 10
    assert [one for one in used if not hasattr(places[one[0]], one[1])] == []


def _imported(module, name):
    found = import_module(module)
    return getattr(found, name) if hasattr(found, name) else import_module(f"{module}.{name}")


def test_a_name_that_a_view_did_not_give_is_seen():
    """On a page it would be an empty place (tests/settings.py)."""
    engine = engines["django"]
    assert engine.from_string("{{ niets|default:'iets' }}{% if niets %}{{ niets }}{% endif %}").render() == "iets"
    for wrong in ("{{ niets }}", "{{ region.niets|lower }}"):
        with pytest.raises(AssertionError, match="its view did not give"):
            engine.from_string(wrong).render({"region": object()})


def test_a_word_is_seen_whole_in_text_and_in_what_is_read_aloud():
    assert words_in(visible('<button aria-label="Save">x</button>'), ENGLISH) == ["save"]
    assert words_in(visible("<p>De zetel is vacant.</p>"), FORBIDDEN) == ["vacant"]
    assert words_in(visible('{% url "save" %}<p class="save">toegangssleutel</p>'), [*ENGLISH, *FORBIDDEN]) == []


def test_sql_a_homeless_class_and_a_silent_function_are_seen():
    assert raw_sql(ast.parse("with connection.cursor() as c: pass"))
    assert raw_sql(ast.parse("Region.objects.raw('select 1')"))
    assert list(homeless("plans/views.py", ast.parse("class A(forms.Form): pass"))) == ["A belongs in forms"]
    assert list(homeless("plans/views.py", ast.parse("@shared_task\ndef a(): pass"))) == ["a belongs in tasks"]
    assert list(undocumented(ast.parse('"""Doc."""\ndef a(): pass\ndef _b(): pass'))) == ["a"]
    assert hosts("https://elders.example/simple") == {"elders.example"}
