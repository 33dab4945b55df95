"""What two sequences have in common is found in order, and in bounded time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plans.content.sequences import longest_increasing, matches

LETTERS = st.lists(st.sampled_from("abcde"), max_size=25)


def kept(old, new):
    return sum(length for _, _, length in matches(old, new))


@settings(max_examples=200, deadline=None)
@given(LETTERS, LETTERS)
def test_runs_are_equal_in_order_and_do_not_touch(old, new):
    i = j = 0
    for x, y, length in matches(old, new):
        assert length > 0
        assert old[x : x + length] == new[y : y + length]
        assert x >= i
        assert y >= j
        assert (x, y) != (i, j) or (x, y) == (0, 0)
        i, j = x + length, y + length


@settings(max_examples=100, deadline=None)
@given(LETTERS, st.data())
def test_a_sequence_from_which_items_were_taken_is_found_whole(old, data):
    begin = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(begin, len(old)))
    assert kept(old, old[:begin] + old[end:]) == len(old) - (end - begin)


def test_repeated_items_are_matched_by_the_shortest_edit():
    assert kept("aabbaabb", "abaabbab") == 6
    assert matches("xaxbx", "yaybyx") == [(1, 1, 1), (3, 3, 1), (4, 5, 1)]


def test_a_long_sequence_of_few_different_items_gives_up_in_place_of_taking_the_square():
    old, new = [k % 7 for k in range(60_000)], [k * 3 % 7 for k in range(60_000)]
    assert kept(old, new) < 60_000
    assert kept(["ja"] * 60_000, ["ja"] * 30_000 + ["nee"] + ["ja"] * 20_000) == 50_000


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 30), unique=True, max_size=7))
def test_the_longest_increasing_part_is_as_long_as_any(numbers):
    chosen = [numbers[k] for k in longest_increasing(numbers)]
    assert chosen == sorted(chosen)
    longest = max(
        (bin(mask).count("1") for mask in range(2 ** len(numbers)) if _rises(numbers, mask)),
        default=0,
    )
    assert len(chosen) == longest


def _rises(numbers, mask):
    taken = [number for k, number in enumerate(numbers) if mask >> k & 1]
    return taken == sorted(taken)
