"""Small invented laws in several languages and traditions, for the segmenter's tests."""

import textwrap
from collections.abc import Iterable

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.model.instrument import LawText, Provision, Unit


def document(text: str) -> Document:
    """One paragraph a line, as Word and HTML yield them; blank lines go."""
    lines = textwrap.dedent(text).strip().splitlines()
    return Document(tuple(Paragraph(line.strip()) for line in lines if line.strip()))


def wrapped(text: str, width: int = 62) -> Document:
    """One paragraph a printed line, as PDF yields them."""
    lines = textwrap.dedent(text).strip().splitlines()
    printed = [piece for line in lines for piece in textwrap.wrap(line.strip(), width, break_on_hyphens=False)]
    return Document(tuple(Paragraph(line, page=1 + i // 40) for i, line in enumerate(printed)))


def numbers(text: LawText) -> list[str]:
    """The printed numbers of the citable units, in order."""
    return [article.number for article in text.articles]


def outline(provisions: Iterable[Provision], depth: int = 0) -> list[str]:
    """The tree as indented lines: kind, number, heading."""
    found: list[str] = []
    for provision in provisions:
        found.append("  " * depth + f"{provision.kind} {provision.number} {provision.heading}".rstrip())
        found += outline(provision.children, depth + 1)
    return found


def containers(text: LawText) -> list[str]:
    """Everything above articles, as indented lines."""
    inner = {Unit.ARTICLE, Unit.PARAGRAPH, Unit.POINT}
    return [line for line in outline(text.provisions) if Unit(line.split()[0]) not in inner]


SPANISH = """
    LEY 12 DE 2009 SOBRE CIRCULACIÓN DE PERSONAS
    ÍNDICE
    TÍTULO PRELIMINAR Disposiciones generales
    Artículo 1. Objeto
    Artículo 2. Definiciones
    TÍTULO I De los delitos
    CAPÍTULO I Tráfico de personas
    Artículo 3. Tipo básico
    Artículo 3 bis. Tipo agravado
    Artículo 3 ter. Personas jurídicas
    CAPÍTULO II Otras infracciones
    Artículo 4. Documentos falsos
    Artículo 5. Régimen supletorio
    El Congreso de la República decreta la siguiente Ley, que entrará en vigor el día de su publicación.
    TÍTULO PRELIMINAR
    Disposiciones generales
    Artículo 1. Objeto.
    La presente Ley regula la entrada y la salida de las personas que no tengan la nacionalidad.
    Artículo 2. Definiciones.
    A los efectos de esta Ley se entiende por:
    a) Tráfico: la facilitación de la entrada ilegal de una persona en los términos previstos en el
    artículo 157. de la ley anterior y en el artículo 3 de la presente;
    b) Beneficio: todo provecho material.
    TÍTULO I
    De los delitos
    CAPÍTULO I
    Tráfico de personas
    Artículo 3. Tipo básico.
    1. El que facilite la entrada ilegal de otra persona será castigado con pena de prisión de dos a seis años.
    2. La pena será la misma para quien procure la permanencia ilegal de la persona, conforme al
    artículo 2 de esta Ley y a los
    artículos 3 bis y 4 de la misma.
    Artículo 3 bis. Tipo agravado.
    La pena será de cuatro a diez años cuando se ponga en peligro la vida de las personas.
    Artículo 3 ter. Personas jurídicas.
    Las personas jurídicas responderán con multa, sin perjuicio de la responsabilidad de sus administradores.
    CAPÍTULO II
    Otras infracciones
    Artículo 4. Documentos falsos.
    Quien fabrique un documento de viaje falso será castigado con la pena del artículo anterior.
    Artículo 5. Régimen supletorio.
    En lo no previsto se aplicará el Código Penal.
    DISPOSICIÓN TRANSITORIA ÚNICA
    Los procesos en curso continuarán con arreglo a la ley anterior.
"""

FRENCH = """
    TABLE DES MATIÈRES
    TITRE PREMIER - DISPOSITIONS GÉNÉRALES ........ 2
    Article 1er - Objet ........ 2
    Article 2 - Définitions ........ 2
    TITRE II - DES INFRACTIONS ........ 3
    Article 3 - Trafic illicite de migrants ........ 3
    Article 3-1 - Circonstances aggravantes ........ 3
    Article 4 - Immunité ........ 4
    TITRE PREMIER
    DISPOSITIONS GÉNÉRALES
    Article 1er - Objet
    La présente loi a pour objet de prévenir le trafic illicite de migrants et de protéger ceux qui en sont l'objet.
    Article 2 - Définitions
    Pour l'application de la présente loi, on entend par :
    1° « trafic » : le fait d'assurer l'entrée illégale d'une personne, au sens de l'
    article 3 de la présente loi ;
    2° « migrant » : toute personne qui se déplace.
    TITRE II
    DES INFRACTIONS
    Section 1
    Du trafic
    Article 3 - Trafic illicite de migrants
    Est puni de cinq ans d'emprisonnement le fait de commettre un trafic. La tentative est punie des mêmes peines.
    Article 3-1 - Circonstances aggravantes
    La peine est portée à dix ans :
    a) lorsque la vie des personnes est mise en danger ;
    b) lorsque les faits sont commis en bande organisée.
    Section 2
    Des victimes
    Article 4 - Immunité
    Le migrant n'est pas pénalement responsable du seul fait d'avoir été l'objet du trafic.
    Article 5 - Entrée en vigueur
    La présente loi entre en vigueur le jour de sa publication.
"""

ENGLISH = """
    ARRANGEMENT OF SECTIONS
    PART I
    PRELIMINARY
    1. Short title.
    2. Interpretation.
    PART II
    OFFENCES
    3. Smuggling of migrants.
    3A. Aggravated offence.
    4. Protection of migrants.
    SCHEDULE
    An Act to prevent the smuggling of migrants.
    ENACTED by the Parliament of the Republic.
    PART I
    PRELIMINARY
    Short title
    1. This Act may be cited as the Smuggling of Migrants Act.
    Interpretation
    2.(1) In this Act, unless the context otherwise requires, "Minister" means the Minister responsible for migration.
    (2) A reference in this Act to a document includes a reference to a copy of it made under section
    10. of the Documents Act or any other written law.
    PART II
    OFFENCES
    Smuggling of migrants
    3.(1) A person who procures the illegal entry of another person commits an offence if that person-
    (a) acts for a benefit;
    (b) acts-
    (i) knowingly; or
    (ii) recklessly.
    (2) The penalty is a fine or imprisonment for 10 years.
    Aggravated offence
    3A. Where life is endangered, the penalty is doubled.
    Protection of migrants
    4. A migrant is not liable for having been smuggled.
    SCHEDULE
    (Section 2)
    1. Passport of any State.
    2. Identity card of any State.
"""

GERMAN = """
    Inhaltsübersicht
    Erster Abschnitt
    § 1 Zweck
    § 2 Begriffe
    Zweiter Abschnitt
    § 3 Schleusung
    § 3a Schwere Schleusung
    §§ 4 bis 6 (weggefallen)
    § 7 Inkrafttreten
    Erster Abschnitt
    Allgemeines
    § 1 Zweck
    Dieses Gesetz dient der Verhütung der Schleusung von Migranten nach Maßgabe von
    § 3 Absatz 2 sowie der Zusammenarbeit der Behörden.
    § 2 Begriffe
    (1) Schleusung ist die Ermöglichung der unerlaubten Einreise einer anderen Person.
    (2) Behörden sind
    1. die Polizei,
    2. die Gerichte, soweit sie
    a) Strafsachen oder
    b) Haftsachen verhandeln.
    Zweiter Abschnitt
    Straftaten
    § 3 Schleusung
    Wer schleust, wird mit Freiheitsstrafe bis zu fünf Jahren bestraft.
    § 3a Schwere Schleusung
    In schweren Fällen ist die Strafe Freiheitsstrafe von einem Jahr bis zu zehn Jahren.
    §§ 4 bis 6 (weggefallen)
    § 7 Inkrafttreten
    Dieses Gesetz tritt am Tage nach der Verkündung in Kraft.
"""

RUSSIAN = """
    ФЕДЕРАЛЬНЫЙ ЗАКОН
    Раздел I. Общие положения
    Глава 1. Основы
    Статья 1. Предмет закона
    1. Настоящий закон регулирует въезд и выезд.
    2. Положения настоящего закона применяются с учетом требований
    статьи 3 настоящего закона.
    Статья 2. Понятия
    В настоящем законе используются следующие понятия:
    1) ввоз мигрантов - обеспечение незаконного въезда;
    2) мигрант - лицо, пересекающее границу.
    Глава 2. Ответственность
    Статья 3. Незаконный ввоз
    Незаконный ввоз мигрантов наказывается лишением свободы.
    Статья 3.1. Особые обстоятельства
    То же деяние, совершенное группой лиц:
    а) по предварительному сговору;
    б) с опасностью для жизни.
    Раздел II. Заключительные положения
    Глава 3. Вступление в силу
    Статья 4. Вступление в силу
    Настоящий закон вступает в силу со дня опубликования.
"""

ARABIC = """
    قانون مكافحة تهريب المهاجرين
    الباب الأول
    أحكام عامة
    المادة الأولى
    يقصد بالعبارات الآتية المعاني المبينة قرين كل منها:
    أ) تهريب المهاجرين: تدبير الدخول غير المشروع لشخص.
    ب) المهاجر: كل شخص يعبر الحدود.
    المادة الثانية
    تسري أحكام هذا القانون على الجرائم المنصوص عليها في
    المادة 3 من هذا القانون.
    الباب الثاني
    العقوبات
    المادة ٣
    يعاقب بالسجن كل من هرب مهاجرا.
    المادة ٤ مكرر
    تضاعف العقوبة إذا تعرضت حياة المهاجر للخطر.
    المادة (٥)
    يعمل بهذا القانون من تاريخ نشره.
"""

CHINESE = """
    反偷运移民法
    目录
    第一章 总则
    第二章 法律责任
    第一章　总则
    第一条　为了防止偷运移民，制定本法。
    第二条　本法所称偷运移民，是指为牟利安排他人非法入境的行为。
    依照本法第四条的规定处理。
    第三条　国家保护移民的合法权益：
    （一）不追究移民的刑事责任；
    （二）提供必要的医疗救助。
    第二章　法律责任
    第四条　偷运移民的，处五年以下有期徒刑。
    第四条之一　有前条行为，造成严重后果的，处十年以下有期徒刑。
    第五条　本法自公布之日起施行。
"""

PORTUGUESE = """
    TÍTULO I
    DISPOSIÇÕES GERAIS
    Art. 1º Esta Lei dispõe sobre o contrabando de migrantes.
    Parágrafo único. Para os fins desta Lei, considera-se migrante a pessoa que se desloca.
    Art. 2º São princípios desta Lei:
    I - a proteção da vida;
    II - a cooperação entre os Estados, nos termos do
    art. 5º desta Lei.
    § 1º O Estado protegerá:
    a) as crianças;
    b) as pessoas com deficiência.
    § 2º A proteção é gratuita.
    TÍTULO II
    DOS CRIMES
    Art. 3º Promover a entrada ilegal de pessoa. Pena - reclusão, de dois a cinco anos.
    Art. 3º-A. A pena é aumentada se houver perigo para a vida.
    Art. 10. Esta Lei entra em vigor na data de sua publicação.
"""

INDONESIAN = """
    BAB I
    KETENTUAN UMUM
    Pasal 1
    Dalam Undang-Undang ini yang dimaksud dengan:
    1. Penyelundupan Manusia adalah perbuatan mencari keuntungan.
    2. Orang Asing adalah orang yang bukan warga negara.
    BAB II
    PIDANA
    Pasal 2
    (1) Setiap orang yang melakukan penyelundupan manusia dipidana.
    (2) Percobaan sebagaimana dimaksud dalam
    Pasal 3 ayat (1) dipidana dengan pidana yang sama.
    Pasal 3
    Cukup jelas dan berlaku untuk semua orang.
"""

VIETNAMESE = """
    Chương I
    QUY ĐỊNH CHUNG
    Điều 1. Phạm vi điều chỉnh
    Luật này quy định về phòng, chống đưa người di cư trái phép.
    Điều 2. Giải thích từ ngữ
    1. Người di cư là người rời khỏi nơi cư trú.
    2. Cơ quan có thẩm quyền gồm:
    a) Công an;
    b) Tòa án;
    c) Viện kiểm sát;
    d) Bộ đội biên phòng;
    đ) Hải quan.
    Chương II
    XỬ LÝ VI PHẠM
    Điều 3. Hình phạt
    Người nào vi phạm thì bị phạt tù.
"""

TURKISH = """
    BİRİNCİ BÖLÜM
    Amaç ve Tanımlar
    Amaç
    MADDE 1 – (1) Bu Kanunun amacı göçmen kaçakçılığını önlemektir.
    Tanımlar
    MADDE 2 – (1) Bu Kanunda geçen;
    a) Göçmen: Sınırı geçen kişiyi,
    b) Bakanlık: İçişleri Bakanlığını,
    ifade eder.
    İKİNCİ BÖLÜM
    Suçlar
    Göçmen kaçakçılığı
    MADDE 3 – (1) Göçmen kaçakçılığı yapan kişi hapis cezası ile cezalandırılır.
    (2) Ceza, 2 nci maddede sayılan kişiler için artırılır.
    GEÇİCİ MADDE 1 – (1) Görülmekte olan davalara eski hükümler uygulanır.
"""

TREATY_LIKE = """
    THE STATES PARTIES TO THIS PROTOCOL,
    Declaring that action is needed,
    Have agreed as follows:
    I. General provisions
    Article 1
    Relation with the Convention
    1. This Protocol supplements the Convention.
    2. The provisions of the Convention apply.
    3. The offences established in accordance with
    article 6 of this Protocol are regarded as offences under the Convention.
    Article 2
    Statement of purpose
    The purpose of this Protocol is to prevent smuggling.
    Article 3
    Use of terms
    For the purposes of this Protocol:
    (a) "Smuggling" means procurement;
    (b) "Illegal entry" means crossing borders.
    II. Smuggling by sea
    Article 4
    Scope
    1. This Protocol applies to offences.
    2. It applies at sea.
"""
