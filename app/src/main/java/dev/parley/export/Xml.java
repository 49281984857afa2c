package dev.parley.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML, an element a line. */
final class Xml {
  private final Writer out;
  private final XMLStreamWriter xml;
  private int depth;

  Xml(Writer out) throws IOException {
    this.out = out;
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Xml comment(String text) throws IOException {
    return write(() -> {
      line();
      xml.writeComment(" " + legal(text).replace("--", "- -") + " ");
    });
  }

  /**
   * Opens an element; attributes are names and values in turn, those without value are left out.
   */
  Xml open(String name, @Nullable String... attributes) throws IOException {
    return write(() -> {
      line();
      xml.writeStartElement(name);
      attributes(attributes);
      depth++;
    });
  }

  /** Writes an element without content. */
  Xml empty(String name, @Nullable String... attributes) throws IOException {
    return write(() -> {
      line();
      xml.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  /** Writes an element that holds text. */
  Xml text(String name, String text, @Nullable String... attributes) throws IOException {
    return write(() -> {
      line();
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
    });
  }

  Xml close() throws IOException {
    return write(() -> {
      depth--;
      line();
      xml.writeEndElement();
    });
  }

  void end() throws IOException {
    write(() -> {
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    });
    out.flush();
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        xml.writeAttribute(name, legal(value));
      }
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Reports hold control characters that XML has no way to write. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
