"""Named pure functions from one journey to the next, one module a noun.

An edit never changes what it is given: it returns a journey that shares every record it did not touch, and the very
same journey where nothing changes. What cannot be done raises EditError, in the words of the user.
"""
