"""The papers of the demonstration: Word files that the portal itself takes in and turns into PDF's."""

import pytest

from governance.models import PaperFile
from governance.papers import demo, reading
from tests.conftest import make_person


@pytest.mark.django_db
def test_each_paper_is_a_word_file_that_says_it_is_invented_and_together_they_fill_forty_pages(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    files = [demo.demo_file(name, by=make_person()) for name in demo.names()]
    assert len(files) == 5
    assert all(demo.document(name) == demo.document(name) for name in demo.names())
    reading.run(files[-1].pk)  # the shortest
    last = PaperFile.objects.get(pk=files[-1].pk)
    assert (last.is_done, last.pages) == (True, 7)
    assert sum(len(demo._data()[demo._data()["stukken"][name]["per"]]) + 1 for name in demo.names()) >= 40
