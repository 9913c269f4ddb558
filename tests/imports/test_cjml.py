"""Journeys in CJML 2.0, as its programs write them: actors, phases, touchpoints and experiences; all else is told."""

import pytest

from journeycanvas.imports.cjml import read
from journeycanvas.imports.imported import Imported, ImportFaultError

# As the page of CJML shows the format: the receiver is named by its company, not by its id.
SHOWN = """\
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <actors>
      <endUser actorID="Ana"><actorName>Ana Lind</actorName></endUser>
      <serviceProvider actorID="Company A"><companyName>Bookshop</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>TP1</touchpointID>
        <initiator><refersTo actorIDref="Ana"/><initiatorLabel>Opens an account</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="Bookshop"/><receiverLabel>Account is there</receiverLabel></receiver>
        <channel><channelName>Web</channelName></channel>
      </actualCommunicationPoint>
    </touchpoints>
  </actualJourney>
</CJML>
"""


def journey(points: str, *, head: str = "", kind: str = "actualJourney") -> str:
    actors = '<actors><endUser actorID="u"/><serviceProvider actorID="s"/></actors>'
    return f"<{kind}>{head}{actors}<touchpoints>\n{points}</touchpoints></{kind}>"


def point(label: str, more: str = "", *, kind: str = "actualAction") -> str:
    side = f'<initiator><refersTo actorIDref="u"/><initiatorLabel>{label}</initiatorLabel></initiator>'
    return f"<{kind}>{side}{more}</{kind}>\n"


def of(*journeys: str) -> Imported:
    return read(f'<?xml version="1.0"?>\n<CJML version="2.0">{"".join(journeys)}</CJML>'.encode(), "en")


def told(found: Imported) -> list[str]:
    return [f"{remark.line}: {remark.kind}: {remark.text}" for remark in found.remarks]


def felt(rating: str, said: str = "") -> str:
    return (
        f"<touchpointExperience><experienceDescription>{said}</experienceDescription>"
        f"<experienceRating>{rating}</experienceRating></touchpointExperience>"
    )


def test_journey_as_its_page_shows_it_is_a_path_of_the_end_user() -> None:
    found = read(SHOWN.encode(), "en")

    made = found.journey
    (touchpoint,) = made.touchpoints
    assert (touchpoint.name, touchpoint.description) == ("Opens an account", "Bookshop: Account is there")
    assert touchpoint.channels == ("website",)
    assert [persona.name for persona in made.personas] == ["Ana Lind"]
    (path,) = made.paths
    assert (path.name, path.state, len(path.visits)) == ("", "current", 1)
    assert told(found) == ["9: guessed: there are no phases; all is in one stage"]


def test_phases_are_stages_and_their_ids_need_not_be_typed_alike() -> None:
    phases = (
        '<journeyPhases><journeyPhase phaseID=" Before"><phaseName> Before </phaseName>'
        "<phaseDescription>Looking</phaseDescription></journeyPhase>"
        '<journeyPhase phaseID="p2"><phaseName>After</phaseName></journeyPhase></journeyPhases>'
    )
    found = of(
        journey(
            point("a", '<belongsTo phaseIDref="Before"/>') + point("b", "<belongsTo phaseIDRef='P2'></belongsTo>")
            + point("c", '<belongsTo phaseIDref="p3"/>'),
            head=phases,
        )
    )  # fmt: skip

    names = {stage.id: stage.name for stage in found.journey.stages}
    assert [(one.name, names[one.stage]) for one in found.journey.touchpoints] == [
        ("a", "Before"), ("b", "After"), ("c", "p3"),
    ]  # fmt: skip
    assert found.journey.stages[0].description == "Looking"
    assert told(found) == ["5: guessed: the phase “p3” is not among the phases; it was added"]


