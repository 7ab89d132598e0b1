"""A chart a reader can edit in Word: DrawingML with the numbers in a workbook inside the document."""

import datetime as dt
import io

import xlsxwriter

from gapanalyzer.report.blocks import Chart, Look, Series
from gapanalyzer.report.escaping import attribute, escaped
from gapanalyzer.report.word_xml import HEAD

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU = 635
"""English metric units in a twentieth of a point."""
_BAR, _REST = 285, 640
"""Height of a bar with its space, and of the legend, in twentieths of a point."""
_COLOURS = {
    Look.MET: ("1C7046", "FFFFFF"),
    Look.WIDER: ("1D5FA8", "FFFFFF"),
    Look.PARTLY: ("DE9A1F", "1A2330"),
    Look.LARGELY: ("F1DC9A", "1A2330"),
    Look.UNRATED: ("C9B48E", "1A2330"),
    Look.NOT_MET: ("A8231B", "FFFFFF"),
}
_OTHER = ("C3CBD4", "1A2330")
"""Fill and figures of a bar, by look; figures stand out by at least 4.5 : 1."""
_HEADS = 1
_SIZE = 850


def relation(number: int) -> str:
    """The relationship id of a chart in the document."""
    return f"chart{number}"


def height(chart: Chart) -> int:
    """In twentieths of a point."""
    return _REST + _BAR * len(chart.categories)


def frame(number: int, chart: Chart, width: int) -> str:
    """The run that holds the place of a chart; the width is in twentieths of a point."""
    across, high = width * _EMU, height(chart) * _EMU
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{attribute(chart.anchor)}" descr="{attribute(chart.told)}"/>'
        "<wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_C}">'
        f'<c:chart xmlns:c="{_C}" r:id="{relation(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def part(chart: Chart, workbook: str) -> str:
    """The chart part; `workbook` is its relationship to the numbers."""
    series = "".join(_series(chart, n, one) for n, one in enumerate(chart.series))
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}"><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>'
        f'<c:grouping val="stacked"/><c:varyColors val="0"/>{series}<c:gapWidth val="45"/><c:overlap val="100"/>'
        f'<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>{_AXES}</c:plotArea>'
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{_NO_LINE}{_letters("1A2330")}'
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _letters(colour: str) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}"><a:solidFill><a:srgbClr val="{colour}"/>'
        '</a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_AXES = (
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
    f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_NO_LINE}<c:crossAx val="222222222"/>'
    '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
    '<c:noMultiLvlLbl val="0"/></c:catAx>'
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>'
    '<c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="max"/>'
    '<c:crossBetween val="between"/></c:valAx>'
)


def _series(chart: Chart, n: int, series: Series) -> str:
    fill, figures = _COLOURS.get(series.look, _OTHER)
    column = chr(ord("B") + n)
    last = len(chart.categories) + _HEADS
    names = "".join(f'<c:pt idx="{i}"><c:v>{escaped(name)}</c:v></c:pt>' for i, name in enumerate(chart.categories))
    values = "".join(f'<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>' for i, value in enumerate(series.values))
    count = f'<c:ptCount val="{len(chart.categories)}"/>'
    return (
        f'<c:ser><c:idx val="{n}"/><c:order val="{n}"/><c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escaped(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>{_letters(figures)}'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>0</c:formatCode>"
        f"{count}{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


def workbook(chart: Chart, date: dt.date) -> bytes:
    """The numbers as an Excel file; the same numbers and date give the same bytes."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime.combine(date, dt.time(), dt.UTC)})
    sheet = book.add_worksheet("Sheet1")
    sheet.write_row(0, 1, [series.name for series in chart.series])
    sheet.write_column(1, 0, list(chart.categories))
    for n, series in enumerate(chart.series, start=1):
        sheet.write_column(1, n, list(series.values))
    book.close()
    return file.getvalue()
