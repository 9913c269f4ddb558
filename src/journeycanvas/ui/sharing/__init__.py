"""Sharing a disk: one writer a document, what others do to its file, and disks that do not answer."""
