"""What a journey tells once it is looked at as a whole: its graph, and what is worth a look."""
