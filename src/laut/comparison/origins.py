"""Independent origins: the fewest parties that would all have to be wrong for every report of a claim to be wrong.

The provenance graph of a claim joins its reader to its origins: reader - outlet - relays - origin for every report.
The count is its minimum vertex cut (Menger 1927; max-flow on the graph with every party split in two, along shortest
ways: Edmonds and Karp 1972). The graphs are tiny and very many, so it is written out here: networkx takes many times as
long, most of it to set them up.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from laut.comparison.assertion import means
from laut.comparison.names import EITHER
from laut.model.claim import Evidence, Origins, Step, StepKind
from laut.model.source import Source, SourceKind

Node = tuple[str, int]
Graph = dict[Node, dict[Node, int]]
"""By two neighbours how many ways may go from the one to the other."""

READER, TRUTH = ("\0reader", 0), ("\0origins", 0)
MOST_CHOICES = 64


@dataclass(frozen=True, slots=True)
class Path:
    """One way from the reader to an origin.

    Args:
        parties: the outlet, its relays, the origin.
        evidence: the words of the claim in the outlet's report, then those that the other parties stand on.
    """

    parties: tuple[Source, ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parties, each once, in order."""
        return tuple(dict.fromkeys(party.name for party in self.parties))


def count(paths: Sequence[Path]) -> Origins:
    """Return how many independent origins a claim has.

    Args:
        paths: at least one, names already resolved so that one party has one name.

    Example:
        >>> def path(*names: str) -> Path:
        ...     return Path(tuple(Source(name) for name in names))
        >>> count([path("Morgenblatt", "dpa", "Polizei"), path("Abendpost", "dpa", "Polizei")]).bottleneck
        ('dpa', 'Polizei')
        >>> count([path("Morgenblatt", "Polizei"), path("Abendpost", "Klinik")]).low
        2
    """
    merged = [_cut(tuple(dict.fromkeys(choice))) for choice in _choices(paths, apart=False)]
    apart = [_cut(tuple(dict.fromkeys(choice))) for choice in _choices(paths, apart=True)]
    low, high = min(cut[0] for cut in merged), max(cut[0] for cut in apart)
    either = {name: party.name for path in paths for party in path.parties for name in party.name.split(EITHER)}
    either |= {party.name: party.name for path in paths for party in path.parties}
    # Of two agencies a page has its text from one: the choice that most paths share leaves most parties in between.
    _, narrowest = min(merged, key=lambda cut: (cut[0], -len(cut[1]), cut[1]))
    bottleneck = tuple(dict.fromkeys(either[name] for name in narrowest))
    open_pairs = _undetermined(paths) if low < high else ()
    controlled, circles = _controlled(paths), _circles(paths)
    ends = {path.parties[-1] for path in paths}
    named = len({end.name for end in ends if end.kind is not SourceKind.UNNAMED})
    why = (*_ways(paths), _cut_step(high, bottleneck), *_remarks(low, high, open_pairs, controlled, circles))
    return Origins(low, high, bottleneck, named, open_pairs, controlled, circles, why)


def told_in_full(paths: Sequence[Path]) -> list[Path]:
    """Leave out ways that a report tells more fully elsewhere: same outlet, and every party of one is on the other.

    Args:
        paths: of one claim.

    Example:
        >>> short, full = (Path(tuple(map(Source, names.split()))) for names in ("Bote Amt", "Bote dpa Amt"))
        >>> [path.names for path in told_in_full([short, full])]
        [('Bote', 'dpa', 'Amt')]
    """
    told: dict[str, list[set[str]]] = {}
    for path in paths:
        told.setdefault(path.names[0], []).append(set(path.names))
    return [path for path in paths if not any(set(path.names) < other for other in told[path.names[0]])]


def _choices(paths: Sequence[Path], *, apart: bool) -> Iterator[list[tuple[str, ...]]]:
    """Yield the paths as names, for every choice among agencies of which either may be the source.

    Args:
        paths: the paths.
        apart: whether unnamed parties of one description are others behind every relay.
    """
    media = () if apart else tuple(sorted({path.names[0] for path in paths}))
    options = [_options(path, media, apart) for path in paths]
    total = 1
    for one in options:
        total *= len(one)
    if total > MOST_CHOICES:
        options = [one[:1] for one in options]
    for choice in product(*options):
        yield list(choice)


def _options(path: Path, media: tuple[str, ...], apart: bool) -> list[tuple[str, ...]]:
    """Return what a path may be: unnamed media may be any outlet that reports the claim, of two agencies it is one."""
    names = path.names
    kinds = {party.name: party.kind for party in path.parties}
    split = []
    for place, name in enumerate(names):
        behind = apart and kinds[name] is SourceKind.UNNAMED and place
        others = [one for one in media if one != names[0]] if place and means("media", name) else []
        split.append([f"{name}\0{names[place - 1]}"] if behind else [*name.split(EITHER), *others])
    return [tuple(dict.fromkeys(choice)) for choice in product(*split)]


@lru_cache(maxsize=10_000)
def _cut(paths: tuple[tuple[str, ...], ...]) -> tuple[int, tuple[str, ...]]:
    """Return the size of the minimum vertex cut and its parties.

    Where it is one party, all parties on every path from the reader inwards; else the cut nearest the origins.
    """
    if len(paths) == 1:
        return 1, tuple(_plain(name) for name in paths[0])
    graph = _graph(paths)
    value = 0
    while way := _way(graph, {}):
        for one, other in pairwise(way):
            graph[one][other] -= 1
            graph[other][one] += 1
        value += 1
    if value == 1:
        full = _graph(paths)
        return 1, tuple(_plain(name) for name in paths[0] if not _way(full, {(name, 0): TRUTH}))
    beyond = _before(graph, TRUTH)
    cut = {name for names in paths for name in names if (name, 0) not in beyond and (name, 1) in beyond}
    return value, tuple(sorted(_plain(name) for name in cut))


