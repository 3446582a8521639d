package fr.greffe.extraction.actes;

import fr.greffe.document.Span;
import fr.greffe.extraction.actes.ActesMessage.Field;
import fr.greffe.extraction.actes.ActesMessage.Statement;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of the Actes application. Neither document type nor entity is ever followed; what
 * is no such message gives nothing.
 */
public final class ActesXml {
  private static final String NAMESPACE = "http://www.interieur.gouv.fr/ACTES#";
  private static final int HEAD = 4096;
  private static final int LONGEST = 1_000_000;
  private static final Pattern ENCODING =
      Pattern.compile("\\A[^<]{0,3}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.-]{1,40})[\"']");
  private static final Map<String, Field> ATTRIBUTES =
      Map.of(
          "Date", Field.DATE,
          "NumeroInterne", Field.NUMBER,
          "CodeNatureActe", Field.NATURE,
          "IDActe", Field.IDENTIFIER,
          "DateReception", Field.RECEIVED);
  private static final Map<String, Field> MATTERS =
      Map.of("CodeMatiere1", Field.MATTER, "CodeMatiere2", Field.SUB_MATTER);

  private final String xml;
  private final Map<Field, Statement> statements = new EnumMap<>(Field.class);
  private final List<String> files = new ArrayList<>();

  private ActesXml(String xml) {
    this.xml = xml;
  }

  /** Whether bytes may be a message of the Actes application; tells by their beginning. */
  public static boolean is(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return bytes.length <= LONGEST
        && head.contains(NAMESPACE)
        && head.stripLeading().startsWith("<");
  }

  /** The text of an XML file, in the encoding that it declares. */
  public static String decode(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(latin);
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    String text =
        new String(bytes, known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What a message states, or empty where it is none. */
  public static Optional<ActesMessage> read(String xml) {
    try {
      return new ActesXml(xml).message();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private Optional<ActesMessage> message() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    List<String> path = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        path.add(reader.getLocalName());
        if (path.size() == 1 && !isMessage(reader)) {
          return Optional.empty();
        }
        element(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        path.removeLast();
      } else if (event == XMLStreamConstants.CHARACTERS && !path.isEmpty()) {
        text(path, reader.getText().strip());
      }
    }
    return Optional.of(new ActesMessage(statements, files));
  }

  private static boolean isMessage(XMLStreamReader reader) {
    String namespace = reader.getNamespaceURI();
    String root = reader.getLocalName();
    return namespace != null
        && namespace.startsWith(NAMESPACE)
        && (root.equals("Acte") || root.equals("ARActe"));
  }

  private void element(XMLStreamReader reader) {
    Field matter = MATTERS.get(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i).strip();
      Field field = matter == null ? ATTRIBUTES.get(name) : matter;
      if (field != null) {
        String place =
            matter == null
                ? "\\b" + name + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')"
                : "<[^<>]*" + reader.getLocalName() + "\\b[^<>]*>";
        state(field, value, place);
      }
    }
  }

  private void text(List<String> path, String text) {
    String element = path.getLast();
    if (text.isEmpty()) {
      return;
    }
    if (element.equals("Objet")) {
      state(Field.OBJECT, text.replaceAll("\\s+", " "), "Objet\\s*>[^<]*<");
    } else if (element.equals("NomFichier") && path.contains("Document")) {
      files.add(text);
    }
  }

  /** The first statement of a field counts: a receipt repeats the act that it is about. */
  private void state(Field field, String value, String place) {
    if (value.isEmpty() || statements.containsKey(field)) {
      return;
    }
    Matcher found = Pattern.compile(place).matcher(xml);
    Span span = found.find() ? new Span(found.start(), found.end()) : new Span(0, xml.length());
    statements.put(field, new Statement(value, span));
  }
}
