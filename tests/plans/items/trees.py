"""Content trees with items for tests: of any size, by id, as plans/items/tree.py builds them."""

import copy
import uuid

EMPTY = {
    "objectives": [], "challenges": [], "levers": [], "goals": [], "programmes": [], "activities": [],
    "indicators": [], "principles": [], "process_money": [], "governance": [], "recalibration": None,
}  # fmt: skip


def key(word):
    """The id of what is called `word`; always the same."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, word))


def challenge(title, **more):
    return {
        "id": key(title), "kind": "challenge", "title": title, "analysis": "", "evidence": "", "objectives": [], **more,
    }  # fmt: skip


def goal(title, **more):
    return {
        "id": key(title), "title": title, "description": "", "reached": "", "objectives": [], "challenges": [], **more,
    }  # fmt: skip


def activity(title, **more):
    return {
        "id": key(title), "title": title, "description": "", "why_here": "", "residents": "", "lead": "",
        "lead_function": "", "begins_on": None, "ends_on": None, "state": "planned", "state_reason": "",
        "challenges": [], "goals": [], "related": [], "region": "Achterhoek", "shared_with": [], "costs": [],
        "contributions": [], "results": [], "report": None, **more,
    }  # fmt: skip


def contribution(name, *, state="wished", years=(), **more):
    return {
        "id": key(name), "contributor": name, "contributor_kind": "ministry", "kind": "money", "scheme": "",
        "description": "", "fte": None, "state": state, "state_on": None, "reason": "",
        "years": [{"year": year, "amount": amount} for year, amount in years], **more,
    }  # fmt: skip


def result(title, **more):
    return {
        "id": key(title), "title": title, "due": None, "state": "planned", "reached_on": None, "note": "", **more,
    }  # fmt: skip


def indicator(title, **more):
    return {
        "id": key(title), "title": title, "definition": "", "unit": "", "source": "", "baseline": None,
        "baseline_year": None, "target": None, "target_year": None, "goals": [], "measurements": [], **more,
    }  # fmt: skip


def tree(chapters=(), **items):
    """A tree of the Achterhoek with these items."""
    return {
        "schema": 2,
        "document": {
            "kind": "agenda", "title": "Uitvoeringsagenda 2026–2029 Achterhoek",
            "region": {"slug": "achterhoek", "name": "Achterhoek"},
            "period": {"from": "2026-01-01", "to": "2029-12-31"},
        },
        "chapters": list(chapters),
        "items": {**EMPTY, **items},
        "images": {},
    }  # fmt: skip


def changed(whole, **items):
    """A copy of a tree with other lists of items."""
    copied = copy.deepcopy(whole)
    copied["items"].update(copy.deepcopy(items))
    return copied
