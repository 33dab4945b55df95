"""The tool of `make mutation`: it turns every mark, puts back what it turned, and knows every predicate."""

from governance import rights
from governance.matrix import MATRIX
from mutation.marks import NEIGHBOURS, RuleMutant, cell_mutants, opposite, replaced, rule_mutants
from plans import rules
from tests.governance.test_matrix import MARKS


def test_every_mark_is_turned_into_others_and_yes_and_no_into_each_other():
    assert set(NEIGHBOURS) == MARKS
    assert all(mark not in NEIGHBOURS[mark] and set(NEIGHBOURS[mark]) <= MARKS for mark in MARKS)
    assert "–" in NEIGHBOURS["●"]
    assert "●" in NEIGHBOURS["–"]


def test_every_cell_of_every_row_is_turned_and_put_back():
    in_use, later = cell_mutants()
    cells = {(one.action, one.column) for one in in_use + later}
    assert cells == {(action, column) for action, row in MATRIX.items() for column in row.cells}
    one = next(m for m in in_use if m.action == "plans.edit" and m.was == "i")
    with one.turned():
        assert MATRIX["plans.edit"].cells[one.column] == one.becomes
    assert MATRIX["plans.edit"].cells[one.column] == "i"


def test_a_predicate_says_the_opposite_wherever_it_was_imported_and_then_itself_again():
    assert RuleMutant("plans.rules", "may_edit") in rule_mutants()
    before = rules.may_edit
    with RuleMutant("plans.rules", "may_edit").turned():
        assert rules.may_edit(None, None) is True
    assert rules.may_edit is before
    with replaced("governance.rights", "may", opposite):
        assert rules.may is rights.may is not before
    assert opposite(lambda: {1})() == set()


def test_a_rule_that_a_table_took_in_at_its_import_is_turned_there_too():
    table = {"edit": rules.may_edit}
    assert table["edit"](None, None) is False
    with RuleMutant("plans.rules", "may_edit").turned():
        assert table["edit"](None, None) is True
    assert table["edit"](None, None) is False
