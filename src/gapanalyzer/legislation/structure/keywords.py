"""The words that head the units of laws, in the languages we know, and which unit each of them opens."""

from collections.abc import Mapping

from attrs import frozen

from gapanalyzer.legislation.structure.number_words import plain
from gapanalyzer.model.instrument import Unit


@frozen
class Word:
    """A keyword for a container: what it opens, and how far out it usually stands (0 is outermost)."""

    kind: Unit
    rank: int


ARTICLE = "article"
SECTION = "section"
SIGN = "sign"
CLAUSE = "clause"
BARE = "bare"

_ARTICLE = """article articles art arts artículo artículos articulo articulos artigo artigos artikel artikkel
artikkeli artikla articol articolul articolo articoli artykuł artikull neni člen član članak
článek článok čl статья статьи ст стаття член чл члан артыкул άρθρο հոդված მუხლი madde maddə
modda pasal điều มาตรา ມາດຕາ មាត្រា المادة مادة المادّة ماده المواد qodobka ibara kifungu
ingingo andininy artikuloa"""
_SECTION = "section sections sec secs s ss seksyen seksie סעיף धारा ধারা"
_CLAUSE = "clause clauses cláusula cláusulas klausel regulation regulations rule order by-law"
FAMILIES: Mapping[str, str] = (
    {plain(word): ARTICLE for word in _ARTICLE.split()}
    | {plain(word): SECTION for word in _SECTION.split()}
    | {plain(word): CLAUSE for word in _CLAUSE.split()}
    | {"§": SIGN, "§§": SIGN}
)
PLURALS = frozenset(
    map(
        plain,
        ["articles", "arts", "artículos", "artigos", "articoli", "статьи", "المواد", "secs", "sections", "ss", "§§"],
    )
)
PREFIXES: Mapping[str, str] = {plain(w): w for w in ("ek", "geçici", "mükerrer")}