def _graph(paths: tuple[tuple[str, ...], ...]) -> Graph:
    """Return the provenance graph with every party split in two; through a party goes one way, else any number."""
    graph: Graph = {}
    for names in paths:
        inner = [end for name in names for end in ((name, 0), (name, 1))]
        for one, other in pairwise((READER, *inner, TRUTH)):
            through = one[0] == other[0]
            graph.setdefault(one, {})[other] = 1 if through else len(paths)
            graph.setdefault(other, {}).setdefault(one, 0)
    return graph


def _way(graph: Graph, barred: Mapping[Node, Node]) -> list[Node]:
    """Return a shortest way from the reader to the origins on which something can still go; empty where none is left.

    Args:
        graph: by two neighbours how many ways may go from the one to the other.
        barred: nodes it may not lead through.
    """
    came: dict[Node, Node] = {READER: READER, **barred}
    queue = deque([READER])
    while queue and TRUTH not in came:
        one = queue.popleft()
        for other, free in graph[one].items():
            if free and other not in came:
                came[other] = one
                queue.append(other)
    way = [TRUTH] if TRUTH in came else []
    while way and way[-1] != READER:
        way.append(came[way[-1]])
    return way[::-1]


def _before(graph: Graph, end: Node) -> set[Node]:
    """Return the nodes from which something can still go to a node."""
    found, queue = {end}, deque([end])
    while queue:
        one = queue.popleft()
        for other in graph[one]:
            if graph[other][one] and other not in found:
                found.add(other)
                queue.append(other)
    return found


def _plain(name: str) -> str:
    return name.split("\0")[0]


def _undetermined(paths: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of parties that may or may not be the same."""
    found = set()
    names = sorted({party.name for path in paths for party in path.parties})
    for path in paths:
        found |= {(party.name, party.name) for party in path.parties if party.kind is SourceKind.UNNAMED}
    outlets = {path.parties[0].name for path in paths}
    for path in paths:
        hazy = {party.name for party in path.parties[1:] if means("media", party.name)}
        found |= {(one, other) for one in hazy for other in outlets - {path.parties[0].name}}
    for name in names:
        if EITHER in name:
            found |= {(name, other) for other in names if other in name.split(EITHER)} or {(name, name)}
    return tuple(sorted(found))


def _controlled(paths: Sequence[Path]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of parties under one control, each led by who controls them."""
    groups: dict[str, set[str]] = {}
    for path in paths:
        for party in path.parties:
            if party.control:
                groups.setdefault(party.control, set()).add(party.name)
    return tuple((control, *sorted(groups[control])) for control in sorted(groups) if len(groups[control]) > 1)


def _circles(paths: Sequence[Path]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of parties that have the claim from one another: who cites whom leads back to the first."""
    if len({path.names for path in paths}) < 2:
        return ()
    cites: dict[str, set[str]] = {}
    for one, other in (pair for path in paths for pair in pairwise(path.names)):
        cites.setdefault(one, set()).add(other)
    # Who cites none but such as cite nobody is in no circle; as a rule nobody is left.
    while ends := [one for one, others in cites.items() if others.isdisjoint(cites)]:
        for one in ends:
            del cites[one]
    reached = {one: _reached(one, cites) for one in cites}
    groups = {tuple(sorted(one for one in reached[first] if first in reached.get(one, ()))) for first in cites}
    return tuple(sorted(group for group in groups if len(group) > 1))


def _reached(first: str, cites: Mapping[str, Set[str]]) -> set[str]:
    """Return the parties that a party cites, that these cite, and so on."""
    found: set[str] = set()
    queue = deque([first])
    while queue:
        new = cites.get(queue.popleft(), frozenset()) - found
        found |= new
        queue.extend(new)
    return found


def _ways(paths: Sequence[Path]) -> Iterator[Step]:
    """Yield every way from the reader to an origin once, with the words of all statements that go it."""
    found: dict[tuple[str, ...], list[Evidence]] = {}
    for path in paths:
        known = found.setdefault(path.names, [])
        known += [evidence for evidence in path.evidence if evidence not in known]
    for names in sorted(found):
        yield Step(StepKind.PATH, names, " → ".join(names), tuple(found[names]))


def _cut_step(high: int, bottleneck: tuple[str, ...]) -> Step:
    """Return the step that tells without which parties no way is left."""
    says = f"every path goes through {', then '.join(bottleneck)}"
    if high > 1:
        says = f"wrong only if all of these are: {', '.join(bottleneck)}"
    return Step(StepKind.CUT, bottleneck, says)


def _remarks(
    low: int,
    high: int,
    open_pairs: tuple[tuple[str, str], ...],
    controlled: tuple[tuple[str, ...], ...],
    circles: tuple[tuple[str, ...], ...],
) -> Iterator[Step]:
    """Yield what else bears on the count: parties that may be one, that one party controls, that cite one another."""
    if low < high:
        parties = tuple(dict.fromkeys(name for pair in open_pairs for name in pair))
        says = f"{low} if undetermined parties are the same, {high} if they are others"
        yield Step(StepKind.UNDETERMINED, parties, says)
    for group in controlled:
        says = f"{', '.join(group[1:])} are under one control ({group[0]}), counted apart"
        yield Step(StepKind.CONTROL, group, says)
    for group in circles:
        yield Step(StepKind.CIRCLE, group, f"{', '.join(group)} cite one another")
