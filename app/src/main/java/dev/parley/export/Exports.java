package dev.parley.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Opens the writers. */
public final class Exports {
  private Exports() {}

  /**
   * Opens a form that is one text.
   *
   * @param out is left open, since it may be the terminal's
   */
  public static ExportWriter text(ExportFormat format, Writer out, Origin origin)
      throws IOException {
    return switch (format) {
      case JSONL -> new JsonLinesExport(out);
      case FTM -> new FtmExport(out, origin);
      case GRAPHML -> new GraphMlExport(out, origin);
      case GEXF -> new GexfExport(out, origin);
      case ICS -> new CalendarExport(out, origin);
      case TIMELINEJS -> new TimelineJsExport(out, origin);
      case JSONLD -> new AnnotationExport(out, origin);
      case CSV, PARQUET -> throw new IllegalArgumentException(format.label() + " is no one text");
    };
  }

  /**
   * Opens a form that is several files.
   *
   * @param folder an empty one
   */
  public static ExportWriter files(ExportFormat format, Path folder, Origin origin)
      throws IOException {
    return switch (format) {
      case CSV -> new TablesExport(folder, origin, new CsvSink.Maker());
      case PARQUET -> new TablesExport(folder, origin, new ParquetSink.Maker(origin));
      default -> throw new IllegalArgumentException(format.label() + " is one text");
    };
  }
}
