"""The addresses in a document with their arguments, and what each visitor finds there."""

import uuid

from governance.matrix import Column
from governance.models import Role
from plans.versions.models import Sharing

from ..people import WORKING
from ..targets import Target
from . import names


def targets_in(one, place):
    """The targets of one pattern in one document; none where a pattern for agendas meets a plan."""
    own = set(one.parameters) - {"region_slug"}
    if one.name not in names.BEGINNING and ("first_year" in own) != ("first_year" in place.where):
        return []
    where = {name: value for name, value in place.where.items() if name in one.parameters}
    if one.name in names.OF_A_VERSION:
        image = {"sha256": place.sha256} if "sha256" in own else {}
        return [
            _target(one, place, [level], number=number, **where, **image) for level, number in place.numbers.items()
        ]
    if one.name in names.REVIEW_PAGES | names.REVIEW_POSTS | names.OF_THE_ASKED | names.REVIEW_FORMS:
        return list(_in_reviews(one, place, where))
    if one.name == "plans:compare_versions":
        return _comparisons(one, place, where)
    if one.name in names.LISTS:
        return [_target(one, place, [*place.numbers, WORKING], **where)]
    if one.name in names.WORKING_TEXT_PAGES | names.WRITING_PAGES | names.OWN_PAGES | names.POSTS | set(names.SIDES):
        rest = {
            "chapter_slug": place.chapter,
            "sha256": place.sha256,
            "old": 1,
            "new": 2,
            "refused": place.refused,
            "kind": "opgaven",
            "principle_number": 1,
            "measurement": place.items.get("measurement"),
            "half": "2030-1",
            "invitation": place.items["invitation"],
            "comment": place.items["ended comment" if one.name == "plans:reopen_comment" else "comment"],
        }
        if one.name == "plans:bring_back_chapter":
            rest["chapter_slug"] = place.removed
        if one.name in names.ACTIVITY_PAGES | names.ACTIVITY_FORMS | names.ACTIVITY_POSTS:
            rest |= _activity_arguments(one.name, place)
        elif "key" in own:
            rest["key"] = place.key_for(one.name)
        return [_target(one, place, [WORKING], **where, **{name: rest[name] for name in own & set(rest)})]
    raise AssertionError(f"tests/crawl/plans/names.py does not know the address {one.name} ({one.route})")


def _in_reviews(one, place, where):
    """The rounds of a version that only the core team sees: the closed one to read, the open one to change."""
    number, own = place.numbers[Sharing.CORE_TEAM], set(one.parameters)
    rest = {"asked": place.items["asked guest" if one.name in names.REVIEW_POSTS else "asked"], "review_number": 2}
    rest["annex_id"] = place.items["annex"]
    both = [1, 2] if one.name in names.REVIEW_PAGES and "review_number" in own else [2]
    both = [1] if one.name in names.ANNEXES else both
    for which in both:
        more = {name: value for name, value in (rest | {"review_number": which}).items() if name in own}
        yield _target(one, place, [WORKING], number=number, **where, **more)


def _activity_arguments(name, place):
    """The activity that an address is about, and the contribution or result of it."""
    which = "removed " if "bring_back" in name else ""
    kind = name.rpartition("_")[2]
    part = place.items[f"{which}{kind}"] if kind in {"contribution", "result"} else None
    return {"key": place.items[f"{which}activity" if kind == "activity" else "activity"], "part": part}


def _comparisons(one, place, where):
    numbers = list(place.numbers.values())
    for old, new in [*zip(numbers, [*numbers[1:], WORKING], strict=True), (numbers[-1], numbers[0])]:
        yield _target(one, place, [place.level_of(old), place.level_of(new)], old=old, new=new, **where)


def _target(one, place, levels, **arguments):
    assert set(arguments) == set(one.parameters), f"{one.route}: {arguments}"
    return Target(one.name, tuple(sorted(arguments.items())), place, tuple(levels))


# --- what is to be expected ------------------------------------------------------------------------------------------
def expected(visitor, target):
    """The status a visitor gets for a GET of a page, by the matrix."""
    if not found(visitor, target) or (
        target.name in names.SHARING_PAGES | names.PLEDGES and visitor.kind == "anonymous"
    ):
        return 302 if visitor.kind == "anonymous" else 404
    if target.name in names.SHARING_PAGES:
        hides = target.name == "plans:publication" and visitor.column(target.place.region) == "AD"
        return 200 if visitor.may("plans.narrow_sharing", target.place.region) or hides else 403
    if target.name in names.PLEDGES:  # at the version itself, not at its public edition
        return 200 if visitor.kind == Role.MINISTRY_CONTACT and Sharing.PUBLIC not in target.levels else 403
    if target.name in names.OF_THEIR_WRITER:
        return 200 if visitor.person == target.place.by else 403
    if target.name in names.SIDES:
        return 200 if visitor.column(target.place.region) in names.SIDES[target.name] else 403
    if target.name in names.WRITING_PAGES:
        return 200 if visitor.may("plans.edit", target.place.region) else 403
    return 302 if target.name == "plans:choose_comparison" else 200


def found(visitor, target):
    """Whether this visitor may know that the target is there."""
    if target.name in names.OWN_PAGES:
        return visitor.person == target.place.by
    if target.name in names.OF_THE_ASKED:
        return visitor.column(target.place.region) == Column.REGIONAL_LEAD
    if target.name == "plans:comments" and visitor.column(target.place.region) in {"PU", "AD"}:
        return False
    seen = [visitor.sees(level, target.place.region) for level in target.levels]
    if target.name == "plans:adoption":
        seen.append(visitor.may("plans.view_core_team", target.place.region))
    return any(seen) if target.name in names.LISTS else all(seen)


def query(target):
    """What stands after the question mark where an address wants something there."""
    if target.name == "plans:chapter_standing":
        return {"base": 0, "sitting": uuid.UUID(int=1), "doing": "open"}
    if target.name == "plans:comments":
        return {"toon": "alles"}
    if target.name in {"plans:comments_panel", "plans:place_comment"}:
        return {"hoofdstuk": target.place.chapter} if target.place else {"hoofdstuk": "vogel"}
    if target.name == "plans:block_preview":
        return {"id": "alle"}
    if target.name != "plans:choose_comparison":
        return {}
    numbers = list(target.place.numbers.values()) if target.place else ["0.98"]
    return {"van": numbers[-1], "naar": numbers[-1]}
