"""The running-shoes map made from the empty window by keyboard only, as the sample has it."""

from pathlib import Path
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.language import words
from journeycanvas.storage.templates import open_sample
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.system.keyboard import Keyboard
from tests.system.walking import walk
from tests.ui.conftest import program as program
from tests.ui.conftest import window as window

STAGES = ("Awareness", "Consideration", "Decision", "Retention", "Advocacy")
LANES = ("Needs", "Pain points")


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
        self.tab_to("Inspector", back=True)
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
        self.press("Right")
        for nps, ces in (("12", "3.1"), ("24", "2.6"), ("-31", "5.4"), ("8", "3.4"), ("46", "1.9")):
            self.type(nps)
            self.press("Enter")
            self.type(ces)
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
        "figures": {
            (stages[one.stage], one.indicator): one.value
            for one in journey.measurements
            if one.stage and one.indicator in ("nps", "ces")
        },
        "advice": [(stages[one.stage or ""], one.text) for one in journey.recommendations],
    }
