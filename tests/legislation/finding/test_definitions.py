"""Terms are found where a law defines them, and recognized where it uses them."""

import pytest

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.finding.definitions import definitions
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import LawText

SAMPLES = {
    "en": (
        "Migration Act", "Section 1. Definitions", "(1) In this Act, unless the context otherwise requires—",
        "(a) “migrant” means a person who has crossed a border;", "(b) “fraudulent document” means any document",
        "(i) that was falsely made;", "(ii) that was altered;", "(c) Minister means the Minister of the Interior.",
        "Section 2. Offence",
        "A person who smuggles a migrant with fraudulent documents is liable; a minister of religion and the Minister.",
    ),
    "es": (
        "Ley de migración", "Artículo 1. Definiciones. Para los efectos de esta ley se entenderá por:",
        "a) Migrante: persona que cruza una frontera.", "b) Documento fraudulento: el documento falso.",
        "Artículo 2. Delito", "Quien trafique con migrantes usando un documento fraudulento en un buque será penado.",
        "Artículo 3. Se entiende por buque todo tipo de embarcación.",
    ),
    "fr": (
        "Loi sur la migration", "Article 1. Définitions", "Au sens de la présente loi :",
        "a) « migrant » désigne une personne;", "b) « document frauduleux » s’entend d’un document falsifié.",
        "Commission La Commission de l’immigration. (Board)", "Article 2. Infraction",
        "Quiconque aide des migrants avec un document frauduleux devant la Commission est puni.",
    ),
    "pt": (
        "Lei da migração", "Artigo 1.º Definições", "Para efeitos da presente lei, entende-se por:",
        "a) «Migrante», a pessoa que atravessa;", "b) «Documento fraudulento»: o documento falso.",
        "Artigo 2.º Crime", "Quem auxiliar migrantes com documento fraudulento é punido.",
    ),
    "de": (
        "Aufenthaltsgesetz", "§ 1 Begriffsbestimmungen", "(1) Ausländer ist jeder, der nicht Deutscher ist.",
        "(2) Erwerbstätigkeit ist die selbständige Tätigkeit.", "§ 2 Pflicht",
        "Kein Ausländer darf eine Erwerbstätigkeit ausüben.",
    ),
    "ru": (
        "Закон о миграции", "Статья 1. Основные понятия",
        "В настоящем Федеральном законе используются следующие основные понятия:",
        "1) мигрант - лицо, пересекающее границу;", "2) поддельный документ - документ, который изменён.",
        "Статья 2. Преступление", "Перевозка мигрантов с поддельным документом наказывается.",
    ),
    "ar": (
        "قانون", "المادة 1", "في تطبيق أحكام هذا القانون، يقصد بالكلمات التالية المعاني المبينة:",
        "المهاجر: شخص يعبر الحدود.", "الوثيقة المزورة: كل وثيقة مزيفة.", "المادة 2",
        "يعاقب كل من هرب المهاجر باستخدام الوثيقة المزورة.",
    ),
    "zh": (
        "出境入境管理法", "第一条 本法所称运送他人偷越国境，是指以车辆运送他人。", "第二条 运送他人偷越国境的，处罚。",
    ),
    "id": (
        "Undang-Undang", "Pasal 1", "Dalam Undang-Undang ini yang dimaksud dengan:",
        "1. Keimigrasian adalah hal ihwal lalu lintas orang.", "2. Orang Asing adalah orang yang bukan warga negara.",
        "Pasal 2", "Setiap Orang Asing wajib memenuhi Keimigrasian.",
    ),
    "vi": (
        "Luật", "Điều 1. Giải thích từ ngữ", "Trong Luật này, các từ ngữ dưới đây được hiểu như sau:",
        "1. Người nước ngoài là người không có quốc tịch.", "2. Thị thực là giấy tờ.", "Điều 2. Cấm",
        "Người nước ngoài phải có thị thực.",
    ),
    "tr": (
        "Kanun", "Tanımlar", "MADDE 1- (1) Bu Kanunda geçen;", "a) Göçmen: Sınırı geçen kişiyi,",
        "b) Bakan: İçişleri Bakanını,", "ifade eder.", "MADDE 2- (1) Göçmen kaçıran kişi Bakan tarafından bildirilir.",
    ),
}  # fmt: skip
WANTED = {
    "en": ("migrant, fraudulent document, Minister", "Minister, migrant, fraudulent documents, Minister"),
    "es": ("Migrante, Documento fraudulento, buque", "migrantes, documento fraudulento, buque"),
    "fr": ("migrant, document frauduleux, Commission", "Commission, migrants, document frauduleux, Commission"),
    "pt": ("Migrante, Documento fraudulento", "migrantes, documento fraudulento"),
    "de": ("Ausländer, Erwerbstätigkeit", "Ausländer, Erwerbstätigkeit"),
    "ru": ("мигрант, поддельный документ", "мигрантов, поддельным документом"),
    "ar": ("المهاجر, الوثيقة المزورة", "المهاجر, الوثيقة المزورة"),
    "zh": ("运送他人偷越国境", "运送他人偷越国境"),
    "id": ("Keimigrasian, Orang Asing", "Orang Asing, Keimigrasian"),
    "vi": ("Người nước ngoài, Thị thực", "Người nước ngoài, thị thực"),
    "tr": ("Göçmen, Bakan", "Göçmen, Bakan"),
}


def read(language: str, lines: tuple[str, ...]) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines), title=lines[0], language=language))


def used(text: LawText, language: str) -> list[str]:
    terms = definitions(text, language)
    return [text.joined[use.start : use.end] for n in range(len(text.paragraphs)) for use in terms.uses(text, n)]


@pytest.mark.parametrize("language", SAMPLES)
def test_terms_are_found_in_the_article_that_defines_them(language: str) -> None:
    text = read(language, SAMPLES[language])
    found = definitions(text, language).definitions
    assert ", ".join(d.term for d in found) == WANTED[language][0]
    assert [text.joined[slice(*d.at)] for d in found] == [d.term for d in found]


@pytest.mark.parametrize("language", SAMPLES)
def test_terms_are_recognized_where_they_are_used(language: str) -> None:
    assert ", ".join(used(read(language, SAMPLES[language]), language)) == WANTED[language][1]


def test_a_definition_has_all_its_points_and_ends_before_the_next() -> None:
    text = read("en", SAMPLES["en"])
    document = definitions(text, "en").definitions[1]
    assert text.joined[document.start : document.end].splitlines() == list(SAMPLES["en"][4:7])


def test_a_definition_for_one_section_holds_there_alone() -> None:
    lines = (
        "Act", "Section 1. Judges", "(1) In this section, “judge” means the Chief Justice.", "(2) A judge decides.",
        "Section 2. Others", "A judge may decide.",
    )  # fmt: skip
    assert used(read("en", lines), "en") == ["Judges", "judge"]


def test_running_text_is_not_taken_for_a_definition() -> None:
    lines = (
        "Act", "Section 1. Means of transport", "A carrier that includes a ship means no harm.",
        "Section 2. Definitions", "(1) The court shall decide: quickly.", "(2) The following definitions apply.",
    )  # fmt: skip
    assert definitions(read("en", lines), "en").definitions == ()


def test_a_language_whose_ways_of_defining_are_not_known_has_no_terms() -> None:
    assert definitions(read("en", SAMPLES["en"]), "sw").definitions == ()
    assert definitions(read("en", SAMPLES["en"]), "").definitions == ()
