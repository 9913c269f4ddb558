"""Ways to look at a map: filters, one path before the others, presenting."""
