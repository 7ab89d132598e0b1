"""The law that an amending sentence names."""

import pytest

from gapanalyzer.legislation.structure.amended_law import law_named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Section 5 of the Immigration Act 1971 is amended as follows:", "Immigration Act 1971"),
        ("Section 12 of the principal Act is repealed", "the principal Act"),
        ("Se modifica el artículo 318 bis del Código Penal, que queda así:", "Código Penal"),
        ("El artículo 5 de la Ley 8764, Ley General de Migración, se reforma:", "Ley General de Migración"),
        ("L'article 5 du code pénal est ainsi modifié :", "code pénal"),
        ("Après l'article 7 de la loi n° 75-40 du 14 mai 1975, il est inséré", "loi n° 75-40 du 14 mai 1975"),
        ("La Ley 599 de 2000 tendrá un nuevo artículo que se identificará con el número 188A, así:", "Ley 599 de 2000"),
        (
            "L'article L. 823-1 du code de l'entrée et du séjour des étrangers et du droit d'asile est ainsi modifié :",
            "code de l'entrée et du séjour des étrangers et du droit d'asile",
        ),
        (
            "Se reforma el artículo 1 del Decreto Número 101-97 del Congreso, el cual queda así:",
            "Decreto Número 101-97",
        ),
        ("Se adiciona a la Ley Orgánica del Presupuesto, el cual queda así:", "Ley Orgánica del Presupuesto"),
        ("L'article 706 du code de procédure pénale est abrogé.", "code de procédure pénale"),
        ("将《中华人民共和国护照法》第七条修改为：", "《中华人民共和国护照法》"),
        ("Das Aufenthaltsgesetz wird wie folgt geändert:", "Das Aufenthaltsgesetz"),
        ("En el artículo 5 de esta Ley se añade:", ""),
        ("Uno. Se añade un apartado:", ""),
    ],
)
def test_names_the_law(sentence: str, name: str) -> None:
    assert law_named(sentence) == name
