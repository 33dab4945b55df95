"""The items of a content tree to print: activities with money, and indicators with a chart each."""

import random
import uuid

from bench import textgen

ACTIVITIES, CHARTS = 100, 40
YEARS = range(2026, 2030)
MEASURED = range(2012, 2026)
MINISTRIES = ["BZK", "VWS", "OCW", "SZW", "JenV", "IenW", "VRO", "LVVN", "EZ", "KGG"]
STATES = ["wished", "promised", "granted"]


def items():
    """As plans/items/tree.py makes them: three challenges and goals, the activities and the indicators."""
    from plans.content.tree import no_items

    challenges, goals = [_key("challenge", n) for n in range(3)], [_key("goal", n) for n in range(3)]
    rng = random.Random("npvr-paper")
    return no_items() | {
        "challenges": [
            {
                "id": key, "kind": "challenge", "title": f"Opgave {n + 1}", "analysis": textgen.sentence(rng),
                "evidence": "", "objectives": [n + 1],
            }
            for n, key in enumerate(challenges)
        ],
        "goals": [
            {
                "id": key, "title": f"Doel {n + 1}", "description": textgen.sentence(rng), "reached": "",
                "objectives": [n + 1], "challenges": [challenges[n]],
            }
            for n, key in enumerate(goals)
        ],
        "activities": [
            _activity(n, row, challenges[n % 3], goals[n % 3])
            for n, row in enumerate(textgen.activities(0, ACTIVITIES))
        ],
        "indicators": [_indicator(n, goals[n % 3], rng) for n in range(CHARTS)],
        "region": "Achterhoek",
        "years": list(YEARS),
    }  # fmt: skip


def chart(number):
    """The block that shows one indicator."""
    return f'<div data-blok="indicator" data-id="{_key("indicator", number)}"></div>'


def _key(kind, number):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"npvr-bench/{kind}/{number}"))


def _years(amount):
    return [{"year": year, "amount": f"{amount}.00"} for year in YEARS]


def _activity(number, row, challenge, goal):
    return {
        "id": _key("activity", number), "title": row["title"], "description": row["effect"], "why_here": row["effect"],
        "residents": "", "lead": "Doetinchem", "lead_function": "projectleider", "begins_on": f"{YEARS[0]}-01-01",
        "ends_on": f"{YEARS[number % 4]}-12-31", "state": "running", "state_reason": "", "challenges": [challenge],
        "goals": [{"id": goal, "strength": "direct", "effect": row["effect"]}], "related": [], "region": "Achterhoek",
        "shared_with": [], "costs": _years(90_000),
        "contributions": [
            {
                "id": _key("contribution", 3 * number + n), "contributor": MINISTRIES[(number + n) % len(MINISTRIES)],
                "contributor_kind": "ministry", "kind": "money", "scheme": "Regio Deal", "description": "", "fte": None,
                "state": STATES[n], "state_on": f"{YEARS[0]}-03-01", "reason": "", "years": _years(20_000),
            }
            for n in range(3)
        ],
        "results": [
            {
                "id": _key("result", number), "title": f"Resultaat {number}", "due": f"{YEARS[number % 4]}-10-01",
                "state": "planned", "reached_on": None, "note": "",
            }
        ],
        "report": None,
    }  # fmt: skip


def _indicator(number, goal, rng):
    return {
        "id": _key("indicator", number), "title": f"Indicator {number + 1}", "definition": textgen.sentence(rng),
        "unit": "procent", "source": "Bron", "baseline": "40", "baseline_year": MEASURED[0], "target": "80",
        "target_year": 2030, "goals": [goal],
        "measurements": [
            {"on": f"{year}-12-31", "value": f"{rng.randrange(40, 80)}.5", "note": ""} for year in MEASURED
        ],
    }  # fmt: skip
