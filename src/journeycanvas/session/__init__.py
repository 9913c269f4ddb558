"""The open document: its history, its selection, its scene, and the gesture under way.

    from journeycanvas.session.session import Session
    session = Session(journey, path=path)
    stop = session.on_change(canvas.show)          # called with nothing, after every change
    session.scene, session.journey, session.selection
    session.apply(N_("Delete"), lambda journey: deletion.delete(journey, session.selection))
    gesture = session.begin(N_("Move touchpoint"))
    gesture.preview(lambda journey: touchpoints.move(journey, "t3", to_stage="s2"))   # from the start, each time
    gesture.commit()                               # one step; or gesture.cancel()
    session.undo(); session.redo()                 # both return the selection that shows what changed
    session.mark_saved(journey)                    # what was written; is_clean: whether it is what is shown

`journey` is what is shown, a preview included; `settled` is the last step's. Compare journeys and records by identity
to see what changed: what an edit did not touch is the same object, and after an undo the journey is the very one from
before. Names of steps are msgids: `undo_name` and `redo_name` give them in the language of the interface.

What a gesture previews is not lost when something else begins: `apply`, `redo`, `settle` and another `begin` make it
a step first. Undo during a gesture cancels the gesture, and nothing more. Before saving call `settle`, then write
`settled`.

Nothing is imported here: the preferences are read before the first window is painted, long before a document is.
"""
