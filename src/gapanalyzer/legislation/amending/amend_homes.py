"""Where each old paragraph stands in the new text: in the article that stands for its own, or in one that took it over.

A new paragraph stands for one old paragraph only: words that belong to another article are never taken for these.
"""

from collections import defaultdict

from attrs import define, evolve, field

from gapanalyzer.legislation.amending.amend_articles import Articles
from gapanalyzer.legislation.amending.amend_paragraphs import Counterpart, match_paragraphs
from gapanalyzer.legislation.amending.amend_side import Side, shingles_of
from gapanalyzer.legislation.amending.amend_words import likeness, words

_OWN = 0.6
"""How alike the paragraph of an article and its counterpart are that no other may claim."""
_MOVED, _PERHAPS = 0.85, 0.5
_ENOUGH_WORDS = 12
_ALONE = 0.85
_TRUSTED = 0.8
"""How sure a paragraph can be that moved without its article."""


@define
class Homes:
    """Finds the counterpart of a paragraph; articles are read once, when one of their paragraphs is asked for."""

    old: Side
    new: Side
    articles: Articles
    _known: dict[tuple[int, int], dict[int, Counterpart]] = field(factory=dict)
    _partly: dict[int, dict[int, Counterpart]] = field(factory=dict)

    def of(self, paragraph: int) -> Counterpart | None:
        """The new paragraph that stands for an old one, or None where there is none."""
        stretch = self.old.stretch_of[paragraph]
        found = self._all_of(stretch).get(paragraph)
        if found is not None and found.alike >= _PERHAPS:
            return found
        moved = self._alone(paragraph)
        return max((c for c in (found, moved) if c), key=lambda c: c.alike * c.sure, default=None)

    def at_home(self, paragraph: int, new: int) -> bool:
        """Whether a new paragraph is in the article that surely stands for this one's, or in one that took parts."""
        stretch, home = self.old.stretch_of[paragraph], self.new.stretch_of[new]
        partner = self.articles.partners.get(stretch)
        surely = partner is not None and partner.new == home and partner.sure >= _TRUSTED
        return surely or home in self.articles.parts[stretch]

    def free_beside(self, paragraph: int) -> list[int]:
        """Paragraphs of the article that stands for this one's, and of those that took parts, that stand for none."""
        stretch = self.old.stretch_of[paragraph]
        partner = self.articles.partners.get(stretch)
        homes = dict.fromkeys((*((partner.new,) if partner else ()), *self.articles.parts[stretch]))
        taken = {c.new for c in self._all_of(stretch).values()}
        return [p for home in homes for p in self._free(home, stretch) if p not in taken]

    def _all_of(self, stretch: int) -> dict[int, Counterpart]:
        """Counterparts of the paragraphs of an article: in its partner, then in the articles that took parts of it."""
        if stretch not in self._partly:
            partner = self.articles.partners.get(stretch)
            found = dict(self._pair(stretch, partner.new, partner.sure)) if partner else {}
            for part in self.articles.parts[stretch]:
                if partner is None or part != partner.new:
                    self._take_over(stretch, part, found)
            self._partly[stretch] = found
        return self._partly[stretch]

    def _pair(self, stretch: int, home: int, sure: float) -> dict[int, Counterpart]:
        if (stretch, home) not in self._known:
            here, there = self.old.stretches[stretch], self.new.stretches[home]
            found = match_paragraphs(self.old.bodies(here), self.new.bodies(there))
            self._known[stretch, home] = {
                here.first + i: Counterpart(there.first + c.new, c.alike, min(c.sure, sure)) for i, c in found.items()
            }
        return self._known[stretch, home]

    def _take_over(self, stretch: int, home: int, found: dict[int, Counterpart]) -> None:
        """Add what stands in an article that took parts over, where it is better than what is found already."""
        here = self.old.stretches[stretch]
        lost = [i for i in range(here.first, here.last + 1) if i not in found or found[i].alike < _OWN]
        free = self._free(home, stretch)
        for i, c in match_paragraphs([self.old.bare[n] for n in lost], [self.new.bare[n] for n in free]).items():
            if c.alike >= _OWN:
                found[lost[i]] = evolve(c, new=free[c.new], sure=min(c.sure, 0.9))

    def _free(self, home: int, stretch: int) -> list[int]:
        """Paragraphs of a new article that stand for none of the old article it stands for, if that is another."""
        there, owner = self.new.stretches[home], self.articles.old_of.get(home)
        taken: set[int] = set()
        if owner is not None and owner != stretch:
            pairs = self._pair(owner, home, self.articles.partners[owner].sure).values()
            taken = {c.new for c in pairs if c.alike >= _OWN}
        return [n for n in range(there.first, there.last + 1) if n not in taken]

    def _alone(self, paragraph: int) -> Counterpart | None:
        """A paragraph that went elsewhere without its article: by words of its own, where nothing rivals it."""
        bare, stretch = self.old.bare[paragraph], self.old.stretch_of[paragraph]
        votes: dict[int, float] = defaultdict(float)
        for shingle in shingles_of(bare):
            for home in (held := self.articles.holders.get(shingle, ())):
                votes[home] += 1 / len(held)
        homes = sorted(votes, key=lambda n: (-votes[n], n))[:3]
        places = [(likeness(bare, self.new.bare[n]), n) for home in homes for n in self._free(home, stretch)]
        ranked = sorted(places, reverse=True)[:2]
        if not ranked or ranked[0][0] < _PERHAPS:
            return None
        alike, place = ranked[0]
        clear = len(ranked) == 1 or ranked[1][0] < 0.9 * alike
        own = self.old.bare.count(bare) == 1 and len(words(bare)) >= _ENOUGH_WORDS
        sure = alike >= _MOVED and clear and own
        return Counterpart(place, alike, _ALONE if sure else 0.5)
