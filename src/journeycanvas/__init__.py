"""Journey Canvas: an offline drawing program for customer journey maps."""

__version__ = "0.1.0"
