"""The faces of a journey beside the map: the table, and the outline as text."""
