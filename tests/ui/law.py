"""A short act to read and cite in tests of the window."""

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment

LINES = (
    "Immigration Act",
    "Part V. Offences",
    "Section 41. Smuggling of migrants",
    "(1) Whoever procures the illegal entry of a person for a financial or other material benefit is punished.",
    "(2) The attempt is punishable.",
    "Section 43. Aggravating circumstances",
    "(1) The penalty is imprisonment of three to seven years where",
    "(a) the life of a migrant was endangered; or",
    "(b) the migrant suffered inhuman or degrading treatment, including for exploitation.",
    "(2) This section does not apply to accomplices.",
    "Section 44. Assisting departure",
    "Whoever helps a person to leave otherwise than through a control post is liable to a fine.",
)
ACT = segment(Document(tuple(Paragraph(line) for line in LINES), title=LINES[0], language="en"))
