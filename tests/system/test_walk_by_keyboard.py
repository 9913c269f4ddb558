"""Two walks by keyboard only: the running-shoes map made from the empty window; and all there is to do with a map."""

from pathlib import Path
from typing import NamedTuple

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.language import words
from journeycanvas.storage.templates import open_sample
from journeycanvas.tools import places
from journeycanvas.ui.program import Program
from journeycanvas.ui.searching.find_bar import FindBar
from journeycanvas.ui.window import Window
from tests.system.keyboard import Keyboard
from tests.system.walking import walk
from tests.ui.conftest import program as program
from tests.ui.conftest import window as window

FIGURES = (
    ("12", "3.1", "41200"),
    ("24", "2.6", "18900"),
    ("-31", "5.4", "6300"),
    ("8", "3.4", "3400"),
    ("46", "1.9", "900"),
)
"""What is measured of each stage: NPS, CES, volume."""


class Met(NamedTuple):
    """A touchpoint as it is typed: its name, where its channel is in the menu, the digit, the tenths, its kind."""

    name: str
    channels: tuple[tuple[str, str], ...]
    digit: str
    tenths: int = 0
    kind: str = ""


MET: dict[str, tuple[Met, ...]] = {
    "Awareness": (
        Met("Google search", (("Digital", "Search engine"),), "3", +2),
        Met("Blog article", (("Digital", "Blog"), ("Digital", "Search engine")), "3", +1),
    ),
    "Consideration": (
        Met("Live chat", (("Digital", "Live chat"),), "4", +3, "Delight"),
        Met("Customer reviews", (("Digital", "Review site"),), "4", -4),
        Met("Instagram", (("Digital", "Instagram"),), "2", +3, "Irritant"),
    ),
    "Decision": (
        Met("Cart", (("Digital", "Online shop"), ("Digital", "Website")), "3", +5),
        Met("Payment", (("Digital", "Website"),), "1", +2, "Breaking point"),
    ),
    "Retention": (
        Met("Reminder email", (("Digital", "E-mail"), ("Digital", "Website")), "3", +4, "Moment of truth"),
        Met("Delivery", (("Physical", "Delivery"), ("Digital", "Website")), "4", +2),
        Met("Customer service", (("Physical", "Call centre"), ("Digital", "Website")), "3", -5, "Expected, missing"),
    ),
    "Advocacy": (
        Met("Review request", (("Digital", "Feedback form"), ("Digital", "Website")), "4", +1),
        Met("Referral code", (("Digital", "Referral"), ("Digital", "Website")), "5", -2, "Delight"),
    ),
}


