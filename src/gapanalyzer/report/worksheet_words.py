"""The words of a worksheet that no other report has, in the three languages whose letters its fields can show."""

from collections.abc import Mapping

from attrs import frozen


@frozen
class SheetWords:
    """The fixed words of a worksheet in one language."""

    title: str
    how: tuple[str, ...]
    laws: str
    no_laws: str
    group: str
    day: str
    criterion: str
    places: str
    law: str
    provision: str
    analysis: str
    page: str
    """With {number} and {total}."""


WORDS: Mapping[str, SheetWords] = {
    "en": SheetWords(
        "Worksheet",
        (
            "For each criterion, tick one box: found in the law, wider than required, missing, or not assessable.",
            "Name each place by the short name of the law and the number of the provision, such as {example}.",
            "Leave empty what you have not discussed; an empty field says nothing.",
            "Save the file when you have filled it in and send it back, or print it and write by hand.",
        ),
        "The laws and their short names",
        "No laws have been brought in yet; write the names of the laws in full.",
        "Group",
        "Date",
        "Criterion",
        "Where the law says so",
        "Law",
        "Provision",
        "Analysis",
        "Page {number} of {total}",
    ),
    "fr": SheetWords(
        "Fiche de travail",
        (
            "Pour chaque critère, cochez une seule case : présent dans la loi, plus large, manquant ou non évaluable.",
            "Indiquez chaque passage par le nom abrégé de la loi et le numéro de l’article, par exemple {example}.",
            "Laissez vide ce que vous n’avez pas examiné ; un champ vide ne dit rien.",
            "Enregistrez le fichier une fois rempli et renvoyez-le, ou imprimez-le et écrivez à la main.",
        ),
        "Les lois et leurs noms abrégés",
        "Aucune loi n’a encore été ajoutée ; écrivez le nom complet des lois.",
        "Groupe",
        "Date",
        "Critère",
        "Où la loi le dit",
        "Loi",
        "Disposition",
        "Analyse",
        "Page {number} sur {total}",
    ),
    "es": SheetWords(
        "Ficha de trabajo",
        (
            "Marque una sola casilla por criterio: presente en la ley, más amplio, ausente o no evaluable.",
            "Indique cada pasaje con el nombre abreviado de la ley y el número del artículo, por ejemplo {example}.",
            "Deje en blanco lo que no haya examinado; un campo vacío no dice nada.",
            "Guarde el archivo una vez rellenado y devuélvalo, o imprímalo y escriba a mano.",
        ),
        "Las leyes y sus nombres abreviados",
        "Todavía no se ha incorporado ninguna ley; escriba el nombre completo de las leyes.",
        "Grupo",
        "Fecha",
        "Criterio",
        "Dónde lo dice la ley",
        "Ley",
        "Disposición",
        "Análisis",
        "Página {number} de {total}",
    ),
}
