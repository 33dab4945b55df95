"""The content tree: one canonical text, and readers of every schema there has been."""

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.content import tree

FIXTURES = Path(__file__).parent / "fixtures"


def test_a_tree_of_schema_1_reads_for_ever():
    content = (FIXTURES / "tree-1.json").read_text(encoding="utf-8")
    read = tree.read(content)
    assert [c["number"] for c in read["chapters"]] == ["1", "1.1", "2"]
    assert read["items"] == tree.no_items()
    assert tree.canonical(read | {"items": []}) == content


def test_a_tree_of_schema_2_reads_for_ever_as_it_was_written():
    content = (FIXTURES / "tree-2.json").read_text(encoding="utf-8")
    read = tree.read(content)
    assert read["items"].keys() == tree.no_items().keys()
    assert [len(read["items"][name]) > 0 for name in tree.LISTS_OF_ITEMS] == [True] * len(tree.LISTS_OF_ITEMS)
    assert tree.canonical(read) == content


def test_its_hash_is_the_sha256_of_its_bytes():
    content = (FIXTURES / "tree-1.json").read_bytes()
    assert tree.digest(content.decode()) == hashlib.sha256(content).hexdigest()


def test_keys_are_sorted_spaces_are_gone_and_accents_are_one_character():
    assert tree.canonical({"b": "e\u0301", "a": [1, None, True]}) == '{"a":[1,null,true],"b":"é"}'


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(values)
def test_canonical_text_is_stable_and_in_nfc(value):
    text = tree.canonical(value)
    assert unicodedata.is_normalized("NFC", text)
    assert tree.canonical(json.loads(text)) == text


@pytest.mark.parametrize("value", [1.5, [1.0], {"a": {"b": 2.5}}, {1, 2}])
def test_what_has_no_one_way_of_writing_is_refused(value):
    with pytest.raises(TypeError):
        tree.canonical(value)


@pytest.mark.parametrize(
    ("levels", "numbers"),
    [([1, 2, 2, 1], ["1", "1.1", "1.2", "2"]), ([], []), ([1, 1, 2], ["1", "2", "2.1"])],
)
def test_chapters_are_numbered_by_their_levels(levels, numbers):
    assert tree.numbered(levels) == numbers