class Consultant(Keyboard):
    """Makes a map of what Mark told."""

    def begin(self) -> None:
        self.until(lambda: self.window.start.tiles, what="the templates on the start page")
        self.tab_to("Blank page")
        self.press("Enter")
        assert self.focus() == "Journey map"

    def say_what_it_is_about(self) -> None:
        self.press("F6")
        assert self.focus() == "Title"
        self.retype("Buying running shoes online")
        self.fill("Goal of the client", "Shoes that fit, recommended to 2 friends")
        self.choose("Outcome", "Reached")

    def introduce_mark(self) -> None:
        self.press("F6", "F6")  # past the outline to the map
        self.press("Tab", "Enter")  # the persona is the first thing there is
        self.type("Mark")
        self.press("Enter", "F6")
        self.fill("Age", "34")
        self.fill("Job", "IT technician, seated all day")
        self.fill("Summary", "New to running, chronic back pain")
        self.fill("Quotation", "I want to run without pain and choose right.")
        self.tab_to("Persona", back=True)  # the tab that is open
        self.press("Right")  # the tab beside: his life
        self.fill("Gender", "Man")
        self.fill("Place", "Nantes")
        self.fill("Income", "€2,300 net a month")
        self.fill_lines("Tastes, one a line", "Plain models, no bright colours", "Short, practical videos")

    def name_the_stages(self) -> None:
        self.go_to("Stage 1")
        self.press("F2")
        self.type("Awareness")
        self.press("Tab")
        self.type("Consideration")
        self.press("Tab")
        self.type("Decision")
        self.press("Ctrl+Enter")  # and another one
        self.type("Retention")
        self.press("Ctrl+Enter")
        self.type("Advocacy")
        self.press("Enter")

    def put_the_touchpoints(self) -> None:
        for stage, (first, *others) in MET.items():
            self.go_to(stage)
            self.press("Ctrl+T")
            self.type(first.name)
            for other in others:
                self.press("Ctrl+Enter")  # and another one
                self.type(other.name)
            self.press("Enter")

    def say_how_each_went(self, met: Met) -> None:
        self.go_to(met.name)
        self.press(met.digit)  # the emotion, roughly
        self.press("F6")
        for family, channel in met.channels:
            self.tab_to("Channels")
            self.press("Space")
            self.pick(family, channel)
        if met.kind:
            self.tab_to(met.kind)
            self.press("Space")
        self.tab_to("Emotion of Mark")
        self.press("Right" if met.tenths > 0 else "Left", times=abs(met.tenths))

    def type_the_needs(self) -> None:
        self.go_to("Needs")
        self.press("Right")  # from the head of the lane to its first cell
        self.type("Understand what gives good support")
        self.press("Enter")
        self.type("Not make his back worse")
        self.press("Tab")
        self.type("Compare prices, reviews and returns")
        self.press("Enter")
        self.type("Know how to track his order")
        self.press("Tab")
        self.type("Pay fast, without a surprise")
        self.press("Enter")
        self.type("Know the shipping date")
        self.press("Tab")
        self.type("Be reassured about his choice")
        self.press("Tab")
        self.type("Share a good find")
        self.press("Enter", "Escape")

    def type_the_satisfaction(self) -> None:
        self.go_to("Emotions")
        self.do("Satisfaction")  # a lane, below the one selected
        self.press("F6")
        self.tab_to("What is measured")
        self.press("Space")
        for indicator in ("NPS", "CES", "Volume"):
            self.type(indicator)
            self.press("Enter")
        self.press("Backspace", "Enter")  # nothing more is looked for
        self.press("F6", "F6", "Right")  # to the first cell of the lane
        for figures in FIGURES:
            for place, figure in enumerate(figures):
                self.press(*(["Enter"] if place else []))
                self.type(figure)
            self.press("Tab")
        self.press("Escape")

    def type_the_pain_points(self) -> None:
        self.go_to("Satisfaction")
        self.press("Alt+I")
        self.pick("Lane", "Pain points")
        self.press("Right")
        self.type("Technical jargon in the articles")
        self.press("Tab")
        self.type("Return period nowhere to be found")
        self.press("Tab")
        self.type("Costs and shipping date known too late")
        self.press("Tab")
        self.type("No human follow-up after the purchase")
        self.press("Enter", "Escape")

    def type_the_recommendations(self) -> None:
        self.go_to("Pain points")
        self.press("Alt+I")
        self.pick("Lane", "Recommendations")
        self.press("Right")
        self.type("Simple glossary, video by a podiatrist")
        self.press("Tab")
        self.type("Help centre: times and returns")
        self.press("Tab")
        self.type("Costs shown from the cart on, chat at payment")
        self.press("Tab")
        self.type("Call on day 7, and CES survey")
        self.press("Tab")
        self.type("10% referral, easy to share")
        self.press("Enter", "Escape")

    def let_clients_leave_at_payment(self) -> None:
        self.go_to("Payment")
        self.do("Exit here")
        assert self.focus() == "Share of the clients, in %"
        self.type("46.1")
        self.fill("Wording", "of carts abandoned")
        self.fill_lines(
            "Causes, one a line",
            "Delivery costs known too late",
            "No wished delivery date",
            "Not wanting to share personal data",
            "Coupon that does not work",
        )

    def save_and_open_again(self, path: Path) -> None:
        self.press("Ctrl+S")
        self.retype(str(path))
        self.press("Enter")
        self.until(lambda: self.window.editing.is_clean, what="the file to be written")
        self.press("Ctrl+W")
        self.until(lambda: not self.window.has_document, what="the start page")
        self.press("Ctrl+O")
        self.type(str(path))
        self.press("Enter")
        self.until(lambda: self.window.has_document, what="the map again")


@pytest.mark.slow
def test_whole_map_is_made_by_keyboard_only(program: Program, window: Window, tmp_path: Path) -> None:
    me = Consultant(program)

    def story() -> None:
        me.begin()
        me.say_what_it_is_about()
        me.introduce_mark()
        me.name_the_stages()
        me.put_the_touchpoints()
        for met in (met for each in MET.values() for met in each):
            me.say_how_each_went(met)
        me.type_the_needs()
        me.type_the_satisfaction()
        me.type_the_pain_points()
        me.type_the_recommendations()
        me.let_clients_leave_at_payment()
        me.save_and_open_again(tmp_path / "shoes.journey")

    walk(me, story)

    assert window.editing.path == tmp_path / "shoes.journey"
    assert told(window.editing.session.journey) == told(open_sample("running-shoes", "en"))


