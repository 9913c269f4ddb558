"""How records are made in code: only with the fields they have."""

from collections.abc import Iterable

from pydantic._internal._model_construction import ModelMetaclass  # WORKAROUND: pydantic/pydantic#6381, not exported


class NamedFieldsOnly(ModelMetaclass):
    """Refuses, when code makes a record, a field that does not exist.

    Reading a file does not pass here, so what a newer version wrote is kept.
    """

    def __call__(self, *args: object, **fields: object) -> object:
        """Make a record from fields that exist."""
        self.refuse_unknown(fields)
        return super().__call__(*args, **fields)

    def refuse_unknown(self, names: Iterable[str]) -> None:
        """Raise a TypeError that names the first field that does not exist."""
        known = self.__dict__["__pydantic_fields__"]
        for name in names:
            if name not in known:
                raise TypeError(f"{self.__name__} has no field {name!r}")
