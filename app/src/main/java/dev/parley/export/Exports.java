package dev.parley.export;

import dev.parley.fuse.dossiers.Dossier;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
   * @param dossier whose codebook's columns are added, or null
   */
  public static ExportWriter files(
      ExportFormat format, Path folder, Origin origin, @Nullable Dossier dossier)
      throws IOException {
    CodebookColumns codebook = new CodebookColumns(dossier);
    return switch (format) {
      case CSV -> new TablesExport(folder, origin, new CsvSink.Maker(), codebook);
      case PARQUET -> new TablesExport(folder, origin, new ParquetSink.Maker(origin), codebook);
      default -> throw new IllegalArgumentException(format.label() + " is one text");
    };
  }
}
