"""Things joined two by two into groups, the same whatever the order of the joins."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Grouping(Generic[Item]):
    """A partition of items that grows by joining (union–find, Tarjan 1975).

    >>> grouping = Grouping(["a", "b", "c"])
    >>> grouping.join("c", "a")
    >>> grouping.groups()
    [['a', 'c'], ['b']]
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._parent = {item: item for item in items}
        self._order = {item: at for at, item in enumerate(self._parent)}

    def __contains__(self, item: Item) -> bool:
        return item in self._parent

    def root(self, item: Item) -> Item:
        """The first item, in the order given, of the group ``item`` is in."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: Item, right: Item) -> None:
        """Make one group of the two items' groups."""
        first, second = sorted((self.root(left), self.root(right)), key=self._order.__getitem__)
        self._parent[second] = first

    def join_all(self, items: Iterable[Item]) -> None:
        """Make one group of all the items' groups."""
        first, *rest = items
        for item in rest:
            self.join(first, item)

    def groups(self) -> list[list[Item]]:
        """The groups, each in the order given, in the order of their first items."""
        found: dict[Item, list[Item]] = {}
        for item in self._parent:
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
