"""The sample on buying running shoes online: the map of the product's own picture."""
