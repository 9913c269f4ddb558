"""A warning under the name of a persona that is nearly called like another one (R23)."""

from journeycanvas.analysis.names import near_personas
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import PlainLabel


class NearNameField(Field):
    """Who else is called nearly so; nothing where nobody is."""

    def __init__(self, session: Session, persona: str) -> None:
        """Watch the name of one persona."""
        super().__init__("")
        self._session = session
        self._persona = persona
        self.said = PlainLabel(style="warning", wraps=True)
        self.column.addWidget(self.said)
        self.refresh()

    def refresh(self) -> None:
        journey = self._session.journey
        persona = next((one for one in journey.personas if one.id == self._persona), None)
        sentence = _("Another persona is called “{name}”: maybe one and the same, written in two ways.")
        near = near_personas(journey, persona) if persona is not None else ()
        self.said.setText("\n".join(sentence.format(name=" ".join(other.name.split())) for other in near))
        if not near or self.parent() is not None:  # a widget of its own would be a window until the form takes it
            self.setVisible(bool(near))