_BOOK = "book libro livre livro buch boek книга الكتاب kitap buku kniha knjiga księga carte könyv"
_PART = "part parte partie teil часть частина deel del kısım część phần pjesa dio deo část rész osa قسم القسم"
_TITLE = "title título titre titel titolo titull titulli naslov tytuł titlul الباب باب раздел розділ hlava"
_CHAPTER = """chapter chapters capítulo chapitre kapitel hoofdstuk capitolo глава chương bab bölüm rozdział
poglavlje poglavje kreu fejezet kap cap kapitola capitolul الفصل فصل hoofstuk sura bob bap kapittel
luku peatükk"""
_DIVISION = """division section sección secção seção sezione abschnitt afdeling secţiunea secțiunea odjeljak odsek
seksioni параграф mục bagian الفرع فرع المبحث مبحث ayrım oddział oddíl disposición disposición
sektion"""
_SUBDIVISION = """subdivision subsección subsecção subseção unterabschnitt unterkapitel untertitel subtitle subtítulo
sous-section paragraphe paragraf tiểu subchapter sub-part subpart sous-titre المطلب مطلب 款"""
_SCHEDULE = """schedule annex annexe anexo anlage anhang appendix приложение додаток الملحق ملحق المرفق lampiran
allegato bijlage załącznik prilog příloha anexa apêndice apéndice jadual bylae annexure prilogă
shtojca"""
_RANKED = (
    (Word(Unit.BOOK, 0), _BOOK),
    (Word(Unit.PART, 1), _PART),
    (Word(Unit.TITLE, 2), _TITLE),
    (Word(Unit.CHAPTER, 3), _CHAPTER),
    (Word(Unit.DIVISION, 4), _DIVISION),
    (Word(Unit.DIVISION, 5), _SUBDIVISION),
    (Word(Unit.SCHEDULE, -1), _SCHEDULE),
)
CONTAINERS: Mapping[str, Word] = {plain(name): word for word, names in _RANKED for name in names.split()}
CHINESE: Mapping[str, Word] = {
    "编": Word(Unit.BOOK, 0),
    "編": Word(Unit.BOOK, 0),
    "分编": Word(Unit.PART, 1),
    "部分": Word(Unit.PART, 1),
    "篇": Word(Unit.PART, 1),
    "章": Word(Unit.CHAPTER, 3),
    "节": Word(Unit.DIVISION, 4),
    "節": Word(Unit.DIVISION, 4),
    "장": Word(Unit.CHAPTER, 3),
    "절": Word(Unit.DIVISION, 4),
    "편": Word(Unit.PART, 1),
}
_AFTER_NUMBER = ("pants", "člen", "член", "straipsnis", "cikk", "modda", "бап", "зүйл", "дүгээр", "дугаар")
NUMBER_FIRST: Mapping[str, str] = {plain(word): ARTICLE for word in _AFTER_NUMBER} | {"§": SIGN}
_CONTENTS = """table of contents | contents | arrangement of sections | arrangement of provisions | arrangement of
articles | table of provisions | arrangement of clauses | arrangement of regulations | índice |
indice | sumario | tabla de contenido | tabla de contenidos | contenido | índice general | sommaire
| table des matières | table analytique | sumário | conteúdo | inhaltsverzeichnis | inhaltsübersicht
| inhalt | 目录 | 目 录 | 目次 | оглавление | содержание | الفهرس | فهرس | المحتويات | قائمة المحتويات |
daftar isi | mục lục | içindekiler | index | indhold | inhoud | indice sistematico"""
CONTENTS_HEADS = frozenset(plain(" ".join(head.split())) for head in _CONTENTS.split("|"))
CONTENTS_FIRST = frozenset(plain(word) for word in ("índice", "sumario", "sumário", "sommaire", "contents", "目录"))
"""First words of further headings of tables of contents."""
_CONNECTIVES = """of de del della delle des du da do dos das der den dem di von vom und and or et ou y e o oder u
to a à al aux au bis abs absatz satz nr nummer no number para paragraph paragraphs paragraphe
paragraphes subsection subsections apartado apartados párrafo inciso fracción fracciones
literal numeral núm número alinea alinéa inc parágrafo ust bend fıkra ayat huruf khoản hereof
thereof above below herein shall is are was were has have may el la los las les le in im auf
nach für sowie wird werden findet gilt gelten sinngemäß entsprechend si que which that is under
as with by on for ante con por para dalam dan atau dari ini của và và/или и или настоящего
настоящей части пункта пункт части часть кодекса закона ko من و أو في على إلى الفقرة والمادة
ilâ ila ve veya sayılı uyarınca gereğince"""
CONNECTIVES = frozenset(plain(word) for word in _CONNECTIVES.split())
_POINTING = """section sections subsection subsections paragraph paragraphs article articles artículo
artículos artigo artigos part parts chapter schedule clause artikel artikels artikeln
absatz nummer satz abs § §§ статьи статьей статье пункта части pasal ayat điều khoản madde
المادة المادتين المواد الفقرة parte capítulo chapitre partie título titre"""
POINTING = frozenset(plain(word) for word in _POINTING.split())
"""Nouns that ask for a number where they end a full line, but may also end a heading."""
_ASKING = """no nr and or of the to in under with by see from than at for de del la las los el y o e u du
des le les l à au aux et ou par en selon conformément l'article l’article und oder nach gemäß
der die das des dem den von im auf da do dos nos na em ao pelo pela или и в по с dan atau dalam
pada và hoặc tại ve veya و أو في من على إلى ante con por según c n° nº núm vol page p dated
every within about least most a an its their that which any such all sur dans pour que qui sous
se une un una sobre para como sin mit für zu zur zum bei über ein eine einer eines als sowie um
uma não к о об на от за для"""
ASKING = frozenset(plain(word) for word in _ASKING.split())
"""Words with which no sentence or heading ends."""

_AFTER = """explanatory memorandum | explanatory note | explanatory notes | memorandum of objects and
reasons | statement of objects and reasons | objects and reasons | related provisions |
amendments not in force | legislative history | endnotes | penjelasan | penjelasan atas |
gerekçe | madde gerekçeleri | begründung | exposé des motifs | exposición de motivos |
пояснительная записка"""
AFTER_MATTER = frozenset(plain(" ".join(head.split())) for head in _AFTER.split("|"))
"""Headings of what may be printed after a law."""
_MONTHS = """january february march april june july august september october november december januar februar märz
april juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio
junho julho setembro outubro novembro dezembro января февраля марта апреля мая июня июля августа"""
MONTHS = frozenset(plain(month) for month in _MONTHS.split())
"""What follows the figure of a date."""
