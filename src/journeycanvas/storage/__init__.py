"""Reading and writing journeys: strict when reading, durable when writing."""
