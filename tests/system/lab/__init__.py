"""The host's half of the system tests: build a guest, boot it, judge what it brings back."""


class CannotRun(Exception):
    """This machine lacks something the lab needs: the tests are skipped, they did not fail."""
