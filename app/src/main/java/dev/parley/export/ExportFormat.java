package dev.parley.export;

import dev.parley.claim.Labelled;

/** The forms that a record can be written in. */
public enum ExportFormat implements Labelled {
  /** The interchange form, a claim a line. */
  JSONL("claims.jsonl"),
  /** Tables for spreadsheets and statistics, with a data dictionary and a crosswalk. */
  CSV("tables"),
  /** The same tables, typed. */
  PARQUET("tables"),
  /** FollowTheMoney entities. */
  FTM("entities.ftm.json"),
  /** Who met whom. */
  GRAPHML("meetings.graphml"),
  /** Who met whom, over time. */
  GEXF("meetings.gexf"),
  /** Meetings planned, and deadlines. */
  ICS("parley.ics"),
  TIMELINEJS("timeline.json"),
  /** Web Annotations with PROV-O. */
  JSONLD("claims.jsonld");

  private final String example;

  ExportFormat(String example) {
    this.example = example;
  }

  /** A name that its file or folder could have. */
  public String example() {
    return example;
  }

  /** True where it is several files. */
  public boolean severalFiles() {
    return this == CSV || this == PARQUET;
  }

  /** True where claims of withdrawn reports belong to it, too: the interchange tells the status. */
  public boolean withdrawnToo() {
    return this == JSONL;
  }
}
