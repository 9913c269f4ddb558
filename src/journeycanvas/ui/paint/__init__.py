"""Paints scenes with Qt: on the screen, into pictures and onto printed paper."""
