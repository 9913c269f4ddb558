"""What several kinds of lane draw with: blocks of text, cards, cells, touchpoints, lines."""
