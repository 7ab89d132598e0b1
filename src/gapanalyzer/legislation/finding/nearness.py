"""Where words meet, by their places in a text."""

from collections.abc import Iterator, Sequence


def met(places: Sequence[Sequence[int]], gap: int | None) -> tuple[int, ...]:
    """Where words meet that stand at these places: side by side in order, or with `gap` others between."""
    if gap is None:
        return tuple(i for i in places[0] if all(i + k in there for k, there in enumerate(places)))
    span = gap + len(places) - 1
    if len(places) == 2:
        one, other = places
        return tuple(i for i in one if any(-span <= i - j <= span for j in other))
    return tuple(_groups(places, span))


def _groups(places: Sequence[Sequence[int]], span: int) -> Iterator[int]:
    """The last place of every group that holds each word once or more."""
    last: dict[int, int] = {}
    for i, k in sorted((i, k) for k, there in enumerate(places) for i in there):
        last[k] = i
        if len(last) == len(places) and i - min(last.values()) <= span:
            yield i
