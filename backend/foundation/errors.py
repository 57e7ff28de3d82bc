"""The exceptions of the house.

DescentLabError
├── CatalogError      a file in a folder of members breaks the folder's rule (ours to mend)
├── Refused           a request that cannot be carried out (the client's to mend)
└── Stopped           the reader has left, or the time allowed is over
"""


class DescentLabError(Exception):
    """Whatever goes wrong for a reason we know."""


class CatalogError(DescentLabError):
    """A member's file does not define exactly one member, or defines it incompletely."""


class Refused(DescentLabError):
    """A value that is not allowed: says which, what was given, what is allowed, what to do.

    column: where in a text it goes wrong, counted in characters from 1.
    """

    def __init__(
        self, field: str, value: object, allowed: str, remedy: str, column: int | None = None
    ) -> None:
        self.field, self.value, self.allowed, self.remedy = field, value, allowed, remedy
        self.column = column
        super().__init__(f"{field} is {value!r}; allowed is {allowed}. {remedy}")


class Stopped(DescentLabError):
    """Work was given up before its end; `why` says so in a sentence."""
