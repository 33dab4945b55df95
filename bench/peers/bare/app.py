"""The framework's limit: Django, psycopg and one template per page, nothing else.

Each view does the least that the operation needs: session + user (the login) and the one or two statements the
operation can't do without. `python app.py load --regions N ...` makes and fills the database.
"""
import argparse
import difflib
import html as html_mod
import json
import os
import re
import sys
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import dj_database_url  # noqa: E402
import django  # noqa: E402
from django.conf import settings  # noqa: E402

settings.configure(
    SECRET_KEY="bench-only", DEBUG=False, ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, USE_TZ=True,
    LANGUAGE_CODE="nl", PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
                "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
                "django.contrib.auth.middleware.AuthenticationMiddleware"],
    DATABASES={"default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=600)},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {
        "loaders": [("django.template.loaders.locmem.Loader", {
            "base.html": "<!doctype html><html lang=nl><head><meta charset=utf-8><title>{% block t %}{% endblock %}"
                         "</title></head><body><nav>{{ request.user.username }}</nav><main>{% block m %}{% endblock %}"
                         "</main></body></html>",
            "login.html": "{% extends 'base.html' %}{% block m %}<form method=post>{% csrf_token %}</form>{% endblock %}",
            "view.html": "{% extends 'base.html' %}{% block t %}{{ region }}{% endblock %}{% block m %}{% for c in rows %}"
                         "<section id=h{{ c.1 }}><h2>{{ c.1 }} {{ c.2 }}</h2>{{ c.3|safe }}</section>{% endfor %}"
                         "{% endblock %}",
            "edit.html": "{% extends 'base.html' %}{% block m %}<form method=post>{% csrf_token %}<input name=title "
                         "value=\"{{ c.1 }}\"><textarea name=html>{{ c.2 }}</textarea></form>{% endblock %}",
            "dash.html": "{% extends 'base.html' %}{% block m %}<table>{% for r in rows %}<tr><td>{{ r.0 }}<td>{{ r.1 }}"
                         "<td>{{ r.2 }}<td>{{ r.3 }}<td>{{ r.4 }}</tr>{% endfor %}</table>{% endblock %}",
            "compare.html": "{% extends 'base.html' %}{% block m %}{{ diff|safe }}{% endblock %}",
            "search.html": "{% extends 'base.html' %}{% block m %}<p>{{ total }} treffers</p>{% for r in rows %}<h3>"
                           "{{ r.1 }} {{ r.2 }}</h3><p>{{ r.3|safe }}</p>{% endfor %}{% endblock %}",
            "history.html": "{% extends 'base.html' %}{% block m %}<ol>{% for r in rows %}<li>{{ r.0 }} {{ r.1 }} "
                            "{{ r.2 }}</li>{% endfor %}</ol>{% endblock %}",
            "acts.html": "{% extends 'base.html' %}{% block m %}<table>{% for r in rows %}<tr><td>{{ r.0 }}<td>{{ r.1 }}<td>"
                         "{{ r.2 }}<td>{{ r.3 }}</tr>{% endfor %}</table>{% endblock %}",
        })],
        "context_processors": ["django.template.context_processors.request"]}}],
)
django.setup()

from django.contrib.auth import authenticate, login  # noqa: E402
from django.contrib.auth.decorators import login_required  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.shortcuts import redirect, render  # noqa: E402
from django.urls import path  # noqa: E402


def sql(q, args=()):
    with connection.cursor() as c:
        c.execute(q, args)
        return c.fetchall()


def sign_in(request):
    if request.method == "POST":
        user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
        login(request, user)
        return redirect("/")
    return render(request, "login.html")


@login_required
def view(request, region):
    rows = sql("select c.id, c.number, c.title, c.html from chapter c where c.region_id = %s order by c.number", [region])
    return render(request, "view.html", {"rows": rows, "region": region})


@login_required
def edit(request, pk):
    if request.method == "POST":
        body = request.POST["html"]
        with transaction.atomic(), connection.cursor() as c:
            c.execute("update chapter set html = %s, title = %s where id = %s", [body, request.POST["title"], pk])
            c.execute("insert into history (chapter_id, html, user_id) values (%s, %s, %s)", [pk, body, request.user.pk])
        return redirect(f"/chapter/{pk}/")
    return render(request, "edit.html", {"c": sql("select id, title, html from chapter where id = %s", [pk])[0]})


@login_required
def dash(request):
    return render(request, "dash.html", {"rows": sql(
        "select r.id, r.name, count(a.id), avg(a.progress)::int, count(a.id) filter (where a.state = 'uit koers') "
        "from region r left join activity a on a.region_id = r.id group by r.id order by r.name")})


TAG = re.compile(r"<(h3|p)>(.*?)</\1>", re.S)


