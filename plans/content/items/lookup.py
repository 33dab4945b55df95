"""What ids and numbers in the items of a tree are called, and which objective an activity serves."""

from functools import cached_property

OWNED_ELSEWHERE = "Samen met andere regio's"
NO_OBJECTIVE = "Zonder doelstelling"


class Lookup:
    """The items of one tree by id, and the links the other way round."""

    def __init__(self, items):
        self.items = items

    @cached_property
    def by_id(self):
        """Each item by its id, per list of the tree."""
        lists = ("challenges", "levers", "goals", "programmes", "activities", "indicators")
        return {name: {one["id"]: one for one in self.items[name]} for name in lists}

    @cached_property
    def objectives(self):
        """The titles of the objectives by number."""
        return {one["number"]: one["title"] for one in self.items["objectives"]}

    def titles(self, name, keys):
        """The titles of these items, those that are there."""
        found = self.by_id[name]
        return [found[key]["title"] for key in keys if key in found]

    def objective_titles(self, numbers):
        """The titles of these objectives."""
        return [self.objectives[number] for number in numbers if number in self.objectives]

    def linking(self, name, field, key):
        """The titles of the items of a list that link to `key`: the goals of a challenge, the indicators of a goal."""
        return [one["title"] for one in self.items[name] if key in one[field]]

    def working_on(self, goal):
        """The titles of the activities that have an effect on a goal."""
        return [
            one["title"] for one in self.items["activities"] if any(effect["id"] == goal for effect in one["goals"])
        ]

    def objective_of(self, activity):
        """The number of the objective an activity serves first: of a goal it works on directly, else of any; or None."""
        goals = self.by_id["goals"]
        direct_first = sorted(activity["goals"], key=lambda effect: effect["strength"] != "direct")
        numbers = [n for effect in direct_first if effect["id"] in goals for n in goals[effect["id"]]["objectives"]]
        return next((number for number in numbers if number in self.objectives), None)

    def is_from_elsewhere(self, activity):
        """Whether another region leads it and shares it here."""
        return bool(self.items.get("region") and activity["region"] not in {"", self.items["region"]})

    def by_objective(self, activities):
        """(title, activities) in the order of the objectives; then those without one, then those led elsewhere."""
        groups = {title: [] for title in self.objectives.values()} | {NO_OBJECTIVE: [], OWNED_ELSEWHERE: []}
        for one in activities:
            if self.is_from_elsewhere(one):
                groups[OWNED_ELSEWHERE].append(one)
            else:
                groups[self.objectives.get(self.objective_of(one), NO_OBJECTIVE)].append(one)
        return [(title, found) for title, found in groups.items() if found]
