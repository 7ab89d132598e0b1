"""Invented amending laws, one for each way of quoting: what the segmenter must nest, and under which article."""

from collections.abc import Mapping

from attrs import frozen

Nested = Mapping[str, list[str]]
RULE = " La autoridad competente adoptará las medidas necesarias para su cumplimiento."


@frozen
class Bill:
    """A law that quotes others: its own articles, and the numbers quoted under each of them."""

    text: str
    own: list[str]
    quoted: Nested


BILLS = {
    "unquoted article by article": Bill(
        f"""
        LEY 30
        ARTÍCULO 1o. Modifícase el artículo 5 de la Ley 10 de 1990, el cual quedará así:
        Artículo 5. Tráfico. El que trafique será castigado.{RULE}
        ARTÍCULO 2o. El artículo 188 del Código Penal quedará así:
        Artículo 188. Del tráfico de migrantes.{RULE}
        ARTÍCULO 3o. Adiciónense al Código Penal los siguientes artículos:
        Artículo 188A. Agravación.{RULE}
        Artículo 188B. Personas jurídicas.{RULE}
        Artículo 188C. Comiso.{RULE}
        Artículo 188D. Multa.{RULE}
        ARTÍCULO 4o. Esta ley rige desde su promulgación.
        """,
        ["1o", "2o", "3o", "4o"],
        {"1o": ["5"], "2o": ["188"], "3o": ["188A", "188B", "188C", "188D"]},
    ),
    "unquoted, with the numbers the law itself comes to": Bill(
        f"""
        LEY 31
        Artículo 1. Sustitúyese el artículo 2 de la Ley 10, por el siguiente:
        Artículo 2. El que trafique.{RULE}
        Artículo 2. Sustitúyese el artículo 3 de la Ley 10, por el siguiente:
        Artículo 3. El que ayude.{RULE}
        Artículo 3. Agréganse los artículos 4, 5 y 6 con el siguiente texto:
        Artículo 4. La pena.{RULE}
        Artículo 5. La multa.{RULE}
        Artículo 6. El comiso.{RULE}
        Artículo 4. Comuníquese al Poder Ejecutivo.
        """,
        ["1", "2", "3", "4"],
        {"1": ["2"], "2": ["3"], "3": ["4", "5", "6"]},
    ),
    "marks that open in the middle of a line": Bill(
        """
        LEY ORGÁNICA 4
        Artículo primero. Modificación del Código Penal.
        Se modifica el artículo 318 bis, que queda redactado como sigue: «Artículo 318 bis.
        1. El que ayude será castigado.
        2. La tentativa.»
        Artículo segundo. Modificación de la Ley 4/2000.
        Uno. El artículo 54 queda redactado en los siguientes términos:
        «Artículo 54. Infracciones muy graves.
        1. Son infracciones:
        a) Participar; b) Inducir.»
        Dos. Se añade un artículo 54 bis:
        «Artículo 54 bis. Otras.
        El texto de “algo” citado.»
        Disposición final primera. Entrada en vigor.
        Mañana.
        """,
        ["primero", "segundo"],
        {"primero": ["318 bis"], "segundo": ["54", "54 bis"]},
    ),
    "closing marks lost": Bill(
        """
        LEY 32
        Artículo 1. Se modifica el artículo 40, que queda así:
        «Artículo 40. El que trafique será castigado.
        La pena se aumentará.
        Artículo 2. Se modifica el artículo 41, que queda así:
        «Artículo 41. El que ayude será castigado.»
        Artículo 3. Se modifica el artículo 42:
        «Artículo 42. Multa.
        Artículo 4. Entrada en vigor mañana.
        Artículo 5. Derogación de normas.
        """,
        ["1", "2", "3", "4", "5"],
        {"1": ["40"], "2": ["41"], "3": ["42"]},
    ),
    "typists' marks": Bill(
        """
        LEY 33
        Artículo 1. Se modifica el artículo 40, que queda así:
        <<Artículo 40. El que trafique será castigado.
        La pena se aumentará.>>
        Artículo 2. Se modifica el artículo 41, que queda así:
        ``Artículo 41. El que ayude será castigado.''
        Artículo 3. Entrada en vigor mañana.
        """,
        ["1", "2", "3"],
        {"1": ["40"], "2": ["41"]},
    ),
    "the whole law in marks": Bill(
        """
        Teniendo presente que el Congreso ha aprobado el siguiente proyecto de ley:
        “Artículo 1.- Introdúcense las siguientes modificaciones en el Código Penal:
        1) Reemplázase el artículo 411 por el siguiente:
        “Artículo 411.- El que promueva la entrada ilegal será castigado.”.
        Artículo 2.- Modifícase la ley 20, eliminando su inciso segundo.
        Artículo primero transitorio.- Esta ley rige en treinta días.
        Artículo segundo transitorio.- El gasto se financiará con el presupuesto.”.
        """,
        ["1", "2", "primero transitorio", "segundo transitorio"],
        {"1": ["411"]},
    ),
    "sections and subsections": Bill(
        """
        A BILL
        AN ACT to amend the Immigration Act.
        1. This Act may be cited as the Immigration (Amendment) Act.
        2. Section 5 of the principal Act is amended by inserting after subsection (2) the following:
        “(3) A person shall not smuggle.
        (4) The penalty is a fine.”.
        3. The principal Act is amended by inserting after section 7 the following sections:
        "7A. Smuggling.—(1) A person shall not smuggle.
        (2) The penalty is a fine.
        7B. No person shall aid.".
        4. Section 12 of the principal Act is repealed and the following substituted:
        12. The Minister may make regulations for the better carrying out of this Act.
        5. This Act comes into force on assent.
        """,
        ["1", "2", "3", "4", "5"],
        {"2": ["3", "4"], "3": ["7A", "7B"], "4": ["12"]},
    ),
    "a mark at each paragraph": Bill(
        """
        LOI modifiant le code pénal
        Article 1er
        L'article 5 du code pénal est ainsi modifié :
        « Art. 5. - Est puni le trafic.
        « La tentative est punie. »
        Article 2
        Après l'article 7 de la loi n° 45 du 2 mai, il est inséré deux articles ainsi rédigés :
        « Art. 7-1. - Le trafic est puni.
        « Les peines sont doublées.
        « Art. 7-2. - Les personnes morales répondent. »
        Article 3
        I. - L'article 222-1 est ainsi rédigé :
        « Art. 222-1. - Le fait est puni. »
        II. - L'article 222-2 est abrogé.
        Article 4
        La présente loi entre en vigueur demain.
        """,
        ["1er", "2", "3", "4"],
        {"1er": ["5"], "2": ["7-1", "7-2"], "3": ["222-1"]},
    ),
    "headings inside the marks": Bill(
        """
        LEI Nº 13
        Art. 1º Esta Lei altera o Código Penal.
        Art. 2º O art. 5º da Lei nº 6.815, de 19 de agosto de 1980, passa a vigorar com a seguinte redação:
        “Art. 5º ...........................................................
        § 1º O visto será concedido.
        ...................................................................” (NR)
        Art. 3º O Decreto-Lei nº 2.848 passa a vigorar acrescido dos seguintes arts. 149-A e 149-B:
        “Tráfico de Pessoas
        Art. 149-A. Agenciar, aliciar.
        I - remover-lhe órgãos;
        II - submetê-la.
        Art. 149-B. Outra.”
        Art. 4º Esta Lei entra em vigor na data de sua publicação.
        """,
        ["1º", "2º", "3º", "4º"],
        {"2º": ["5º"], "3º": ["149-A", "149-B"]},
    ),
    "a decision that counts its items": Bill(
        """
        关于修改《出境入境管理法》的决定
        会议决定对《出境入境管理法》作如下修改：
        一、将第十二条修改为：“第十二条 有下列情形之一的，不准出境：
        “（一）未持有效证件的；
        “（二）其他情形。”
        二、将第十五条第一款修改为：“外国人申请办理签证。”
        三、增加一条，作为第十八条之一：“第十八条之一 不得转让签证。”
        四、删去第二十条。
        """,
        ["一", "二", "三", "四"],
        {"一": ["十二"], "三": ["十八之一"]},
    ),
    "numbered changes": Bill(
        """
        ФЕДЕРАЛЬНЫЙ ЗАКОН
        Статья 1
        Внести в Уголовный кодекс следующие изменения:
        1) статью 322 изложить в следующей редакции:
        "Статья 322. Незаконное пересечение
        1. Пересечение границы наказывается штрафом.";
        2) дополнить статьей 322.1 следующего содержания:
        "Статья 322.1. Организация
        Организация незаконной миграции наказывается.".
        Статья 2
        Настоящий Федеральный закон вступает в силу.
        """,
        ["1", "2"],
        {"1": ["322", "322.1"]},
    ),
}
