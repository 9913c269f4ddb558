"""Templates and samples are listed and open in both languages."""

import pytest

from journeycanvas.language import LANGUAGES
from journeycanvas.storage.templates import open_sample, open_template, samples, templates


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_template_and_sample_opens(spoken: str) -> None:
    for template in templates():
        assert open_template(template.id, spoken).language == spoken
        assert template.title[spoken]
        assert template.description[spoken]
    for sample in samples():
        assert open_sample(sample.id, spoken).language == spoken


@pytest.mark.parametrize("id", ["none", "../samples/running-shoes", ""])
def test_template_that_is_not_listed_is_not_opened(id: str) -> None:
    with pytest.raises(KeyError):
        open_template(id, "fr")
