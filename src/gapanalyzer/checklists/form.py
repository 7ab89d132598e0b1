"""The form of the two kinds of file in a checklist folder: what stands where, and what it is for."""

from gapanalyzer.checklists.shape import Field, Keyed, Line, ListOf, OneOf, Record, Short, Whole, YesNo
from gapanalyzer.model.checklist import Evidence, Obligation

LINE = Line()
PROSE = Line(long=True)
NAME = Line(
    "[a-z0-9]+(-[a-z0-9]+)*", 'a name for a checklist; write small letters, digits and hyphens, as "som-protocol"'
)
ID = Line("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*", 'an id; write letters, digits, dots and hyphens, as "SOM-6.1a"')
KEY = Line("[a-z]", 'the key of a criterion; write one small letter, as "a"')
CODE = Line("[A-Z][A-Z0-9-]*", 'the code of a treaty; write capital letters, as "UNTOC"')
LANGUAGE = Line("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", 'the code of a language; write it as "en" or "pt-BR"')
LEVEL = OneOf(Obligation, "a level of obligation")

PHRASE = Record(
    "phrase",
    (
        Field("text", LINE, "The words to look for."),
        Field("unverified", YesNo(), "true while nobody has checked the words in this language.", needed=False),
    ),
)
PHRASES = Field("phrases", ListOf(Short(PHRASE, "text")), "What to look for in a law of this language.", needed=False)
INSTRUMENTS = Field(
    "instruments", ListOf(CODE, least=1), "For level MX: treaties, any one of which makes it count.", needed=False
)

SECTION = Record(
    "section", (Field("id", ID, "Short name of the section."), Field("title", LINE, "What the section is about."))
)
CRITERION = Record(
    "criterion",
    (
        Field("key", KEY, "a, b, c and so on."),
        Field("text", LINE, "The one thing to look for."),
        Field("level", LEVEL, "How strongly the treaty speaks."),
        INSTRUMENTS,
    ),
)
REQUIREMENT = Record(
    "requirement",
    (
        Field("id", ID, "Never changes once published."),
        Field("section", ID, "Id of its section."),
        Field("pinpoint", LINE, "Articles, parted by semicolons: SOM 6(3)(b); UNTOC 11(1)."),
        Field("title", LINE, "The requirement in a few words."),
        Field("level", LEVEL, "How strongly the treaty speaks."),
        INSTRUMENTS,
        Field("evidence", OneOf(Evidence, "a kind of evidence"), "Where an answer can be found."),
        Field("core", YesNo(), "Whether it belongs to the workshop core."),
        Field("question", LINE, "What the drafter is asked."),
        Field("criteria", ListOf(CRITERION, least=1), "Elements that are marked on their own."),
        Field("typical_gaps", PROSE, "What is often wrong.", needed=False),
        Field("repair", PROSE, "How it is put right.", needed=False),
        Field("model_law", LINE, "Where a model law has it.", needed=False),
        Field("notes", PROSE, "What a drafter should know.", needed=False),
        Field("related", ListOf(ID), "Ids of requirements to read with it.", needed=False),
        Field("authority", LINE, "Who usually answers for it.", needed=False),
        PHRASES,
    ),
)
CHECKLIST = Record(
    "checklist",
    (
        Field("id", NAME, "Never changes once published."),
        Field("edition", Whole(), "Grows by one with each published change."),
        Field("title", LINE, "What the checklist is called."),
        Field("instrument", CODE, "Code of the treaty it stands for."),
        Field("provider", LINE, "Who wrote it.", needed=False),
        Field("licence", LINE, "Under which terms it may be shared.", needed=False),
        Field("languages", ListOf(LANGUAGE, least=1), "English and every language that has a file of its own."),
        Field("treaties", Keyed(LINE, CODE), "Titles of the treaties by their codes."),
        Field("sections", ListOf(SECTION, least=1), "Chapters, in order."),
        Field("requirements", ListOf(REQUIREMENT, least=1), "Requirements, in order."),
    ),
)

QUESTION = Record(
    "question",
    (
        Field("id", ID, "Unique among the questions."),
        Field("pinpoint", LINE, "Articles the question is about."),
        Field("text", LINE, "The question, in our words."),
        Field("requirements", ListOf(ID), "Ids whose findings answer it; none where it has to be answered by hand."),
        Field("criteria", ListOf(KEY), "Keys of its one requirement, where it is about a part of it.", needed=False),
    ),
)
CLUSTER = Record(
    "cluster",
    (
        Field("id", ID, "Short name of the cluster."),
        Field("title", LINE, "What its articles are about."),
        Field("questions", ListOf(QUESTION, least=1), "Questions, in order."),
    ),
)
QUESTIONNAIRE = Record(
    "questionnaire", (Field("clusters", ListOf(CLUSTER, least=1), "Articles that are reviewed together, in order."),)
)
NOTIFICATION = Record(
    "notification",
    (
        Field("id", ID, "Unique among the notifications."),
        Field("pinpoint", LINE, "Where the treaty asks for it."),
        Field("instrument", CODE, "Code of the treaty that asks for it."),
        Field("requirement", ID, "Id of the requirement that says whether it was made."),
        Field("criterion", KEY, "Key of the criterion that says so."),
        Field("text", LINE, "What is to be notified, in our words."),
        Field("wording", LINE, "A sentence for a note verbale; what the State fills in stands in [brackets]."),
    ),
)
NOTIFICATIONS = Record(
    "notifications", (Field("notifications", ListOf(NOTIFICATION, least=1), "Notifications, in order."),)
)
EXTRAS = (QUESTIONNAIRE, NOTIFICATIONS)
"""Files a folder may have besides, under the name of their record."""

UNVERIFIED = Field(
    "unverified", YesNo(), "true while no translator has checked these words; phrases say it one by one.", needed=False
)
TRANSLATED = Record(
    "translated requirement",
    (
        UNVERIFIED,
        Field("title", LINE, "The title.", needed=False),
        Field("question", LINE, "The question.", needed=False),
        Field("criteria", Keyed(LINE, KEY), "Texts of the criteria by their keys.", needed=False),
        Field("typical_gaps", PROSE, "What is often wrong.", needed=False),
        Field("repair", PROSE, "How it is put right.", needed=False),
        Field("notes", PROSE, "What a drafter should know.", needed=False),
        Field("authority", LINE, "Who usually answers for it.", needed=False),
        PHRASES,
    ),
)
TRANSLATED_NOTIFICATION = Record(
    "translated notification",
    (
        Field("text", LINE, "What is to be notified.", needed=False),
        Field("wording", LINE, "The sentence for a note verbale.", needed=False),
    ),
)
TRANSLATION = Record(
    "translation",
    (
        Field("language", LANGUAGE, "Code of the language, as in the name of the file."),
        UNVERIFIED,
        Field("title", LINE, "What the checklist is called.", needed=False),
        Field("treaties", Keyed(LINE, CODE), "Titles of the treaties by their codes.", needed=False),
        Field("sections", Keyed(LINE, ID), "Titles of the sections by their ids.", needed=False),
        Field("requirements", Keyed(TRANSLATED, ID), "Words by the id of the requirement.", needed=False),
        Field("clusters", Keyed(LINE, ID), "Titles of the clusters of the questionnaire by their ids.", needed=False),
        Field("questions", Keyed(LINE, ID), "Questions of the questionnaire by their ids.", needed=False),
        Field(
            "notifications", Keyed(TRANSLATED_NOTIFICATION, ID), "Words by the id of the notification.", needed=False
        ),
    ),
)