def test_planned_and_actual_journey_are_two_paths_that_share_what_is_the_same() -> None:
    planned = journey(
        point("a", kind="plannedAction") + point("b", kind="plannedAction"),
        head="<journeyID>PJ1</journeyID><journeyTitle>Loan</journeyTitle>", kind="plannedJourney",
    )  # fmt: skip
    actual = journey(point("a") + point("c"), head="<journeyID>AJ1</journeyID><plannedReference>PJ1</plannedReference>")

    found = of(planned, actual)

    made = found.journey
    assert made.title == "Loan"
    assert [one.name for one in made.touchpoints] == ["a", "b", "c"]
    assert [(path.name, path.state) for path in made.paths] == [("Loan", "target"), ("AJ1", "current")]
    assert [persona.name for persona in made.personas] == ["u"]
    assert made.paths[0].visits[0].touchpoint == made.paths[1].visits[0].touchpoint
    assert "2: guessed: a planned journey is a path to the target" in told(found)


def test_ratings_from_one_to_five_are_emotions_and_what_is_felt_is_a_thought() -> None:
    found = of(journey(point("a", felt("5", "Easy")) + point("b", felt("1")) + point("c", felt("")) + point("d")))

    (path,) = found.journey.paths
    assert [visit.emotion for visit in path.visits] == [2.0, -2.0, None, None]
    assert [card.text for card in found.journey.cards] == ["Easy"]
    assert "2: guessed: ratings from 1 to 5 were read as emotions from −2 to +2" in told(found)


def test_ratings_in_words_and_around_zero_are_taken_as_they_are() -> None:
    found = of(journey(point("a", felt("very positive")) + point("b", felt("-2")) + point("c", felt("so so"))))

    assert [visit.emotion for visit in found.journey.paths[0].visits] == [2.0, -2.0, None]
    assert "5: skipped: the rating “so so” is unclear" in told(found)


def test_what_has_no_place_is_kept_in_the_notes_and_told() -> None:
    found = of(
        journey(
            point("a", "<comment>Ask Bo</comment><timestamps>\n<timeStarted>9:00</timeStarted></timestamps>") + "<x/>",
            head="<journeyLongSummary>All of it</journeyLongSummary>",
        ),
        "<legend/>",
    )

    assert found.journey.touchpoints[0].notes == "comment: Ask Bo\ntimestarted: 9:00"
    assert found.journey.notes == "journeylongsummary: All of it"
    assert [line for line in told(found) if "no phases" not in line] == [
        "2: guessed: “journeylongsummary” was put into the notes",
        "3: guessed: “comment” was put into the notes",
        "4: guessed: “timestarted” was put into the notes",
        "5: skipped: the element “legend”",
        "5: skipped: the element “x”",
    ]


def test_message_that_comes_in_is_named_by_what_the_end_user_does() -> None:
    received = (
        '<actualCommunicationPoint><initiator><refersTo actorIDref="s"/><initiatorLabel>Send</initiatorLabel>'
        "</initiator>"
        '<receiver><refersTo actorIDref="u"/><receiverLabel>Gets a letter</receiverLabel></receiver>'
        "<channel><channelName>Pigeon</channelName></channel></actualCommunicationPoint>"
    )
    found = of(journey(received))

    (one,) = found.journey.touchpoints
    assert (one.name, one.description) == ("Gets a letter", "s: Send")
    assert [channel.name for channel in found.journey.channels if channel.id in one.channels] == ["Pigeon"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("<CJML>\n<actualJourney>", "xml", 2),
        ("<!DOCTYPE a [\n<!ENTITY a 'b'>]>\n<CJML>&a;</CJML>", "doctype", 1),
        ("<svg/>", "not_cjml", 1),
        ("<CJML><actualJourney/></CJML>", "no_touchpoints", 1),
        ("<CJML>" + "<a>" * 100 + "</a>" * 100 + "</CJML>", "too_deep", 1),
    ],
)
def test_what_is_no_journey_is_refused_with_its_place(text: str, code: str, line: int) -> None:
    with pytest.raises(ImportFaultError) as caught:
        read(text.encode(), "en")

    assert (caught.value.code, caught.value.line) == (code, line)
