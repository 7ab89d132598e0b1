<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} and %n more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n entries recovered from a session that ended early.</source>
        <translation>
            <numerusform>%n entry recovered from a session that ended early.</numerusform>
            <numerusform>%n entries recovered from a session that ended early.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n law(s) in the project</source>
        <translation>
            <numerusform>%n law in the project</numerusform>
            <numerusform>%n laws in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bound by %n of the treaties the checklist names</source>
        <translation>
            <numerusform>bound by %n of the treaties the checklist names</numerusform>
            <numerusform>bound by %n of the treaties the checklist names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not met</source>
        <translation>
            <numerusform>%n not met</numerusform>
            <numerusform>%n not met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly</source>
        <translation>
            <numerusform>%n partly</numerusform>
            <numerusform>%n partly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecommendationCard</name>
    <message numerus="yes">
        <source>%n line(s) of draft wording</source>
        <translation>
            <numerusform>%n line of draft wording</numerusform>
            <numerusform>%n lines of draft wording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>serves {some} and %n more</source>
        <translation>
            <numerusform>serves {some} and %n more</numerusform>
            <numerusform>serves {some} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n requirement(s) answered</source>
        <translation>
            <numerusform>%n requirement answered</numerusform>
            <numerusform>%n requirements answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) cited</source>
        <translation>
            <numerusform>%n passage cited</numerusform>
            <numerusform>%n passages cited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are still open; the report lists them in an annex.</source>
        <translation>
            <numerusform>%n requirement is still open; the report lists it in an annex.</numerusform>
            <numerusform>%n requirements are still open; the report lists them in an annex.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>%n cited passage(s) changed when the law was amended and wait for your review.</source>
        <translation>
            <numerusform>%n cited passage changed when its law was amended and waits for your review.</numerusform>
            <numerusform>%n cited passages changed when their law was amended and wait for your review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message numerus="yes">
        <source>%n line(s), in the order of the source.</source>
        <translation>
            <numerusform>%n line, in the order of the source.</numerusform>
            <numerusform>%n lines, in the order of the source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>%n insertion(s)</source>
        <translation>
            <numerusform>%n insertion</numerusform>
            <numerusform>%n insertions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s)</source>
        <translation>
            <numerusform>%n deletion</numerusform>
            <numerusform>%n deletions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message numerus="yes">
        <source>{name} is a copy of this file and holds %n entries that are not here.</source>
        <translation>
            <numerusform>{name} is a copy of this file and holds %n entry that is not here.</numerusform>
            <numerusform>{name} is a copy of this file and holds %n entries that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries taken in.</source>
        <translation>
            <numerusform>%n entry taken in.</numerusform>
            <numerusform>%n entries taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) would change:</source>
        <translation>
            <numerusform>%n thing would change:</numerusform>
            <numerusform>%n things would change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) of other people differ and stay as they are.</source>
        <translation>
            <numerusform>%n judgement of another person differs and stays as it is.</numerusform>
            <numerusform>%n judgements of other people differ and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message numerus="yes">
        <source>The texts of %n law(s) are lost; bring them in again.</source>
        <translation>
            <numerusform>The text of %n law is lost; bring it in again.</numerusform>
            <numerusform>The texts of %n laws are lost; bring them in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message numerus="yes">
        <source>The earlier state stands again: %n entries. Undo takes it back.</source>
        <translation>
            <numerusform>The earlier state stands again: %n entry. Undo takes it back.</numerusform>
            <numerusform>The earlier state stands again: %n entries. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UniteDialog</name>
    <message numerus="yes">
        <source>%n requirement(s) answered alike by two people or more.</source>
        <translation>
            <numerusform>%n requirement answered alike by two people or more.</numerusform>
            <numerusform>%n requirements answered alike by two people or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uniting</name>
    <message numerus="yes">
        <source>%n entries taken in.</source>
        <translation>
            <numerusform>%n entry taken in.</numerusform>
            <numerusform>%n entries taken in.</numerusform>
        </translation>
    </message>
</context>
</TS>
