"""The words that make a goal of a Spanish sentence, and say what kind."""

from __future__ import annotations

from conversations.reading.goal_words import GoalWords
from conversations.reading.tokens import listed

WORDS = GoalWords(
    leads=listed(
        "quiero|quisiera|me gustaría|deseo|mi objetivo es|mi meta es|objetivo|meta|voy a|espero|queremos|vamos a|debo"
        "|tengo que|nuestro objetivo es|el objetivo es|planeo|pretendo|necesito|nuestra meta es|mi objetivo"
    ),
    why=listed("para que|porque|ya que|con el fin de|a fin de|con el objetivo de|debido a"),
    purpose=listed("para"),
    not_purpose=listed("tiempo|suficiente|herramienta"),
    how=listed("mediante|a través de|gracias a|por medio de|con la ayuda de|usando|utilizando|estudiando|haciendo"
        "|leyendo"
               "|practicando|trabajando|participando|asistiendo|con marketing|automatizando|formando|aplicando"),
    vague=listed("mejor|más|éxito|exitoso|exitosa|bien|bueno|buena|eficaz|eficiente|productivo|productiva|menos"
        "|mejores"),
    weak_verbs=listed("mejorar|desarrollar|fortalecer|ser|aumentar|apoyar|progresar|crecer|sentirse|contribuir"
        "|reducir"),
    learn=listed("aprender|estudiar|dominar|comprender|entender|leer|formarme|formarse|profundizar|sentirse|capacitarme"
                 "|practicar|adquirir|conocer"),
    perform=listed(
        "aumentar|reducir|lanzar|entregar|publicar|escribir|abrir|vender|ganar|alcanzar|dirigir|crear|contratar"
        "|organizar"
        "|mejorar|obtener|terminar|hacer|responder|automatizar|bajar|subir|dar|asumir|firmar|presentar|conseguir"
        "|liderar"
        "|lograr|formar|ser|duplicar|disminuir|implementar|llegar|ascender|redactar|atender|completar"
    ),
    making=listed(
        "escribir|publicar|dar|organizar|crear|lanzar|formar|redactar|ofrecer|presentar|impartir"
    ),
    finish=listed(
        "publicar|lanzar|entregar|obtener|terminar|aprobar|abrir|contratar|crear|firmar|presentar|dar|conseguir"
        "|completar"
        "|asistir|escribir|organizar|leer|implementar|ascender|lograr|redactar"
    ),
    learn_things=listed(
        "certificación|certificado|título|curso|cursos|formación|habilidades|conocimientos|libro|libros|examen"
        "|máster|grado"
        "|inglés|francés|alemán|taller|seminario|científica|seminarios|licencia|diploma"
    ),
    perform_things=listed("ascenso|puesto|contrato|contratos|aumento|canal"),
    roles=listed("jefe|jefa|director|directora|responsable|gerente|líder|senior|socio|coordinador|coordinadora"),
    generic=listed("cosas|trabajo|algo|vida|carrera|equipo|calidad|comunicación|mí|temas|aprendiendo"),
    team_things=listed(
        "ventas|ingresos|clientes|cliente|equipo|empresa|pacientes|alumnos|costes|costos|plazo|satisfacción"
        "|reclamaciones"
        "|usuarios|servicio|tienda|absentismo|accidentes|pedidos|ciudadanos|estudiantes|quejas|residuos"
    ),
    own=listed("yo|mi|mis|me"),
    team=listed("nuestro|nuestra|nuestros|nosotros|equipo|empresa"),
    not_goal=listed("hola|gracias|buenos días|buenas tardes|ok|vale|no sé|ni idea|jaja|perdón|nada|genial|buenas"),
    question=listed("qué|cuándo|dónde|por qué|cómo|quién|puedes|tienes|cuál|cuáles|es esto|puedo|¿|cuánto|sabes"),
    reported=listed("he|hemos|ayer|él|ella|la reunión|fue|era|terminé|estuve|has|hice|el cliente|estoy"),
    tell=listed("es|fue|ha|está|son|han|era|estaba|dio"),
    nothing=listed("ok|sí|no|nada|después|ayuda|parar|objetivo|da igual|gracias|prueba|luego"),
)  # fmt: skip
