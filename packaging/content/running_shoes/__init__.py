"""The sample on buying running shoes on line: the map of the product's own picture."""
