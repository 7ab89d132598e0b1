"""The ways citations are printed: one style a drafting tradition, told by the words for its units."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class UnitWord:
    """How one unit is printed: `one` and `many` hold the number, or the run, as `part` and `then` print it.

    `then` prints the last number of a run where that differs from the first ("3/1-a–c").
    """

    one: str
    many: str
    part: str = "{}"
    then: str = ""

    def single(self, number: str) -> str:
        """One number: "inciso b)"."""
        return self.one.format(self.part.format(number))

    def run(self, first: str, last: str, to: str, *, bare: bool = False) -> str:
        """From one number to another: "incisos b) a d)"; bare leaves the word away."""
        words = f"{self.part.format(first)}{to}{(self.then or self.part).format(last)}"
        return words if bare else self.many.format(words)


@frozen
class Style:
    """One way of printing citations.

    `heads` is the words for the citable unit, by the law's own word for it, the usual one first; `units` the words for
    what is inside: paragraph, number, letter, roman, and "letter in number" where that has a word of its own.
    """

    code: str
    language: str
    heads: Mapping[str, UnitWord]
    units: Mapping[str, UnitWord]
    joint: str = ", "
    to: str = "–"
    region: frozenset[str] = frozenset()
    """Countries (ISO 3166) where it is the usual one."""
    paragraph_marks: frozenset[str] = field(default=frozenset())
    """What stands round the number of a paragraph, "(" or "." or ")"; other numbers are points. Empty: anything."""

    @property
    def tight(self) -> bool:
        """Whether the numbers of sub-units follow without a word: "3(1)(b)"."""
        return self.joint == ""


def _heads(*words: str) -> dict[str, UnitWord]:
    """From "article/articles" or "§/§§"; one word alone serves for both."""
    pairs = [(word.split("/")[0], word.split("/")[-1]) for word in words]
    return {one.casefold().rstrip("."): UnitWord(f"{one} {{}}", f"{many} {{}}") for one, many in pairs}


def _units(paragraph: str, number: str, letter: str, roman: str, **more: str) -> dict[str, UnitWord]:
    """From "inciso/incisos {})": the words for one and for several, then how the number is printed."""
    every = {"paragraph": paragraph, "number": number, "letter": letter, "roman": roman} | {
        name.replace("_", " "): words for name, words in more.items()
    }
    return {form: _unit(words) for form, words in every.items()}


def _unit(words: str) -> UnitWord:
    names, _blank, part = words.rpartition(" ")
    one, many = names.split("/")[0], names.split("/")[-1]
    return UnitWord(f"{one} {{}}" if one else "{}", f"{many} {{}}" if many else "{}", part)


_TIGHT = _units("({})", "({})", "({})", "({})")
_ARTICLE_FR = _heads("article/articles")
_ARTICLE_ES = _heads("artículo/artículos", "disposición/disposiciones")
_BRACKETS = frozenset({"("})
_CHINESE = _units("第{}款", "第{}目", "第（{}）项", "第{}目")
_TURKISH = {
    "paragraph": UnitWord("{}", "{}", "/{}", "{}"),
    "number": UnitWord("{}", "{}", "-{}", "{}"),
    "letter": UnitWord("{}", "{}", "-{}", "{}"),
    "roman": UnitWord("{}", "{}", "-{}", "{}"),
}

_ALL = (
    Style(
        "en",
        "en",
        _heads("section/sections", "article/articles", "regulation/regulations", "rule/rules", "clause/clauses"),
        _TIGHT,
        "",
    ),
    Style(
        "en-short",
        "en",
        _heads("s./ss.", "art./arts.", "reg./regs.", "r./rr.", "cl./cls.")
        | {
            "section": UnitWord("s. {}", "ss. {}"),
            "article": UnitWord("art. {}", "arts. {}"),
            "regulation": UnitWord("reg. {}", "regs. {}"),
            "rule": UnitWord("r. {}", "rr. {}"),
            "clause": UnitWord("cl. {}", "cls. {}"),
        },
        _TIGHT,
        "",
    ),
    Style(
        "en-long",
        "en",
        _heads("article/articles", "section/sections", "regulation/regulations", "rule/rules", "clause/clauses"),
        _units(
            "paragraph/paragraphs {}",
            "subparagraph/subparagraphs ({})",
            "subparagraph/subparagraphs ({})",
            "item/items ({})",
        ),
    ),
    Style(
        "fr",
        "fr",
        _ARTICLE_FR,
        _units("paragraphe/paragraphes {}", "point/points {}", "point/points {})", "point/points {})"),
        to=" à ",
    ),
    Style("fr-CA", "fr", _ARTICLE_FR, _units("({})", "({})", "{})", "({})"), "", " à ", frozenset({"CA"})),
    Style(
        "es",
        "es",
        _ARTICLE_ES,
        _units("párrafo/párrafos {}", "numeral/numerales {}", "inciso/incisos {})", "fracción/fracciones {}"),
        to=" a ",
    ),
    Style(
        "es-ES",
        "es",
        _ARTICLE_ES,
        _units("apartado/apartados {}", "número/números {}", "letra/letras {})", "inciso/incisos {}"),
        to=" a ",
        region=frozenset({"ES"}),
    ),
    Style(
        "es-literal",
        "es",
        _ARTICLE_ES,
        _units("numeral/numerales {}", "numeral/numerales {}", "literal/literales {})", "ordinal/ordinales {}"),
        to=" a ",
        region=frozenset({"CO", "EC", "PE", "VE", "PA", "HN"}),
    ),
    Style(
        "es-short",
        "es",
        {"artículo": UnitWord("art. {}", "arts. {}")} | _heads("art./arts."),
        _units("párr./párrs. {}", "núm./núms. {}", "inc./incs. {})", "frac./fracs. {}"),
        to=" a ",
    ),
    Style(
        "pt",
        "pt",
        _heads("artigo/artigos"),
        _units("n.º/n.ºs {}", "subalínea/subalíneas {})", "alínea/alíneas {})", "subalínea/subalíneas {})"),
        to=" a ",
    ),
    Style(
        "pt-BR",
        "pt",
        {"artigo": UnitWord("art. {}", "arts. {}")} | _heads("art./arts."),
        _units("§/§§ {}º", "item/itens {}", "alínea/alíneas {}", "inciso/incisos {}"),
        to=" a ",
        region=frozenset({"BR"}),
    ),
    Style(
        "de",
        "de",
        _heads("§/§§", "Art.") | {"artikel": UnitWord("Art. {}", "Art. {}")},
        _units("Abs. {}", "Nr. {}", "Buchst. {}", "Buchst. {}"),
        " ",
        " bis ",
        paragraph_marks=_BRACKETS,
    ),
    Style(
        "de-long",
        "de",
        _heads("§/§§", "Artikel") | {"art": UnitWord("Artikel {}", "Artikel {}")},
        _units("Absatz/Absätze {}", "Nummer/Nummern {}", "Buchstabe/Buchstaben {}", "Buchstabe/Buchstaben {}"),
        " ",
        " bis ",
        paragraph_marks=_BRACKETS,
    ),
    Style(
        "ru",
        "ru",
        _heads("статья/статьи"),
        _units(
            "часть/части {}",
            "пункт/пункты {}",
            "пункт/пункты «{}»",
            "пункт/пункты {}",
            letter_in_number="подпункт/подпункты «{}»",
        ),
        paragraph_marks=frozenset({"."}),
    ),
    Style(
        "ru-short",
        "ru",
        {"статья": UnitWord("ст. {}", "ст. {}")} | _heads("ст."),
        _units("ч. {}", "п. {}", "п. «{}»", "п. {}", letter_in_number="пп. «{}»"),
        paragraph_marks=frozenset({"."}),
    ),
    Style(
        "uk",
        "uk",
        _heads("стаття/статті"),
        _units("частина/частини {}", "пункт/пункти {}", "пункт/пункти «{}»", "пункт/пункти {}"),
        paragraph_marks=frozenset({"."}),
    ),
    Style(
        "ar",
        "ar",
        _heads("المادة/المواد", "مادة/المواد"),
        _units("الفقرة/الفقرات {}", "البند/البنود {}", "البند/البنود ({})", "البند/البنود ({})"),
        "، ",
        " إلى ",
    ),
    Style(
        "zh",
        "zh",
        {"条": UnitWord("{}", "{}", "第{}条"), "條": UnitWord("{}", "{}", "第{}條")},
        _CHINESE,
        "",
        "至",
    ),
    Style(
        "id",
        "id",
        _heads("Pasal"),
        _units("ayat ({})", "angka {}", "huruf {}", "angka {}"),
        " ",
        " sampai dengan ",
        paragraph_marks=_BRACKETS,
    ),
    Style("vi", "vi", _heads("Điều"), _units("khoản {}", "điểm {}", "điểm {}", "điểm {}"), " ", " đến "),
    Style("tr", "tr", _heads("Madde"), _TURKISH, ""),
    Style(
        "tr-long",
        "tr",
        _heads("Madde"),
        _units("fıkra {}", "alt bent {}", "bent {}", "alt bent {}"),
    ),
    Style(
        "it",
        "it",
        _heads("articolo/articoli"),
        _units("comma/commi {}", "numero/numeri {}", "lettera/lettere {})", "numero/numeri {}"),
        to=" a ",
    ),
    Style(
        "nl",
        "nl",
        _heads("artikel/artikelen"),
        _units("lid/leden {}", "onder {}°", "onder {}", "onder {}"),
        to=" tot en met ",
    ),
    Style("plain", "", {}, _TIGHT, ""),
)
STYLES: Mapping[str, Style] = {style.code: style for style in _ALL}
"""Every style by its code; the first of a language is its usual one."""

COUNTRIES: Mapping[str, str] = {
    "spain": "ES", "españa": "ES", "espagne": "ES",
    "colombia": "CO", "ecuador": "EC", "peru": "PE", "perú": "PE", "venezuela": "VE",
    "panama": "PA", "panamá": "PA", "honduras": "HN",
    "brazil": "BR", "brasil": "BR", "canada": "CA",
}  # fmt: skip
"""Words in a State's name that tell its country, where a style depends on it."""
