"""Invented laws for the shapes that mislead a segmenter: quotations, restarts, decimals, memoranda."""

AMENDING_SPANISH = """
    LEY 5 DE 2020, POR LA QUE SE MODIFICA EL CÓDIGO PENAL
    Artículo 1. Modificación del artículo 318.
    Se modifica el artículo 318, que queda redactado como sigue:
    «Artículo 318. Tráfico de personas.
    1. El que trafique será castigado con prisión.
    2. La tentativa será castigada.»
    Artículo 2. Adición de artículos.
    Se añaden los artículos 318 bis y 318 ter, con el siguiente texto:
    «Artículo 318 bis. Agravación.
    La pena se aumentará.
    Artículo 318 ter. Personas jurídicas.
    Responderán con multa.»
    Artículo 3. Entrada en vigor.
    La presente Ley entrará en vigor mañana.
"""

AMENDING_ENGLISH = """
    A BILL
    ENTITLED
    AN ACT to amend the Immigration Act.
    ENACTED by the Parliament.
    1. This Act may be cited as the Immigration (Amendment) Act.
    2. The Immigration Act is amended in section 5 by inserting the following section-
    “5A. (1) A person shall not smuggle another person.
    (2) The penalty is a fine.”
    3. Section 12 of the principal Act is repealed and replaced by the following section-
    “12. The Minister may make regulations.”
    4. The principal Act is amended in section 20 by deleting paragraph (b).
    5. This Act comes into force on assent.
    EXPLANATORY MEMORANDUM
    Clause 2: This clause inserts a new section on smuggling, which is needed to implement the Protocol.
    Clause 3: This clause gives a power to make regulations to the Minister responsible for immigration.
    Clause 4: This clause deletes a paragraph which is no longer needed.
"""

NUMBERED = """
    GUIDELINES ON BORDER CONTROL
    Preamble text that says why these guidelines exist.
    1. Officers shall treat every person with humanity.
    2. Officers shall identify themselves:
    (a) by name; and
    (b) by rank.
    3. No person shall be detained without reason.
    4. These guidelines are public.
"""

TRANSITORY = """
    LEY DE MIGRACIÓN
    Artículo 1o.- La presente Ley es de orden público.
    Artículo 2o.- Se entiende por migrante a la persona que sale.
    Artículo 3o.- Son autoridades las siguientes.
    Artículo 4o.- El tráfico se castiga con prisión.
    TRANSITORIOS
    Artículo 1o.- Esta Ley entra en vigor mañana.
    Artículo 2o.- Se derogan las disposiciones anteriores.
"""

DECREE = """
    DECRETO 100 POR EL QUE SE APRUEBA EL REGLAMENTO DE FRONTERAS
    Artículo primero. Se aprueba el Reglamento de fronteras que se inserta a continuación.
    Artículo segundo. Este decreto entra en vigor mañana.
    REGLAMENTO DE FRONTERAS
    CAPÍTULO PRIMERO
    Disposiciones generales
    Artículo 1. Objeto
    Este reglamento regula las fronteras del Estado y los puestos habilitados para la entrada.
    Artículo 2. Ámbito
    Se aplica en todo el territorio y en las aguas que le pertenecen.
    CAPÍTULO SEGUNDO
    Control
    Artículo 3. Puestos
    Los puestos se abren por decreto del ministro competente.
"""

FIRST_MISSED = """
    Penal provisions of the Border Act
    Section 2. Meaning of words
    In this Act a vessel includes every kind of ship.
    Section 3. Offences
    A person who carries another across the border commits an offence.
    Section 4. Penalties
    The penalty is imprisonment for two years, as provided in
    section 12 of the Penal Code.
    Section 5. Commencement
    This Act commences on publication.
"""

REPEALED = """
    ACT ON ALIENS
    1 This Act may be cited as the Aliens Act.
    2 and 3 [Repealed]
    4 (1) A person may enter with a passport.
    (2) The passport must be valid.
    *5 A person may leave.
    6 to 9 [Amendments]
    9.1 An officer may ask for a passport.
    9.11 An officer may keep it.
    9.2 An officer shall return it.
    10 This Act comes into force on a day to be fixed.
"""

SECTIONS_IN_ARTICLES = """
    CONSTITUTION OF THE REPUBLIC
    ARTICLE I
    National Territory
    Section 1. The territory comprises the islands.
    Section 2. The waters are internal waters.
    ARTICLE II
    Principles
    Section 1. The State is a republic.
    Section 2. War is renounced.
    Section 3. Civil authority is supreme.
    ARTICLE III
    Bill of Rights
    Section 1. No person shall be deprived of liberty.
    Section 2. Homes are inviolable.
"""

RESTART_IN_CHAPTERS = """
    1 kap. Inledande bestämmelser
    1 § Denna lag gäller människosmuggling.
    2 § Med utlänning avses den som inte är medborgare.
    2 kap. Straff
    1 § Den som hjälper en utlänning döms till fängelse.
    2 § Försök straffas.
    3 § Ringa brott straffas inte.
"""

DECIMAL_PARAGRAPHS = """
    1. General provisions
    1.1. This regulation governs border posts.
    1.2. It applies everywhere.
    2. Posts
    2.1. Posts are opened by decree.
    2.2. Posts are closed by decree.
    2.3. Officers serve at posts.
    3. Final provisions
    3.1. This regulation is published.
    3.2. It enters into force.
"""

LAYERED_CODE = """
    LIVRE Ier : Dispositions générales
    TITRE Ier : De la loi pénale
    Chapitre Ier : Des principes généraux
    Article 111-1
    Les infractions pénales sont classées suivant leur gravité.
    Article 111-2
    La loi détermine les crimes et délits.
    Article 111-3
    Nul ne peut être puni pour un crime dont les éléments ne sont pas définis par la loi.
    Chapitre II : De l'application dans le temps
    Article 112-1
    Sont seuls punissables les faits constitutifs d'une infraction.
    Article 112-2
    Sont applicables immédiatement les lois de compétence.
    TITRE II : De la responsabilité
    Chapitre Ier : Dispositions générales
    Section 1 : Principe
    Article 121-1
    Nul n'est responsable que de son propre fait.
    Article 121-2
    Les personnes morales sont responsables.
    Partie réglementaire
    Article R. 610-1
    Les contraventions sont établies par décrets.
    Article R. 610-2
    Les dispositions sont applicables.
"""