def word_diff(a, b):
    """Paragraph by paragraph; words only inside the paragraphs that differ."""
    pa, pb = [m[1] for m in TAG.findall(a)], [m[1] for m in TAG.findall(b)]
    out, esc = [], html_mod.escape
    for op, i1, i2, j1, j2 in difflib.SequenceMatcher(None, pa, pb, autojunk=False).get_opcodes():
        if op == "equal":
            out += [f"<p>{esc(x)}</p>" for x in pa[i1:i2]]
            continue
        wa, wb = " ".join(pa[i1:i2]).split(), " ".join(pb[j1:j2]).split()
        parts = []
        for o, k1, k2, l1, l2 in difflib.SequenceMatcher(None, wa, wb, autojunk=False).get_opcodes():
            if o == "equal":
                parts.append(esc(" ".join(wa[k1:k2])))
                continue
            if k2 > k1:
                parts.append("<del>" + esc(" ".join(wa[k1:k2])) + "</del>")
            if l2 > l1:
                parts.append("<ins>" + esc(" ".join(wb[l1:l2])) + "</ins>")
        out.append("<p>" + " ".join(parts) + "</p>")
    return "".join(out)


@login_required
def compare(request, a, b):
    rows = dict(sql("select id, html from history where id in (%s, %s)", [a, b]))
    return render(request, "compare.html", {"diff": word_diff(rows[a], rows[b])})


@login_required
def search(request):
    q = request.GET["q"]
    rows = sql(
        "with q as (select websearch_to_tsquery('dutch', %s) q), hits as (select c.id, c.title, c.plain, c.region_id, "
        "count(*) over () n, ts_rank(c.tsv, q.q) rank from chapter c, q where c.tsv @@ q.q order by rank desc, c.id limit 20)"
        " select h.n, r.name, h.title, ts_headline('dutch', left(h.plain, 4000), q.q, 'MaxFragments=1') from hits h "
        "join region r on r.id = h.region_id cross join q order by h.rank desc, h.id", [q])
    return render(request, "search.html", {"rows": rows, "total": rows[0][0] if rows else 0})


@login_required
def history(request, pk):
    return render(request, "history.html", {"rows": sql(
        "select h.id, h.at, u.username from history h join auth_user u on u.id = h.user_id where h.chapter_id = %s "
        "order by h.id desc limit 20", [pk])})


@login_required
def acts(request, region):
    return render(request, "acts.html", {"rows": sql(
        "select title, state, progress, amount from activity where region_id = %s order by id limit 50", [region])})


urlpatterns = [
    path("login/", sign_in), path("plan/<int:region>/", view), path("chapter/<int:pk>/", edit), path("dashboard/", dash),
    path("compare/<int:a>/<int:b>/", compare), path("search/", search), path("history/<int:pk>/", history),
    path("activities/<int:region>/", acts), path("", lambda r: HttpResponse("ok")),
]
settings.LOGIN_URL = "/login/"
application = get_wsgi_application()

SCHEMA = """
create table region (id int primary key, name text not null);
create table chapter (id int primary key, region_id int not null references region, number int not null, title text not null,
  html text not null, plain text not null, tsv tsvector generated always as (to_tsvector('dutch', title || ' ' || plain)) stored);
create table history (id bigserial primary key, chapter_id int not null references chapter, html text not null,
  user_id int not null, at timestamptz not null default now());
create table activity (id bigserial primary key, region_id int not null references region, title text not null,
  state text not null, progress int not null, amount int not null, effect text not null);
"""
INDEXES = """
create index on chapter (region_id, number); create index on chapter using gin (tsv);
create index on history (chapter_id, id desc); create index on activity (region_id, id);
create index on activity (region_id) include (id, progress, state);
"""


def load(args):
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from bench import textgen as t
    call_command("migrate", verbosity=0)
    user = User.objects.create_superuser("bench", "b@example.org", "bench")
    with connection.cursor() as c:
        c.execute(SCHEMA)
        with c.copy("copy region from stdin") as cp:
            for r in range(args.regions):
                cp.write_row((r + 1, t.region_name(r)))
        with c.copy("copy chapter (id, region_id, number, title, html, plain) from stdin") as cp:
            for r in range(args.regions):
                for n in range(12):
                    b = t.chapter(r, n)
                    cp.write_row((r * 12 + n + 1, r + 1, n + 1, t.CHAPTERS[n], t.html(b), t.plain(b)))
        with c.copy("copy history (chapter_id, html, user_id) from stdin") as cp:
            for r in range(args.regions):
                for n in range(12):
                    for v in range(args.revisions):
                        cp.write_row((r * 12 + n + 1, t.html(t.chapter(r, n, v + 1)), user.pk))
        with c.copy("copy activity (region_id, title, state, progress, amount, effect) from stdin") as cp:
            for r in range(args.regions):
                for a in t.activities(r, args.activities):
                    cp.write_row((r + 1, a["title"], a["state"], a["progress"], a["amount"], a["effect"]))
        c.execute(INDEXES)
    connection.set_autocommit(True)
    with connection.cursor() as c:
        c.execute("vacuum analyze")
    revs = sql("select chapter_id, array_agg(id order by id) from history where chapter_id = 2 group by 1 order by 1")
    Path(args.vars).write_text(json.dumps({
        "region": 1, "chapter": 2, "rev_a": revs[0][1][-2], "rev_b": revs[0][1][-1],
        "saves": [{"path": f"/chapter/{n}/", "body": urlencode({"title": t.CHAPTERS[n - 1], "html":
                   t.html(t.chapter(0, n - 1)) + "<p>nnnnnnnn</p>"})} for n in range(3, 11)]}))


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=["load"])
    for k, d in (("regions", 11), ("revisions", 10), ("activities", 50)):
        p.add_argument("--" + k, type=int, default=d)
    p.add_argument("--vars", required=True)
    load(p.parse_args())