class Reviser(Keyboard):
    """Goes through a map that is there."""

    @property
    def journey(self) -> Journey:
        return self.ask(lambda: self.window.editing.session.journey)

    def stages_of(self, text: str) -> list[str]:
        return [card.stage for card in self.journey.cards if card.text == text]

    def selected(self) -> set[str]:
        return self.ask(lambda: set(self.window.editing.session.selection))

    def heights(self) -> set[float]:
        """Return how high the touchpoints selected stand."""
        session = self.window.editing.session
        spots = self.ask(lambda: places.spots(session.scene))
        return {round(spots[id][1], 1) for id in self.selected()}

    def is_on_the_map(self) -> bool:
        return self.focus() == "Journey map"

    def open_the_sample(self) -> None:
        self.until(lambda: self.window.start.tiles, what="the samples on the start page")
        self.tab_to("Buying running shoes online")
        self.press("Enter")
        assert self.is_on_the_map()

    def edit_a_card_and_move_it(self) -> None:
        self.go_to("Share a good find")
        self.press("Enter", "End")
        self.type(" with friends")
        self.press("Enter", "Escape")
        self.go_to("Share a good find")
        self.press("Ctrl+Left")
        assert self.stages_of("Share a good find with friends") == ["retention"]
        self.press("Ctrl+Z")
        assert self.stages_of("Share a good find with friends") == ["advocacy"]
        self.press("Ctrl+Shift+Z")
        assert self.stages_of("Share a good find with friends") == ["retention"]

    def duplicate_it_and_delete_the_copy(self) -> None:
        self.press("Ctrl+D")
        assert self.stages_of("Share a good find with friends") == ["retention", "retention"]
        self.press("Delete")
        assert self.stages_of("Share a good find with friends") == ["retention"]

    def align_two_touchpoints(self) -> None:
        self.go_to("Cart")
        self.press("Shift+Right")
        assert self.selected() == {"cart", "payment"}
        assert len(self.heights()) == 2
        self.do("Align top")
        assert len(self.heights()) == 1

    def filter_and_show_all_again(self) -> None:
        self.press("Ctrl+Shift+F")
        assert self.focus() == "Moment"
        self.press("Space", "Down", "Down", "Space", "Escape")
        assert self.focus() == "Moment: Delight"
        self.press("Escape")
        assert self.focus() == "Moment"
        self.press("Escape")
        assert self.is_on_the_map()

    def present_and_leave(self) -> None:
        self.press("F5")
        assert "presentation" in self.focus()
        self.press("Right", "Right", "Escape")
        assert self.is_on_the_map()

    def replace_a_word_everywhere(self) -> None:
        self.press("Ctrl+H")
        self.type("running shoes")
        self.fill("Replace with", "trainers")
        self.until(lambda: self.window.findChild(FindBar).all.isEnabled(), what="what is found")
        self.tab_to("Replace all")
        self.press("Space")
        assert self.journey.title == "Buying trainers online"
        self.press("Escape")
        assert self.is_on_the_map()
        self.press("Ctrl+Z")
        assert self.journey.title == "Buying running shoes online"

    def look_at_the_export(self) -> None:
        self.press("Ctrl+E")
        assert self.focus() == "Save as PDF…"
        self.press("Space")
        assert self.focus() == "Buying running shoes online.pdf"
        self.press("Escape")
        assert self.focus() == "Save as PDF…"
        self.press("Escape")
        assert self.is_on_the_map()

    def look_at_the_other_faces(self) -> None:
        self.press("F7")
        assert self.focus() == "Table of touchpoints"
        self.press("Ctrl+Shift+O")
        assert self.focus() == "Outline as text"
        self.press("Shift+F7")
        assert self.is_on_the_map()


def test_whole_map_is_revised_by_keyboard_only(program: Program, window: Window) -> None:
    me = Reviser(program)

    def story() -> None:
        me.open_the_sample()
        me.edit_a_card_and_move_it()
        me.duplicate_it_and_delete_the_copy()
        me.align_two_touchpoints()
        me.filter_and_show_all_again()
        me.present_and_leave()
        me.replace_a_word_everywhere()
        me.look_at_the_export()
        me.look_at_the_other_faces()

    walk(me, story)


def told(journey: Journey) -> dict[str, object]:
    """Return what was typed of a journey, without ids."""
    mark, path = journey.personas[0], journey.paths[0]
    stages = {stage.id: stage.name for stage in journey.stages}
    touchpoints = {one.id: one for one in journey.touchpoints}
    lanes = {lane.id: lane.name or words("en")(lane.shown_title()) for lane in journey.lanes}
    shown = {lane.id for lane in journey.lanes if not lane.hidden}
    names = {visit.id: touchpoints[visit.touchpoint].name for visit in path.visits}
    return {
        "about": (journey.title, journey.goal.text, journey.goal.outcome),
        "mark": (mark.name, mark.age, mark.job, mark.summary, mark.quote),
        "life": (mark.gender, mark.location, mark.income, mark.tastes),
        "stages": tuple(stages.values()),
        "lanes": tuple(lanes[lane.id] for lane in journey.lanes if lane.id in shown),
        "visits": [
            (
                names[visit.id],
                stages[touchpoints[visit.touchpoint].stage],
                touchpoints[visit.touchpoint].moment,
                touchpoints[visit.touchpoint].moment_of_truth,
                touchpoints[visit.touchpoint].channels[:1],
                visit.emotion,
            )
            for visit in path.visits
        ],
        "exits": [(names[way.origin], way.kind, way.share, way.label, way.causes) for way in path.connections],
        "cards": [(lanes[one.lane], stages[one.stage], one.text) for one in journey.cards if one.lane in shown],
        "figures": {(stages[one.stage], one.indicator): one.value for one in journey.measurements if one.stage},
        "advice": [(stages[one.stage or ""], one.text) for one in journey.recommendations],
    }
